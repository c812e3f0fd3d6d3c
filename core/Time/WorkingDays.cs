namespace Pdc.Core.Time;

/// <summary>
/// Dutch working days: Monday to Friday, without public holidays. All deadlines and durations in working days are counted here (D20).
/// </summary>
public static class WorkingDays
{
    /// <summary>
    /// The working days after <paramref name="first"/>, up to and including <paramref name="second"/>: 0 on the same day,
    /// negative when the second day lies before the first.
    /// </summary>
    public static int Between(DateOnly first, DateOnly second)
    {
        if (second < first)
            return -Between(second, first);

        int count = 0;
        for (var day = first.AddDays(1); day <= second; day = day.AddDays(1))
            count += Is(day) ? 1 : 0;
        return count;
    }

    /// <summary>The day that lies a number of working days (0 or more) after a day.</summary>
    public static DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            workingDays -= Is(day) ? 1 : 0;
        }
        return day;
    }

    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>
    /// Whether a day is a Dutch public holiday. Good Friday is not one. Liberation Day counts once in five years (2025, 2030),
    /// as in the collective agreement of the municipalities, whose working days these are.
    /// </summary>
    public static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (12, 25) or (12, 26) => true,
        (5, 5) when day.Year % 5 == 0 => true,
        _ => day == KingsDay(day.Year) || (day.DayNumber - Easter(day.Year).DayNumber) is 0 or 1 or 39 or 49 or 50,
    };

    // Queen's Day until 2013; neither is ever kept on a Sunday.
    static DateOnly KingsDay(int year)
    {
        var day = year >= 2014 ? new DateOnly(year, 4, 27) : new DateOnly(year, 4, 30);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
