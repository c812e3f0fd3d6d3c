namespace Pdc.Core.Import;

/// <summary>The rows of an import, by sheet, with everything that was wrong with the shape of the files.</summary>
sealed class SheetRows
{
    readonly Dictionary<Sheet, List<SheetRow>> rows = Sheets.All.ToDictionary(sheet => sheet, _ => new List<SheetRow>());

    public List<Finding> Findings { get; } = [];

    /// <summary>Sheets of which something could not be read, which was reported: what refers to them is not reported once more for each row.</summary>
    public HashSet<Sheet> Unreadable { get; } = [];

    public IReadOnlyList<SheetRow> this[Sheet sheet] => rows[sheet];

    public void Add(SheetRow row) => rows[row.Sheet].Add(row);

    public void Refuse(string file, int line, string column, string sentence) =>
        Findings.Add(new(Severity.Error, file, line, column, sentence));

    public void Missing(Sheet sheet, string sentence, string file)
    {
        Unreadable.Add(sheet);
        Refuse(file, 0, "", sentence);
    }

    /// <summary>For each field of the file the index of its column in the format; null when the header is not right, which is then reported.</summary>
    public int[]? Columns(Sheet sheet, string file, IReadOnlyList<string> header)
    {
        int before = Findings.Count;
        string[] names = [.. header.Select(name => name.Trim())];
        foreach (string name in names.Where(name => !sheet.Columns.Contains(name)).Distinct())
            Refuse(file, 1, name, $"deze kolom kent het importformaat niet. Verwacht: {string.Join(", ", sheet.Columns)}.");
        foreach (string name in sheet.Columns.Where(name => !names.Contains(name)))
            Refuse(file, 1, name, "deze kolom ontbreekt.");
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1 && sheet.Columns.Contains(group.Key)))
            Refuse(file, 1, twice.Key, "deze kolom staat er meer dan één keer.");

        if (Findings.Count == before)
            return [.. names.Select(sheet.IndexOf)];

        Unreadable.Add(sheet);
        return null;
    }
}
