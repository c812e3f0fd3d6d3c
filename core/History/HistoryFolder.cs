using CsvHelper;
using Pdc.Core.Content;
using Pdc.Core.Import;

namespace Pdc.Core.History;

/// <summary>
/// What happened to a catalogue before, as files in a folder <c>geschiedenis</c> beside it. Told backwards from the catalogue as it is, so
/// that nothing is written twice:
/// <list type="bullet">
/// <item><c>wachttijden.csv</c>: one row for each time a provider reported. What was reported on the first day came with the catalogue.</item>
/// <item><c>wijzigingen.csv</c>: on a day a row came (<c>nieuw</c>; for a provider with all that is its own), got another text in a column
/// (<c>gewijzigd</c>, with the text before and after) or went (<c>weg</c>).</item>
/// <item>A file of the import format, such as <c>aanbod.csv</c>: the rows that went, as they last were.</item>
/// </list>
/// </summary>
public sealed class HistoryFolder
{
    const string Reports = "wachttijden.csv", Changes = "wijzigingen.csv";
    static readonly string[] ReportColumns = ["gemeld_op", "kvk", "product", "wachttijd_intake_weken", "wachttijd_behandeling_weken", "gemeten_op", "aanmeldstop", "bevestigd_op"];
    static readonly string[] ChangeColumns = ["dag", "blad", "sleutel", "soort", "kolom", "voor", "na"];

    /// <summary>Of each report: the day, the key of the offer, and the cells it sets.</summary>
    internal IReadOnlyList<(DateOnly Day, string Key, IReadOnlyDictionary<string, string> Cells)> Waits { get; }

    internal IReadOnlyList<Step> Steps { get; }

    /// <summary>Rows that went, by their key in the store.</summary>
    internal IReadOnlyDictionary<string, SheetRow> Gone { get; }

    internal sealed record Step(DateOnly Day, Sheet Sheet, string Key, string Kind, string Column, string Before, string After);

    /// <summary>Where the history of a catalogue would be.</summary>
    public static string Beside(string catalogue) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(catalogue))) ?? "/", "geschiedenis");

    /// <param name="shift">Days to move every date: a demo's history lies as far from today as it was from its base date.</param>
    /// <returns>Null when there is no such folder.</returns>
    /// <exception cref="ContentError">A file cannot be read.</exception>
    public static HistoryFolder? Find(string folder, int shift = 0) => Directory.Exists(folder) ? new(folder, shift) : null;

    HistoryFolder(string folder, int shift)
    {
        string reports = Path.Combine(folder, Reports), changes = Path.Combine(folder, Changes);
        Waits = !File.Exists(reports) ? [] :
            [.. Rows(reports, ReportColumns).Select(row => (Day(reports, row[0], shift), $"aanbod|{row[1]}|{row[2]}", Report(row, shift)))];
        Steps = !File.Exists(changes) ? [] : [.. Rows(changes, ChangeColumns).Select(row => Change(changes, row, shift))];
        Gone = Sheets.All.Select(sheet => (Sheet: sheet, Path: Path.Combine(folder, sheet.Name + ".csv"))).Where(file => File.Exists(file.Path))
            .SelectMany(file => Rows(file.Path, file.Sheet.Columns).Select(cells => new SheetRow(file.Sheet, [.. cells], Line: 0)))
            .ToDictionary(row => $"{row.Sheet.Name}|{row.Key}");
    }

    static Dictionary<string, string> Report(string[] row, int shift)
    {
        var cells = new Dictionary<string, string>();
        for (int column = 3; column < row.Length; column++)
            cells[ReportColumns[column]] = ReportColumns[column].EndsWith("_op", StringComparison.Ordinal) && row[column].Length > 0
                ? Day(Reports, row[column], shift).ToIso() : row[column];
        return cells;
    }

    static Step Change(string path, string[] row, int shift)
    {
        var sheet = Sheets.Find(row[1]) ?? throw new ContentError(Changes, $"'{row[1]}' is geen blad van het importformaat");
        return row[3] is "nieuw" or "weg" || (row[3] == "gewijzigd" && sheet.Columns.Contains(row[4]))
            ? new(Day(path, row[0], shift), sheet, $"{sheet.Name}|{row[2]}", row[3], row[4], row[5], row[6])
            : throw new ContentError(Changes, $"'{row[3]}' van kolom '{row[4]}' is geen soort wijziging: verwacht nieuw, weg, of gewijzigd met een kolom van {sheet}");
    }

    static DateOnly Day(string path, string text, int shift) =>
        IsoDate.TryParse(text, out var day) ? day.AddDays(shift) : throw new ContentError(Path.GetFileName(path), $"'{text}' is geen dag als 2026-05-31");

    static IEnumerable<string[]> Rows(string path, IReadOnlyList<string> columns)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';', DetectSeparatorHint = false });
        csv.ReadHeader();
        if (!csv.Headers.SequenceEqual(columns))
            throw new ContentError(Path.GetFileName(path), $"de kopregel is niet: {string.Join(';', columns)}");
        while (csv.Read())
            yield return csv.FieldCount == columns.Count ? [.. Enumerable.Range(0, columns.Count).Select(csv.GetString)]
                : throw new ContentError(Path.GetFileName(path), $"een regel heeft {csv.FieldCount} cellen, de kopregel {columns.Count}");
    }
}
