using System.Globalization;
using MiniExcelLibs;

namespace Pdc.Core.Import;

/// <summary>Reads an XLSX workbook with a sheet for each file of the import format.</summary>
static class ImportWorkbook
{
    public static void Read(string path, CatalogueIntake intake)
    {
        List<string> names;
        try
        {
            names = MiniExcel.GetSheetNames(path);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or NotSupportedException or ArgumentException)
        {
            intake.Refuse(Path.GetFileName(path), 0, "", "dit is geen leesbare Excel-werkmap (.xlsx).");
            return;
        }

        foreach (var sheet in Sheets.All)
        {
            if (names.Contains(sheet.Name))
                Read(sheet, path, intake);
            else
                intake.Missing(sheet, sheet.Name, $"het werkblad ontbreekt. Voeg een werkblad met de naam '{sheet.Name}' toe; zonder rijen heeft het alleen een kopregel.");
        }

        foreach (string name in names.Where(name => Sheets.Find(name) is null))
            intake.Refuse(name, 0, "", $"dit werkblad hoort niet bij het importformaat. Verwacht: {string.Join(", ", Sheets.All)}.");
    }

    static void Read(Sheet sheet, string path, CatalogueIntake intake)
    {
        int line = 0;
        int[]? places = null;
        foreach (IDictionary<string, object?> record in MiniExcel.Query(path, sheetName: sheet.Name, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>())
        {
            line++;
            string[] texts = [.. record.Values.Select(Text)];
            if (line == 1)
            {
                int width = Array.FindLastIndex(texts, text => text.Length > 0) + 1;
                if ((places = intake.Columns(sheet, sheet.Name, texts[..width])) is null)
                    return;
                continue;
            }

            if (texts.All(text => text.Length == 0))
                continue;

            string[] cells = [.. Enumerable.Repeat("", places!.Length)];
            for (int field = 0; field < Math.Min(texts.Length, places.Length); field++)
                cells[places[field]] = texts[field];
            if (texts.Skip(places.Length).Any(text => text.Length > 0))
                intake.Refuse(sheet.Name, line, "", "deze rij heeft meer cellen dan de kopregel.");
            intake.Add(new(sheet, cells, line));
        }

        if (line == 0)
            intake.Columns(sheet, sheet.Name, []);
        intake.End(sheet);
    }

    // A cell that Excel took for a number or date is written back as the format would have it.
    static string Text(object? value) => value switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        bool yes => yes ? "ja" : "nee",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!.Trim(),
    };
}
