using Pdc.Core.History;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>One cell that an import changes, or that it leaves alone because somebody changed it while the file still says the same.</summary>
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

    /// <summary>Cells that were changed in the portal, while the file still says what the last one said: they keep the newer text.</summary>
    public required IReadOnlyList<CellChange> Kept { get; init; }

    /// <summary>
    /// Texts from the portal that would stay, while they tell where a location is that the file makes secret. While there is one, nothing is written.
    /// </summary>
    public required IReadOnlyList<Finding> Betrayals { get; init; }

    public bool ChangesNothing => Changed.Count == 0 && NewRows.Count == 0 && RemovedRows.Count == 0;
}

/// <summary>
/// Brings the store in line with an imported catalogue. Only what differs is written, so importing the same files twice changes nothing.
/// A cell that was changed in the portal is only overwritten when the file says something else than the file before it: no waiting time is
/// lost to an older spreadsheet.
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
    /// <exception cref="ChangedMeanwhile">Somebody else kept changing the same aggregate. What was written before stays; importing again does the rest.</exception>
    public async Task<ImportReport> Run(ImportedCatalogue imported, string who, bool dryRun, IProgress<(int Done, int All)>? progress, CancellationToken cancel)
    {
        if (!imported.IsValid)
            throw new ArgumentException("A catalogue with errors is not imported.", nameof(imported));

        var parts = await Compare(catalogue, imported, row => row.Sheet != Sheets.Contacts, cancel);
        parts.AddRange(await Compare(contacts, imported, row => row.Sheet == Sheets.Contacts, cancel));
        if (!dryRun && parts.All(part => part.Betrayals.Count == 0))
            await Write(parts, who, progress, cancel);

        var work = parts.ConvertAll(part => part.Difference);
        return new()
        {
            Changed = [.. work.SelectMany(difference => difference.Changed)],
            NewRows = [.. work.SelectMany(difference => difference.NewRows)],
            RemovedRows = [.. work.SelectMany(difference => difference.RemovedRows)],
            Kept = [.. work.SelectMany(difference => difference.Kept)],
            Betrayals = [.. parts.SelectMany(part => part.Betrayals)],
        };
    }

    async Task Write(List<ImportPart> parts, string who, IProgress<(int, int)>? progress, CancellationToken cancel)
    {
        int done = 0;
        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (part, token) =>
        {
            await part.Save(new(who, Imported), token);
            progress?.Report((Interlocked.Increment(ref done), parts.Count));
        });

        // One announcement for the whole import; after a crash the sweep finds the same outbox entries.
        await relay.Sweep(catalogue, cancel);
        await relay.Sweep(contacts, cancel);
    }

    static async Task<List<ImportPart>> Compare(Journal journal, ImportedCatalogue imported, Func<SheetRow, bool> belongs, CancellationToken cancel)
    {
        var stored = new Dictionary<string, Aggregate>(StringComparer.Ordinal);
        await foreach (var aggregate in journal.ReadAll(cancel))
            stored.Add(aggregate.Partition, aggregate);

        var owners = imported.Rows.Where(row => row.Sheet == Sheets.Contracts).ToDictionary(row => row["nummer"], row => row["kvk"]);
        var wanted = imported.Rows.Where(belongs).GroupBy(row => CataloguePartition.Of(row, contract => owners[contract])).ToDictionary(group => group.Key, group => group.ToList());

        var providers = imported.Snapshot.Providers.ToDictionary(provider => CataloguePartition.Of(provider.Kvk));
        var addresses = new ProviderAddresses(imported.Snapshot.Providers,
            kvk => stored.TryGetValue(CataloguePartition.Of(kvk), out var aggregate) ? CataloguePartition.AddressesOf(aggregate) : []);

        var last = new Dictionary<string, LastImport>(StringComparer.Ordinal);
        await foreach (var (partition, events) in journal.AllEvents(cancel))
            if (stored.TryGetValue(partition, out var before))
                last.Add(partition, new(before, events));

        var parts = new List<ImportPart>();
        foreach (string partition in wanted.Keys.Union(stored.Keys).Order(StringComparer.Ordinal))
        {
            RowChange? addressesRow = null;
            if (providers.TryGetValue(partition, out var provider))
            {
                var (slug, former) = addresses.Of(provider.Kvk);
                addressesRow = CataloguePartition.AddressesRow(provider with { Slug = slug, FormerSlugs = former });
            }

            var part = new ImportPart(journal, wanted.GetValueOrDefault(partition) ?? [], provider, addressesRow);
            part.Compare(stored.GetValueOrDefault(partition) ?? new Aggregate { Partition = partition }, last.GetValueOrDefault(partition));
            parts.Add(part);
        }

        return parts;
    }
}
