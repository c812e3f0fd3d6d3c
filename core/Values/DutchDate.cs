namespace Pdc.Core;

/// <summary>Days as a Dutch reader writes them. Own names of months: the machine may have no culture data.</summary>
public static class DutchDate
{
    static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    // A large site names a day half a million times.
    static readonly string[][] Days = [.. Months.Select(month => Enumerable.Range(1, 31).Select(day => $"{day} {month}").ToArray())];

    /// <summary>Such as <c>12 mei 2027</c>.</summary>
    public static string InWords(this DateOnly day) => $"{day.DayInWords()} {day.Year}";

    /// <summary>Such as <c>12 mei</c>, where the year goes without saying.</summary>
    public static string DayInWords(this DateOnly day) => Days[day.Month - 1][day.Day - 1];
}
