using Pdc.Core.Import;

namespace Pdc.Core.Catalogue;

/// <summary>What two states of the same providers have to do with each other.</summary>
public static class ProviderDifference
{
    /// <summary>
    /// Whether nothing differs but waiting times, stops, and the day on which they were confirmed: what changes many times a day. Records
    /// that are the very same cost nothing; of others every text is compared.
    /// </summary>
    public static bool IsOnlyInWaits(IReadOnlyList<Provider> one, IReadOnlyList<Provider> other)
    {
        if (one.Count != other.Count)
            return false;

        for (int i = 0; i < one.Count; i++)
            if (!ReferenceEquals(one[i], other[i]) && !IsOnlyInWaits(one[i], other[i]))
                return false;

        return true;
    }

    static bool IsOnlyInWaits(Provider one, Provider other) =>
        one.Slug == other.Slug && one.FormerSlugs.SequenceEqual(other.FormerSlugs) && Texts(one).SequenceEqual(Texts(other));

    static IEnumerable<string> Texts(Provider provider) =>
        RecordWriter.Rows(provider with { Offers = [.. provider.Offers.Select(WithoutWait)] }).SelectMany(row => row.Cells.Prepend(row.Sheet.Name));

    static Offer WithoutWait(Offer offer) => offer with { WaitingTime = null, Stopped = false, ConfirmedOn = null };
}
