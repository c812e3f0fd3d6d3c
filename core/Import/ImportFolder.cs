using System.Text.Unicode;
using CsvHelper;

namespace Pdc.Core.Import;

/// <summary>Reads the CSV files of an import folder: UTF-8, <c>;</c>, a header row, RFC 4180 quoting; a BOM is accepted.</summary>
static class ImportFolder
{
    public static SheetRows Read(string folder)
    {
        var rows = new SheetRows();
        foreach (var sheet in Sheets.All)
        {
            string path = Path.Combine(folder, sheet.Name + ".csv");
            if (File.Exists(path))
                Read(sheet, path, rows);
            else
                rows.Missing(sheet, $"het bestand ontbreekt. Zet {sheet.Name}.csv in de map; een bestand zonder rijen heeft alleen een kopregel.", sheet.Name + ".csv");
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
            if (Sheets.Find(Path.GetFileNameWithoutExtension(path)) is null)
                rows.Refuse(Path.GetFileName(path), 0, "", $"dit bestand hoort niet bij het importformaat. Verwacht: {string.Join(", ", Sheets.All)}.");

        return rows;
    }

    static void Read(Sheet sheet, string path, SheetRows rows)
    {
        string file = Path.GetFileName(path);
        byte[] bytes = File.ReadAllBytes(path);
        if (FirstInvalidLine(bytes) is { } invalid)
        {
            rows.Refuse(file, invalid, "", "hier staan tekens die geen UTF-8 zijn. Sla het bestand op als CSV UTF-8.");
            return;
        }

        bool broken = false;
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = ';',
            TrackLineNumbers = true,
            PoolStrings = true,
            DetectSeparatorHint = false,
            OnMalformedRecord = record =>
            {
                broken = true;
                rows.Refuse(file, (int)record.LineNumber, "", record.Reason == CsvMalformedReason.UnterminatedQuote
                    ? "een aanhalingsteken wordt hier geopend en nergens gesloten."
                    : "een aanhalingsteken staat hier op een verkeerde plaats. Zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken erin dubbel.");
            },
        });

        csv.ReadHeader();
        if (rows.Columns(sheet, file, csv.Headers) is not { } places)
            return;

        while (csv.Read())
        {
            if (csv.FieldCount != places.Length)
            {
                rows.Unreadable.Add(sheet);
                if (!broken)
                    rows.Refuse(file, (int)csv.LineNumber, "", $"deze regel heeft {csv.FieldCount} cellen, de kopregel {places.Length}. Kijk of er een puntkomma te veel of te weinig staat.");
                continue;
            }

            string[] cells = new string[places.Length];
            for (int field = 0; field < places.Length; field++)
                cells[places[field]] = csv.GetString(field).Trim();
            rows.Add(new(sheet, cells, (int)csv.LineNumber));
        }
    }

    static int? FirstInvalidLine(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes) && !bytes.Contains((byte)0))
            return null;

        int line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var text = bytes[range];
            if (!Utf8.IsValid(text) || text.Contains((byte)0))
                break;
            line++;
        }

        return line;
    }
}
