using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace Pdc.Core.Import;

/// <summary>Reads an XLSX workbook with a sheet for each file of the import format.</summary>
static class ImportWorkbook
{
    const long LargestUnpacked = 500_000_000;

    public static void Read(string path, CatalogueIntake intake)
    {
        try
        {
            if (UnpackedSize(path) > LargestUnpacked)
                intake.Refuse(Path.GetFileName(path), 0, "", "deze werkmap is uitgepakt groter dan 500 MB. Zo groot is geen catalogus.");
            else
                ReadSheets(path, intake);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or NotSupportedException or ArgumentException or XmlException or InvalidOperationException)
        {
            intake.Refuse(Path.GetFileName(path), 0, "", "dit is geen leesbare Excel-werkmap (.xlsx). Sla hem in Excel opnieuw op.");
        }
    }

    // A small file can unpack to more than fits in memory.
    static long UnpackedSize(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Sum(entry => entry.Length);
    }

    static void ReadSheets(string path, CatalogueIntake intake)
    {
        var names = MiniExcel.GetSheetNames(path);
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
