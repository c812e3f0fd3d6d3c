namespace Pdc.Extracts.Forecast;

/// <summary>What an allocation is worth when all of it is used.</summary>
public static class AllocationValue
{
    const double DaysPerWeek = 7, DaysPerMonth = 365.25 / 12;

    /// <summary>Cents over all days, both ends included.</summary>
    /// <param name="budget">Cents; a budget goes before a volume.</param>
    /// <param name="volume">Per frequency.</param>
    /// <param name="frequency">WMO757: 1 per day, 2 per week, 4 per month, 6 over the whole period.</param>
    /// <param name="tariff">Cents per unit.</param>
    /// <returns>Zero when there is neither a budget nor a volume with a frequency and a tariff (W42).</returns>
    public static long Cents(DateOnly from, DateOnly to, long? budget, long? volume, string? frequency, long? tariff)
    {
        if (budget is { } whole)
            return whole;
        if (volume is not { } perTime || tariff is not { } cents || to < from)
            return 0;

        int days = to.DayNumber - from.DayNumber + 1;
        double times = frequency switch { "1" => days, "2" => days / DaysPerWeek, "4" => days / DaysPerMonth, "6" => 1, _ => 0 };
        return (long)Math.Round(perTime * times * cents, MidpointRounding.AwayFromZero);
    }
}
