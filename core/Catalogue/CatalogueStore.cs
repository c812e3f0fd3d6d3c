using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pdc.Core.History;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>The catalogue in table storage. Every save is a version with an event, and is announced to the site.</summary>
public sealed class CatalogueStore(StorageAccount storage, Relay relay, Region region, TimeProvider clock)
{
    // More aggregates than this, and reading all events in one go is faster than asking for each.
    const int WorthOneByOne = 200;

    readonly Journal journal = new(storage, StorageNames.Catalogue, clock);

    /// <summary>Null when there is no such provider, or when it was removed.</summary>
    public async Task<Stored<Provider>?> FindProvider(KvkNumber kvk, CancellationToken cancel)
    {
        var aggregate = await journal.Read(CataloguePartition.Of(kvk), cancel);
        return Restore(aggregate).Providers is [var provider] ? new(provider, aggregate) : null;
    }

    public async Task<Product?> FindProduct(ProductCode code, CancellationToken cancel) =>
        Restore(await journal.Read("product|" + code, cancel)).Products.SingleOrDefault();

    /// <summary>Saves a changed provider: its rows, an event and an outbox entry in one transaction. What did not change is not written.</summary>
    /// <exception cref="ChangedMeanwhile">Somebody else saved this provider after it was read.</exception>
    public async Task<Stored<Provider>> Save(Stored<Provider> before, Provider after, Act act, CancellationToken cancel)
    {
        if (before.Value.Kvk != after.Kvk)
            throw new ArgumentException("A provider keeps its KvK number.", nameof(after));

        var rows = RecordWriter.Rows(after).ToDictionary(CataloguePartition.RowKey, CataloguePartition.Columns);
        var changes = rows.Select(row => new RowChange(row.Key, row.Value))
            .Concat(CataloguePartition.Rows(before.Aggregate).Select(CataloguePartition.RowKey).Where(key => !rows.ContainsKey(key)).Select(key => new RowChange(key, null)))
            .Append(CataloguePartition.AddressesRow(after));

        var saved = await journal.Commit(before.Aggregate, changes, act, cancel);
        await relay.Announce(journal, saved, cancel);
        return new(after, saved);
    }

    /// <summary>Everything that ever happened to a provider, oldest first.</summary>
    public IAsyncEnumerable<JournalEvent> History(KvkNumber kvk, CancellationToken cancel) => journal.Events(CataloguePartition.Of(kvk), cancel);

    /// <summary>Brings what is held in memory up to date with the store.</summary>
    /// <param name="partitions">Which aggregates to read again; null for all of them.</param>
    public async Task Refresh(CatalogueMemory memory, IEnumerable<string>? partitions, CancellationToken cancel)
    {
        if (partitions is null)
        {
            memory.Clear();
            await foreach (var aggregate in journal.ReadAll(cancel))
                memory.Put(aggregate, Restore(aggregate));
            return;
        }

        foreach (string partition in partitions)
        {
            var aggregate = await journal.Read(partition, cancel);
            memory.Put(aggregate, Restore(aggregate));
        }
    }

    /// <summary>Brings the history up to date with the catalogue in memory, which was refreshed just before. Only events of what changed since are read.</summary>
    public async Task Refresh(HistoryMemory history, CatalogueMemory memory, CancellationToken cancel)
    {
        var stale = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (partition, version, oldestRow) in memory.Aggregates)
            if (version == 1 && oldestRow is { } first)
                history.PutNew(partition, first);
            else if (version > history.VersionOf(partition))
                stale.Add(partition, version);

        var trails = new TrailReader(memory.Products());
        await Read(history, trails, stale, cancel);
        await Read(history, trails, history.Unread().ToDictionary(partition => partition, _ => 1L), cancel);
    }

    async Task Read(HistoryMemory history, TrailReader trails, IReadOnlyDictionary<string, long> stale, CancellationToken cancel)
    {
        var read = new ConcurrentDictionary<string, AggregateTrail>();
        if (stale.Count > WorthOneByOne)
            await foreach (var (partition, events) in journal.AllEvents(cancel))
            {
                if (stale.ContainsKey(partition))
                    read[partition] = trails.Read([.. events.Select(Happening.Of)]);
            }
        else
            await Parallel.ForEachAsync(stale.Keys, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (partition, token) =>
            {
                var events = new List<Happening>();
                await foreach (var happened in journal.Events(partition, token))
                    events.Add(Happening.Of(happened));
                read[partition] = trails.Read(events);
            });

        foreach (var (partition, trail) in read)
            history.Put(partition, stale[partition], trail);
    }

    /// <summary>The catalogue as it was at the end of a Dutch day, from the events (D13).</summary>
    public async Task<CatalogueSnapshot> AsOf(DateOnly day, CancellationToken cancel)
    {
        var memory = new CatalogueMemory(region);
        await foreach (var (partition, events) in Until(day, cancel))
            memory.Put(partition, events, day);
        return memory.Snapshot();
    }

    /// <summary>What may be told of what happened until the end of a Dutch day.</summary>
    /// <param name="catalogue">As it was on that day.</param>
    public async Task<CatalogueHistory> HistoryUntil(CatalogueSnapshot catalogue, DateOnly day, CancellationToken cancel)
    {
        var trails = new TrailReader(catalogue.Products.ToDictionary(product => product.Code));
        var history = new HistoryMemory();
        await foreach (var (partition, events) in Until(day, cancel))
            history.Put(partition, events.Count, trails.Read(events));
        return history.On(day);
    }

    async IAsyncEnumerable<(string Partition, IReadOnlyList<Happening> Events)> Until(DateOnly day, [EnumeratorCancellation] CancellationToken cancel)
    {
        var end = DutchTime.EndOf(day);
        await foreach (var (partition, events) in journal.AllEvents(cancel))
        {
            var all = events.Select(Happening.Of).ToList();
            if (all.TakeWhile(happened => happened.At < end).ToList() is { Count: > 0 } past)
                yield return (partition, Secrets.Hide(past, all));
        }
    }

    CatalogueSnapshot Restore(Aggregate aggregate) =>
        CatalogueReader.Restore(CataloguePartition.Rows(aggregate), region, clock.Today(), _ => CataloguePartition.AddressesOf(aggregate));
}
