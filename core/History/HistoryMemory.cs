using Pdc.Core.Catalogue;

namespace Pdc.Core.History;

/// <summary>
/// The history as one running instance last read it: an aggregate's events are read again only when it has a later version. A build fills
/// it while another part of the instance asks what may be told.
/// </summary>
public sealed class HistoryMemory
{
    readonly Dictionary<string, (long Version, DateTimeOffset First, AggregateTrail? Trail)> known = new(StringComparer.Ordinal);
    readonly Lock gate = new();
    (CatalogueHistory History, DateOnly Today)? compiled;

    internal long VersionOf(string partition)
    {
        lock (gate)
            return known.TryGetValue(partition, out var aggregate) ? aggregate.Version : 0;
    }

    /// <summary>An aggregate whose events need not be read: there is only one, in which it came.</summary>
    internal void PutNew(string partition, DateTimeOffset first)
    {
        if (VersionOf(partition) == 0)
            Put(partition, 1, first, null);
    }

    internal void Put(string partition, long version, AggregateTrail trail) => Put(partition, version, trail.First, trail);

    void Put(string partition, long version, DateTimeOffset first, AggregateTrail? trail)
    {
        lock (gate)
        {
            known[partition] = (version, first, trail);
            compiled = null;
        }
    }

    /// <summary>Aggregates with one event of which only the moment is known, though they came after the first import: that they came is news.</summary>
    internal IReadOnlyList<string> Unread()
    {
        lock (gate)
        {
            if (known.Count == 0)
                return [];

            var beginning = Beginning;
            return [.. known.Where(aggregate => aggregate.Value.Trail is null && !AggregateTrail.IsOld(aggregate.Value.First, beginning)).Select(aggregate => aggregate.Key)];
        }
    }

    DateTimeOffset Beginning => known.Values.Min(aggregate => aggregate.First);

    /// <summary>What may be told on a day.</summary>
    public CatalogueHistory On(DateOnly today)
    {
        lock (gate)
        {
            if (known.Count == 0)
                return CatalogueHistory.Empty;
            if (compiled is not { } ready || ready.Today != today)
                compiled = ready = (AggregateTrail.Compile([.. known.Values.Select(aggregate => aggregate.Trail).OfType<AggregateTrail>()], Beginning, today), today);
            return ready.History;
        }
    }
}
