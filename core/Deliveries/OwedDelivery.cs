using Pdc.Core.Releases;
using Pdc.Core.Time;

namespace Pdc.Core.Deliveries;

/// <summary>What one municipality must deliver for one period, and whether it did (D14).</summary>
/// <param name="DeliveredOn">The day on which the first accepted delivery of it came in; null when none did.</param>
public sealed record OwedDelivery(MunicipalityCode Municipality, string Source, DateOnly Deadline, DateOnly? DeliveredOn)
{
    /// <summary>Working days after the deadline: of the delivery, or until today when there is none; 0 when it is in time.</summary>
    public int WorkingDaysLate(DateOnly today) => Math.Max(0, WorkingDays.Between(Deadline, DeliveredOn ?? today));

    public bool IsLate(DateOnly today) => (DeliveredOn ?? today) > Deadline;

    public static IReadOnlyList<OwedDelivery> Of(ReleaseEntry entry, IEnumerable<MunicipalityCode> municipalities, IReadOnlyList<string> sources, IEnumerable<InboxDelivery> deliveries)
    {
        var first = deliveries
            .Where(delivery => delivery.State == DeliveryState.Accepted && delivery.Period == entry.Period)
            .SelectMany(delivery => delivery.Sources.Select(source => (delivery.Municipality, Source: source, Day: delivery.At.DutchDay())))
            .GroupBy(delivery => (delivery.Municipality, delivery.Source))
            .ToDictionary(group => group.Key, group => group.Min(delivery => delivery.Day));

        return [.. from municipality in municipalities
            from source in sources
            select new OwedDelivery(municipality, source, entry.Deadline, first.TryGetValue((municipality.ToString(), source), out var day) ? day : null)];
    }
}
