namespace Pdc.Extracts.Generate.Fates;

/// <summary>Steps from weekday to weekday. Not the working days of the norms: made-up offices work on public holidays.</summary>
static class Weekdays
{
    public static DateOnly Back(DateOnly day, int count) => Step(day, count, -1);

    public static DateOnly On(DateOnly day, int count) => Step(day, count, 1);

    static DateOnly Step(DateOnly day, int count, int direction)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(direction);
        for (int left = count; left > 0;)
        {
            day = day.AddDays(direction);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }
        return day;
    }
}
