using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Pdc.Extracts.Reports;

/// <summary>
/// One XLSX workbook per municipality with its own rows of every report that names it, and its data-quality list with the trend per code (D15, D17). A sheet that
/// is too long for Excel says so in its last row; the CSV file is always whole.
/// </summary>
sealed class Workbooks(ExtractDatabase database, string folder)
{
    const int MostRows = 1_000_000;

    // Rows of persons go out as files for their recipient only.
    static readonly string[] Sheets = ["verwerkt", "uitval", "doorlooptijd", "prognose", "uitputting", "dq", "dq_verloop"];
    static readonly OpenXmlConfiguration Plain = new() { AutoFilter = false, TableStyles = TableStyles.None, FreezeRowCount = 1 };

    public OutputFile Write(string municipality)
    {
        string name = $"gemeente_{municipality}.xlsx", path = Path.Combine(folder, name);
        long rows = 0;
        // The bytes carry the clock and numbers drawn by chance; the same rows have the same hash.
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sheets = Sheets.ToDictionary(sheet => sheet, sheet => (object)Rows(sheet, municipality, content, ref rows));
        MiniExcel.SaveAs(path, sheets, configuration: Plain, overwriteFile: true);
        return new(name, rows, new FileInfo(path).Length, Convert.ToHexStringLower(content.GetHashAndReset()), null, []);
    }

    List<Dictionary<string, object?>> Rows(string report, string municipality, IncrementalHash content, ref long rows)
    {
        string columns = report is "dq" or "dq_verloop" ? "* EXCLUDE (gemeente)" : "*";
        var read = database.Query($"SELECT {columns} FROM rapport.{report} WHERE gemeente = {ExtractDatabase.Text(municipality)} LIMIT {MostRows}", Row).ToList();
        rows += read.Count;
        content.AppendData(Encoding.UTF8.GetBytes(report));
        foreach (var row in read)
            content.AppendData(Encoding.UTF8.GetBytes(string.Join(';', row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))) + "\n"));
        if (read.Count == MostRows)
            read.Add(new() { [read[0].Keys.First()] = $"Dit blad is vol. Alle rijen staan in {report}.csv." });
        // An empty sheet still shows its columns.
        return read.Count > 0 ? read : [Header(report, columns)];
    }

    Dictionary<string, object?> Header(string report, string columns) =>
        database.Query($"DESCRIBE SELECT {columns} FROM rapport.{report}", row => row.GetString(0)).ToDictionary(name => name, _ => (object?)null);

    static Dictionary<string, object?> Row(DuckDBDataReader row)
    {
        var cells = new Dictionary<string, object?>(row.FieldCount);
        for (int i = 0; i < row.FieldCount; i++)
            cells[row.GetName(i)] = row.IsDBNull(i) ? null : row.GetValue(i);
        return cells;
    }
}
