using Pdc.Core.History;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>The catalogue as one running instance last read it, aggregate by aggregate, so that one change costs one read.</summary>
public sealed class CatalogueMemory(Region region)
{
    readonly Dictionary<string, (long Version, DateTimeOffset? OldestRow, CatalogueSnapshot Part)> parts = new(StringComparer.Ordinal);

    public bool IsEmpty => parts.Count == 0;

    /// <summary>Partition to the number of its last event.</summary>
    public IReadOnlyDictionary<string, long> Versions => parts.ToDictionary(part => part.Key, part => part.Value.Version);

    public long VersionOf(string partition) => parts.TryGetValue(partition, out var part) ? part.Version : 0;

    public void Clear() => parts.Clear();

    internal void Put(Aggregate aggregate, CatalogueSnapshot part) => parts[aggregate.Partition] = (aggregate.Version, aggregate.Rows.Count == 0 ? null : aggregate.Rows.Values.Min(row => row.ChangedAt), part);

    /// <summary>An aggregate as its events left it on a day.</summary>
    internal void Put(string partition, IReadOnlyList<Happening> events, DateOnly day)
    {
        var aggregate = Aggregate.Replay(partition, events.Select(happened => (happened.At, happened.Differences)));
        Put(aggregate, CatalogueReader.Restore(CataloguePartition.Rows(aggregate), region, day, _ => CataloguePartition.AddressesOf(aggregate)));
    }

    /// <summary>Per partition its version, and when the row that has stood longest got its present texts (UTC); null when no row is left.</summary>
    internal IEnumerable<(string Partition, long Version, DateTimeOffset? OldestRow)> Aggregates =>
        parts.Select(part => (part.Key, part.Value.Version, part.Value.OldestRow));

    internal IReadOnlyDictionary<ProductCode, Product> Products() =>
        parts.Values.SelectMany(part => part.Part.Products).ToDictionary(product => product.Code);

    /// <summary>The whole catalogue, in the order that <see cref="CatalogueSnapshot"/> promises.</summary>
    public CatalogueSnapshot Snapshot() => new()
    {
        Region = region,
        Municipalities = [.. parts.Values.SelectMany(part => part.Part.Municipalities).OrderBy(municipality => municipality.Name, StringComparer.Ordinal)],
        Lots = [.. parts.Values.SelectMany(part => part.Part.Lots).OrderBy(lot => lot.Order).ThenBy(lot => lot.Code)],
        Products = [.. parts.Values.SelectMany(part => part.Part.Products).OrderBy(product => product.Code)],
        Providers = [.. parts.Values.SelectMany(part => part.Part.Providers).OrderBy(provider => provider.Kvk)],
    };
}
