namespace Pdc.Core;

/// <summary>Business dates are days in the Netherlands; instants are UTC. This is the one place that goes from one to the other (D20).</summary>
public static class DutchTime
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The Dutch calendar day on which an instant falls.</summary>
    public static DateOnly DutchDay(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Today in the Netherlands.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DutchDay();

    /// <summary>The first instant (UTC) that is no longer on the day: a term that runs to the end of a day is kept before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        // Midnight is never skipped or repeated here: Dutch clocks change at 2 and 3 at night.
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The time on Dutch clocks, such as <c>14.05 uur</c>.</summary>
    public static string TimeInWords(this DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Zone).ToString("HH'.'mm' uur'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Such as <c>12 mei 2027, 14.05 uur</c>.</summary>
    public static string InWords(this DateTimeOffset instant) => $"{instant.DutchDay().InWords()}, {instant.TimeInWords()}";
}
