using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>The catalogue in table storage. Every save is a version with an event, and is announced to the site.</summary>
public sealed class CatalogueStore(StorageAccount storage, Relay relay, Region region, TimeProvider clock)
{
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

    CatalogueSnapshot Restore(Aggregate aggregate) =>
        CatalogueReader.Restore(CataloguePartition.Rows(aggregate), region, clock.Today(), _ => CataloguePartition.AddressesOf(aggregate));
}
