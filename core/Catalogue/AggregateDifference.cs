using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>
/// How one aggregate in the store differs from the rows that an import has for it. Where the file says what it said the last time, a
/// different text in the store is newer, and stays.
/// </summary>
sealed class AggregateDifference
{
    // Weeks, and the day they were measured on, say nothing apart: they stay or go together.
    static readonly string[] Waiting = ["wachttijd_intake_weken", "wachttijd_behandeling_weken", "gemeten_op"];

    readonly List<CellChange> changed = [], kept = [];

    public AggregateDifference(Aggregate before, IReadOnlyList<SheetRow> wanted, LastImport last)
    {
        Before = before;
        foreach (var row in wanted)
        {
            string key = CataloguePartition.RowKey(row);
            var file = CataloguePartition.Columns(row);
            if (before.Rows.TryGetValue(key, out var stored))
            {
                var after = Merge(row.Sheet, row.Key, file, stored.Columns, last.Said(key));
                Changes.Add(new(key, after));
                Changes.Add(last.Remember(key, file, stored.Columns, after));
            }
            else
            {
                NewRows.Add((row.Sheet.Name, row.Key));
                Changes.Add(new(key, file));
            }
        }

        var wantedKeys = Changes.Select(change => change.Key).ToHashSet();
        foreach (var row in CataloguePartition.Rows(before).Where(row => !wantedKeys.Contains(CataloguePartition.RowKey(row))))
        {
            string key = CataloguePartition.RowKey(row);
            Changes.Add(new(key, null));
            Changes.Add(new(LastImport.KeyOfFile(key), null));
            RemovedRows.Add((row.Sheet.Name, row.Key));
        }

        // A provider that leaves takes its addresses along; its events keep them.
        if (wanted.Count == 0)
            foreach (string key in before.Rows.Keys.Where(key => Changes.All(change => change.Key != key)))
                Changes.Add(new(key, null));
    }

    public Aggregate Before { get; }

    /// <summary>What does not differ stands among them too; the journal leaves that out.</summary>
    public List<RowChange> Changes { get; } = [];

    public List<(string Sheet, string Key)> NewRows { get; } = [];
    public List<(string Sheet, string Key)> RemovedRows { get; } = [];
    public IReadOnlyList<CellChange> Changed => changed;
    public IReadOnlyList<CellChange> Kept => kept;

    /// <param name="said">The row in the file before this one; null when there was none.</param>
    IReadOnlyDictionary<string, string> Merge(Sheet sheet, string key,
        IReadOnlyDictionary<string, string> file, IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string>? said)
    {
        if (Journal.Same(file, stored))
            return file;

        var after = file.ToDictionary();
        foreach (var group in sheet.Columns.GroupBy(column => sheet == Sheets.Offers && Waiting.Contains(column) ? Waiting[0] : column))
        {
            bool fileChanged = said is null || group.Any(column => Text(said, column) != Text(file, column));
            foreach (string column in group.Where(column => Text(stored, column) != Text(file, column)))
            {
                (fileChanged ? changed : kept).Add(new(sheet.Name, key, column, Text(stored, column), Text(file, column)));
                if (fileChanged)
                    continue;
                if (stored.TryGetValue(column, out string? text))
                    after[column] = text;
                else
                    after.Remove(column);
            }
        }

        return after;
    }

    static string Text(IReadOnlyDictionary<string, string> row, string column) => row.GetValueOrDefault(column, "");
}
