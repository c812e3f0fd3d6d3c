using Pdc.Core;
using Pdc.Core.History;

namespace Pdc.Site.Reading;

/// <summary>About which providers two histories of one catalogue tell something else.</summary>
static class HistoryDifference
{
    /// <returns>Null when they differ in what is told about no provider in particular.</returns>
    public static IReadOnlySet<KvkNumber>? Between(CatalogueHistory one, CatalogueHistory other)
    {
        var providers = new HashSet<KvkNumber>();
        if (ReferenceEquals(one, other))
            return providers;
        if (one.Since != other.Since)
            return null;

        var told = one.Changes.ToHashSet();
        told.SymmetricExceptWith(other.Changes);
        foreach (var change in told)
        {
            if (change.Provider is not { } provider)
                return null;

            providers.Add(provider);
        }

        AddNew(one, other, providers);
        AddNew(other, one, providers);
        return providers;
    }

    static void AddNew(CatalogueHistory before, CatalogueHistory after, HashSet<KvkNumber> providers)
    {
        foreach (var (offer, points) in after.Waiting)
            if (!before.Waiting.TryGetValue(offer, out var known) || !points.AsSpan().SequenceEqual(known))
                providers.Add(offer.Provider);
    }
}
