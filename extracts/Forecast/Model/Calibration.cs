namespace Pdc.Extracts.Forecast.Model;

/// <summary>
/// Widens intervals to what past forecasts have shown to be needed: errors in units of their own standard deviation, of all lots
/// together, by kind of age. A model always knows too little about its own mistakes; its history does.
/// </summary>
sealed class Calibration
{
    const double Wanted = 0.8, Tenth = 1.2815515655446004;
    const int Enough = 12;

    // Errors of one month go together over the lots, so few months say little: what young histories need counts as so many errors.
    const double Prior = 10;

    const double Widest = 8;

    // Per group of ages; before there is a history to learn from: about what young histories turn out to need.
    readonly double[] scales = [3, 4, 4, 3, 2.5, 2, 1.5, 2, 2.5, 3, 3];

    /// <param name="past">Ages and errors of forecasts whose outcome is known by now.</param>
    public Calibration(IEnumerable<(int Age, double Standardised)> past)
    {
        foreach (var group in past.GroupBy(trial => Group(trial.Age)))
        {
            var errors = group.Select(trial => Math.Abs(trial.Standardised)).Order().ToList();
            if (errors.Count < Enough)
                continue;
            // One more error, the next, is to fall within.
            double needed = errors[Math.Min(errors.Count, (int)Math.Ceiling(Wanted * (errors.Count + 1))) - 1] / Tenth;
            scales[group.Key] = Math.Clamp((errors.Count * needed + Prior * scales[group.Key]) / (errors.Count + Prior), 0.5, Widest);
        }
    }

    public MonthForecast Widen(MonthForecast month, int moment) => month with { Deviation = month.Deviation * scales[Group(moment - month.Care)] };

    static int Group(int age) => age switch { >= 9 => 0, >= 7 => 1, >= 5 => 2, >= -1 => 7 - age, >= -3 => 9, _ => 10 };
}
