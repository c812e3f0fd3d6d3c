using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>How one aggregate in the store differs from the rows that an import has for it.</summary>
sealed class AggregateDifference
{
    static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    readonly List<CellChange> changed = [], kept = [];

    public AggregateDifference(Journal journal, Aggregate before, IReadOnlyList<SheetRow> wanted)
    {
        (Journal, Before) = (journal, before);
        foreach (var row in wanted)
        {
            string key = CataloguePartition.RowKey(row);
            var after = CataloguePartition.Columns(row);
            Changes.Add(new(key, after));
            if (!before.Rows.TryGetValue(key, out var stored))
                NewRows.Add((row.Sheet.Name, row.Key));
            else
                changed.AddRange(Cells(row, stored.Columns, after));
        }

        var wantedKeys = Changes.Select(change => change.Key).ToHashSet();
        foreach (var row in CataloguePartition.Rows(before).Where(row => !wantedKeys.Contains(CataloguePartition.RowKey(row))))
        {
            Changes.Add(new(CataloguePartition.RowKey(row), null));
            RemovedRows.Add((row.Sheet.Name, row.Key));
        }

        // A provider that leaves takes its addresses along; its events keep them.
        if (wanted.Count == 0)
            foreach (string key in before.Rows.Keys.Where(key => Changes.All(change => change.Key != key)))
                Changes.Add(new(key, null));
    }

    public Journal Journal { get; }
    public Aggregate Before { get; }
    public List<RowChange> Changes { get; } = [];
    public List<(string Sheet, string Key)> NewRows { get; } = [];
    public List<(string Sheet, string Key)> RemovedRows { get; } = [];
    public IReadOnlyList<CellChange> Changed => changed;
    public IReadOnlyList<CellChange> Kept => kept;
    public bool OverwritesSomething => changed.Count > 0;

    /// <summary>Takes back each change to a cell whose text in the file is still the one of the last import: then it is the store that is newer.</summary>
    public async Task KeepWhatIsNewer(IAsyncEnumerable<JournalEvent> events, CancellationToken cancel)
    {
        var lastImported = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        await foreach (var happened in events.WithCancellation(cancel))
            if (happened.Act.What == CatalogueImport.Imported)
                foreach (var difference in happened.Differences)
                    lastImported[difference.Key] = difference.After ?? Nothing;

        foreach (var cell in changed.ToList())
        {
            string key = $"{cell.Sheet}|{TableKey.Escape(cell.Key)}";
            if (!lastImported.TryGetValue(key, out var import) || import.GetValueOrDefault(cell.Column, "") != cell.After)
                continue;

            changed.Remove(cell);
            kept.Add(cell);
            Keep(key, cell);
        }
    }

    void Keep(string key, CellChange cell)
    {
        int index = Changes.FindIndex(change => change.Key == key);
        var columns = Changes[index].After!.ToDictionary();
        if (cell.Before.Length > 0)
            columns[cell.Column] = cell.Before;
        else
            columns.Remove(cell.Column);
        Changes[index] = new(key, columns);
    }

    static IEnumerable<CellChange> Cells(SheetRow row, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        from column in row.Sheet.Columns
        let old = before.GetValueOrDefault(column, "")
        let text = after.GetValueOrDefault(column, "")
        where old != text
        select new CellChange(row.Sheet.Name, row.Key, column, old, text);
}
