namespace Pdc.Core.Deliveries;

/// <summary>What a new file means to the ones of its series that were accepted before (F05).</summary>
public static class VersionRule
{
    /// <summary>
    /// The same bytes change nothing; a higher version replaces; the same version with other bytes, or a version that was passed by, is refused.
    /// </summary>
    /// <param name="earlier">Accepted deliveries of the same series.</param>
    public static InboxDelivery Judge(InboxDelivery delivery, IEnumerable<InboxDelivery> earlier)
    {
        var others = earlier.Where(other => other.Id != delivery.Id).ToList();
        var newest = others.MaxBy(other => other.Version);
        // An older content that comes again under a new version is a change back.
        if (newest is not null && (newest.Sha256 == delivery.Sha256 || others.Any(other => other.Version == delivery.Version && other.Sha256 == delivery.Sha256)))
            return delivery with { State = DeliveryState.Unchanged, Sentence = $"Deze inhoud hebben wij al. Versie {newest.Version} blijft gelden; er verandert niets." };

        if (newest is null || newest.Version < delivery.Version)
            return delivery with { State = DeliveryState.Accepted };

        return delivery with
        {
            State = DeliveryState.Refused,
            Code = "F05",
            Sentence = newest.Version == delivery.Version
                ? $"Versie {delivery.Version} is al eerder geleverd met een andere inhoud. Lever de nieuwe inhoud aan als versie {newest.Version + 1}."
                : $"Er ligt al een nieuwere versie ({newest.Version}). Lever de nieuwe inhoud aan als versie {newest.Version + 1}.",
        };
    }

    /// <summary>Of every series the newest version that was accepted: what a run reads.</summary>
    public static IEnumerable<InboxDelivery> Current(IEnumerable<InboxDelivery> deliveries) =>
        deliveries.Where(delivery => delivery.State == DeliveryState.Accepted).GroupBy(delivery => delivery.Series)
            .Select(series => series.OrderBy(delivery => delivery.Version).ThenByDescending(delivery => delivery.Id, StringComparer.Ordinal).Last());
}
