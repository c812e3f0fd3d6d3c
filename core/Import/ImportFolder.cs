using System.Text.Unicode;
using CsvHelper;

namespace Pdc.Core.Import;

/// <summary>Reads the CSV files of an import folder: UTF-8, <c>;</c>, a header row, RFC 4180 quoting; a BOM is accepted.</summary>
static class ImportFolder
{
    public static void Read(string folder, CatalogueIntake intake)
    {
        foreach (var sheet in Sheets.All)
        {
            string path = Path.Combine(folder, sheet.Name + ".csv");
            if (File.Exists(path))
                Read(sheet, path, intake);
            else
                intake.Missing(sheet, sheet.Name + ".csv", $"het bestand ontbreekt. Zet {sheet.Name}.csv in de map; een bestand zonder rijen heeft alleen een kopregel.");
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
            if (Sheets.Find(Path.GetFileNameWithoutExtension(path)) is null)
                intake.Refuse(Path.GetFileName(path), 0, "", $"dit bestand hoort niet bij het importformaat. Verwacht: {string.Join(", ", Sheets.All)}.");
    }

    static void Read(Sheet sheet, string path, CatalogueIntake intake)
    {
        string file = Path.GetFileName(path);
        bool misquoted = false;
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = ';',
            TrackLineNumbers = true,
            PoolStrings = true,
            DetectSeparatorHint = false,
            OnMalformedRecord = record =>
            {
                misquoted = true;
                intake.Distrust(sheet);
                intake.Refuse(file, (int)record.LineNumber, "", record.Reason == CsvMalformedReason.UnterminatedQuote
                    ? "een aanhalingsteken wordt hier geopend en nergens gesloten."
                    : "een aanhalingsteken staat hier op een verkeerde plaats. Zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken erin dubbel.");
            },
        });

        csv.ReadHeader();
        if (intake.Columns(sheet, file, csv.Headers) is not { } places)
            return;

        while (csv.Read())
        {
            if (!Utf8.IsValid(csv.RawRecord) || csv.RawRecord.Contains((byte)0))
            {
                intake.Distrust(sheet);
                intake.Refuse(file, (int)csv.LineNumber, "", "hier staan tekens die geen UTF-8 zijn. Sla het bestand op als CSV UTF-8.");
                return;
            }

            if (csv.FieldCount == places.Length)
                intake.Add(new(sheet, Cells(csv, places), (int)csv.LineNumber));
            else if (!misquoted)
            {
                intake.Distrust(sheet);
                intake.Refuse(file, (int)csv.LineNumber, "", $"deze regel heeft {csv.FieldCount} cellen, de kopregel {places.Length}. Kijk of er een puntkomma te veel of te weinig staat.");
            }
        }

        intake.End(sheet);
    }

    static string[] Cells(CsvReader csv, int[] places)
    {
        string[] cells = new string[places.Length];
        for (int field = 0; field < places.Length; field++)
            cells[places[field]] = csv.GetString(field).Trim();
        return cells;
    }
}
