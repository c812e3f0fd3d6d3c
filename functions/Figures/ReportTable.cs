using System.Globalization;
using System.Text;
using CsvHelper;

namespace Pdc.Functions.Figures;

/// <summary>One report file of a release: its columns and its rows, as they were written.</summary>
sealed class ReportTable
{
    readonly Dictionary<string, int> places;

    /// <summary>For a report that a release does not have.</summary>
    public static readonly ReportTable None = new([], []);

    ReportTable(IReadOnlyList<string> columns, IReadOnlyList<ReportRow> rows) =>
        (Columns, Rows, places) = (columns, rows, columns.Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at));

    public IReadOnlyList<string> Columns { get; }
    public IReadOnlyList<ReportRow> Rows { get; private init; }

    public int PlaceOf(string column) => places[column];

    public static ReportTable Read(Stream csv)
    {
        var rows = new List<ReportRow>();
        using var reader = CsvReader.Create(csv, new CsvReaderOptions { Separator = ';', HasHeader = false, IncludeValuesInExceptions = false });
        ReportTable? table = null;
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = Encoding.UTF8.GetString(reader.GetSpan(i));
            if (table is null)
                table = new(cells, rows);
            else
                rows.Add(new(table, cells));
        }
        return table ?? new([], []);
    }

    /// <summary>The rows of one municipality; all of them when none is named.</summary>
    public IEnumerable<ReportRow> Of(string? municipality) => municipality is null ? Rows : Rows.Where(row => row["gemeente"] == municipality);
}

sealed record ReportRow(ReportTable Table, string[] Cells)
{
    public string this[string column] => Cells[Table.PlaceOf(column)];
    public long Number(string column) => long.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;

    /// <summary>Null for an empty cell.</summary>
    public double? Part(string column) => double.TryParse(this[column], CultureInfo.InvariantCulture, out double part) ? part : null;
}
