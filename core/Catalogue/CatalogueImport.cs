using Pdc.Core.History;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>One cell that an import changes, or that it leaves alone because somebody changed it after the import before.</summary>
/// <param name="Before">Empty where there was nothing.</param>
public sealed record CellChange(string Sheet, string Key, string Column, string Before, string After);

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport
{
    /// <summary>Cells that get another text; all cells of a new or removed row are in <see cref="NewRows"/> or <see cref="RemovedRows"/> instead.</summary>
    public required IReadOnlyList<CellChange> Changed { get; init; }

    /// <summary>Sheet and key.</summary>
    public required IReadOnlyList<(string Sheet, string Key)> NewRows { get; init; }

    public required IReadOnlyList<(string Sheet, string Key)> RemovedRows { get; init; }

    /// <summary>Cells that were changed in the portal since the last import, while the file still has the old text: they keep the newer one.</summary>
    public required IReadOnlyList<CellChange> Kept { get; init; }

    public bool ChangesNothing => Changed.Count == 0 && NewRows.Count == 0 && RemovedRows.Count == 0;
}

/// <summary>
/// Brings the store in line with an imported catalogue. Only what differs is written, so importing the same files twice changes nothing.
/// A cell that was changed in the portal since the last import is only overwritten when the file changed as well: no waiting time is lost
/// to an older spreadsheet.
/// </summary>
public sealed class CatalogueImport(StorageAccount storage, Relay relay, TimeProvider clock)
{
    public const string Imported = "catalogue.imported";
    const int AtOnce = 8;

    readonly Journal catalogue = new(storage, StorageNames.Catalogue, clock);
    readonly Journal contacts = new(storage, StorageNames.Contacts, clock);

    public async Task<bool> StoreIsEmpty(CancellationToken cancel)
    {
        await foreach (var _ in catalogue.ReadAll(cancel))
            return false;
        return true;
    }

    /// <summary>
    /// Fills an empty store with events that happened before now, each on its own day. The import of the same catalogue must follow: it adds
    /// what the history does not know and announces everything.
    /// </summary>
    public async Task Begin(PlayedHistory history, string who, CancellationToken cancel) =>
        await Parallel.ForEachAsync(history.Events, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (aggregate, token) =>
            await catalogue.Begin(aggregate.Key, aggregate.Value.Select(happened => (happened.At, happened.Differences)), new(who, Imported), token));

    /// <param name="dryRun">Reports what would change and writes nothing.</param>
    /// <param name="progress">Aggregates done so far and in all.</param>
    /// <exception cref="ArgumentException">The imported catalogue has errors.</exception>
    public async Task<ImportReport> Run(ImportedCatalogue imported, string who, bool dryRun, IProgress<(int Done, int All)>? progress, CancellationToken cancel)
    {
        if (!imported.IsValid)
            throw new ArgumentException("A catalogue with errors is not imported.", nameof(imported));

        var work = await Compare(catalogue, imported, row => row.Sheet != Sheets.Contacts, cancel);
        work.AddRange(await Compare(contacts, imported, row => row.Sheet == Sheets.Contacts, cancel));
        var report = new ImportReport
        {
            Changed = [.. work.SelectMany(difference => difference.Changed)],
            NewRows = [.. work.SelectMany(difference => difference.NewRows)],
            RemovedRows = [.. work.SelectMany(difference => difference.RemovedRows)],
            Kept = [.. work.SelectMany(difference => difference.Kept)],
        };
        if (!dryRun)
            await Write(work, who, progress, cancel);
        return report;
    }

    async Task Write(List<AggregateDifference> work, string who, IProgress<(int, int)>? progress, CancellationToken cancel)
    {
        int done = 0;
        var changed = work.Where(difference => difference.Changes.Count > 0).ToList();
        await Parallel.ForEachAsync(changed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (difference, token) =>
        {
            await difference.Journal.Commit(difference.Before, difference.Changes, new(who, Imported), token);
            progress?.Report((Interlocked.Increment(ref done), changed.Count));
        });

        // One announcement for the whole import; after a crash the sweep finds the same outbox entries.
        await relay.Sweep(catalogue, cancel);
        await relay.Sweep(contacts, cancel);
    }

    async Task<List<AggregateDifference>> Compare(Journal journal, ImportedCatalogue imported, Func<SheetRow, bool> belongs, CancellationToken cancel)
    {
        var stored = new Dictionary<string, Aggregate>(StringComparer.Ordinal);
        await foreach (var aggregate in journal.ReadAll(cancel))
            stored.Add(aggregate.Partition, aggregate);

        var owners = imported.Rows.Where(row => row.Sheet == Sheets.Contracts).ToDictionary(row => row["nummer"], row => row["kvk"]);
        var wanted = imported.Rows.Where(belongs).GroupBy(row => CataloguePartition.Of(row, contract => owners[contract])).ToDictionary(group => group.Key, group => group.ToList());

        var providers = imported.Snapshot.Providers.ToDictionary(provider => CataloguePartition.Of(provider.Kvk));
        var addresses = new ProviderAddresses(imported.Snapshot.Providers,
            kvk => stored.TryGetValue(CataloguePartition.Of(kvk), out var aggregate) ? CataloguePartition.AddressesOf(aggregate) : []);

        var work = new List<AggregateDifference>();
        foreach (string partition in wanted.Keys.Union(stored.Keys).Order(StringComparer.Ordinal))
        {
            var before = stored.GetValueOrDefault(partition) ?? new Aggregate { Partition = partition };
            var difference = new AggregateDifference(journal, before, wanted.GetValueOrDefault(partition) ?? []);
            if (difference.OverwritesSomething)
                await difference.KeepWhatIsNewer(journal.Events(partition, cancel), cancel);
            if (providers.TryGetValue(partition, out var provider))
            {
                var (slug, former) = addresses.Of(provider.Kvk);
                difference.Changes.Add(CataloguePartition.AddressesRow(provider with { Slug = slug, FormerSlugs = former }));
            }

            work.Add(difference);
        }

        return work;
    }
}
