namespace Pdc.Core.Protocols;

/// <summary>
/// By when an adopted protocol must be on the site: within so many calendar days after adoption, to the end of the last day in
/// Dutch time (D11). Weekends and holidays do not extend it (D20).
/// </summary>
public readonly record struct PublicationDeadline(DateOnly AdoptedOn, int Days)
{
    public DateOnly LastDay => AdoptedOn.AddDays(Days);

    /// <summary>The first instant (UTC) at which a publication is late.</summary>
    public DateTimeOffset LateFrom => DutchTime.EndOf(LastDay);

    public bool IsLate(DateTimeOffset published) => published >= LateFrom;

    /// <summary>Calendar days left today; 0 on the last day, negative when it is over.</summary>
    public int DaysLeft(DateOnly today) => LastDay.DayNumber - today.DayNumber;
}
