using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>
/// Takes a catalogue in row by row, in the order of <see cref="Sheets.All"/>: each row is checked against those before it, becomes a
/// record and is forgotten, so that a catalogue of any size needs no more memory than its records.
/// </summary>
sealed class CatalogueIntake(Region region, DateOnly today, bool keepRows)
{
    readonly List<SheetRow> kept = [];
    readonly List<Finding> findings = [];
    readonly List<Contact> contacts = [];
    KeyRules? keys;
    RecordAssembly? assembly;

    KeyRules Keys => keys ??= new(findings);
    RecordAssembly Assembly => assembly ??= new(region, today, findings);

    public void Add(SheetRow row)
    {
        Keys.Check(row);
        if (row.Sheet == Sheets.Contacts)
            contacts.Add(RecordReader.Contact(new(row, findings)));
        else
            Assembly.Add(row);
        if (keepRows)
            kept.Add(row);
    }

    /// <summary>No more rows of this sheet will come.</summary>
    public void End(Sheet sheet) => Keys.Forget(sheet);

    public void Refuse(string file, int line, string column, string sentence) =>
        findings.Add(new(Severity.Error, file, line, column, sentence));

    /// <summary>Part of a sheet could not be read, which was reported: what refers to it is not reported once more for each row.</summary>
    public void Distrust(Sheet sheet) => Keys.Distrust(sheet);

    public void Missing(Sheet sheet, string file, string sentence)
    {
        Distrust(sheet);
        Refuse(file, 0, "", sentence);
    }

    /// <summary>For each field of the file the index of its column in the format; null when the header is not right, which is then reported.</summary>
    public int[]? Columns(Sheet sheet, string file, IReadOnlyList<string> header)
    {
        int before = findings.Count;
        string[] names = [.. header.Select(name => name.Trim())];
        foreach (string name in names.Where(name => !sheet.Columns.Contains(name)).Distinct())
            Refuse(file, 1, name, $"deze kolom kent het importformaat niet. Verwacht: {string.Join(", ", sheet.Columns)}.");
        foreach (string name in sheet.Columns.Where(name => !names.Contains(name)))
            Refuse(file, 1, name, "deze kolom ontbreekt.");
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1 && sheet.Columns.Contains(group.Key)))
            Refuse(file, 1, twice.Key, "deze kolom staat er meer dan één keer.");

        if (findings.Count == before)
            return [.. names.Select(sheet.IndexOf)];

        Distrust(sheet);
        return null;
    }

    public ImportedCatalogue Finish()
    {
        var snapshot = Assembly.Assemble(_ => []);
        CatalogueRules.Check(snapshot, Assembly, today, findings);
        return new()
        {
            Findings = [.. findings.OrderBy(finding => Order(finding.File)).ThenBy(finding => finding.Line)],
            Rows = kept,
            Snapshot = snapshot,
            Contacts = contacts,
        };
    }

    static int Order(string file) =>
        Sheets.Find(Path.GetFileNameWithoutExtension(file)) is { } sheet ? ((List<Sheet>)[.. Sheets.All]).IndexOf(sheet) : int.MaxValue;
}
