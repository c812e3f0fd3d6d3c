namespace Pdc.Extracts.Forecast.Model;

/// <summary>
/// What a month of care is expected to cost before its claims are looked at: the value of the allocations, times the part of it that is
/// used, times the season; for months to come filled up with the run rate as far as their allocations are not yet known. Without
/// allocations the run rate alone.
/// </summary>
sealed class ExpectedCost
{
    /// <summary>
    /// A month counts as evidence once this part of its claims is in: ripe months do not care how fast claims come in, so that the
    /// expectation stays right when the reporting speed shifts and the triangle is wrong.
    /// </summary>
    const double Ripe = 0.9;

    /// <summary>The run rate, and the season of a first year, cannot wait that long: being recent is worth more to them than being exact.</summary>
    const double Young = 0.5;

    const int MonthsOfUse = 9, MonthsOfRate = 6;

    readonly LotHistory history;
    readonly int moment;
    readonly double[] season;
    readonly double[] completeness;    // by months ahead, from −3
    readonly int firstOfYear;
    readonly double use, runRate;

    /// <param name="history">The lot.</param>
    /// <param name="moment">The moment of looking.</param>
    /// <param name="firstOfYear">Calendar month (0 = January) of month 0, for the season.</param>
    /// <param name="pattern">How claims come in.</param>
    public ExpectedCost(LotHistory history, int moment, int firstOfYear, DevelopmentPattern pattern)
    {
        (this.history, this.moment, this.firstOfYear) = (history, moment, firstOfYear);
        List<int> In(double share) => [.. Enumerable.Range(0, Math.Max(0, moment)).Where(care => pattern.Share(moment - care) >= share && pattern.Of(care) is not null)];
        List<int> ripe = In(Ripe), young = In(Young);
        FromAllocations = ripe.Count > 0 && ripe.All(care => history.Allocated(care, moment) > 0);
        completeness = [.. Enumerable.Range(-3, 15).Select(Completeness)];

        double Ultimate(int care) => pattern.Of(care)!.Ultimate;
        season = Seasons(ripe.Count >= 12 ? ripe : young, care => Ultimate(care) / Base(care));

        double Level(IReadOnlyCollection<int> months, Func<int, double> per) =>
            months.Count == 0 ? 0 : months.Sum(care => Ultimate(care) / Season(care)) / months.Sum(per);
        use = Level([.. ripe.TakeLast(MonthsOfUse)], Base);
        runRate = Level([.. young.TakeLast(MonthsOfRate)], _ => 1);
        Spread = SpreadOf(ripe, Ultimate);
    }

    public bool FromAllocations { get; }
    public bool HasSeason { get; private set; }

    /// <summary>The relative error of the expectation, one month ahead (a standard deviation).</summary>
    public double Spread { get; }

    public double Of(int care)
    {
        if (!FromAllocations)
            return runRate * Season(care);

        double known = Known(care);
        if (care <= moment)
            return known / Complete(care);

        // The further ahead, the less is granted already, and the more the run rate says.
        double complete = Complete(care);
        double rate = runRate * Season(care);
        return double.IsNaN(complete) ? Math.Max(known, rate) : known + (1 - complete) * rate;
    }

    /// <summary>The part that follows from allocations already granted.</summary>
    public double Known(int care) => FromAllocations ? history.Allocated(care, moment) * use * Season(care) : 0;

    double Season(int care) => season[(firstOfYear + care) % 12];

    double Base(int care) => FromAllocations ? history.Allocated(care, moment) / Complete(care) : 1;

    double Complete(int care)
    {
        int index = care - moment + 3;
        double share = index < 0 ? 1 : index < completeness.Length ? completeness[index] : double.NaN;
        return care <= moment && double.IsNaN(share) ? 1 : share;
    }

    // Which part of a month's allocations was known so many months ahead, in the year before this moment.
    double Completeness(int ahead)
    {
        double then = 0, now = 0;
        for (int seen = Math.Max(0, moment - 12); seen < moment; seen++)
            if (seen + ahead >= 0 && seen + ahead <= moment - 1)
                (then, now) = (then + history.Allocated(seen + ahead, seen), now + history.Allocated(seen + ahead, moment));
        return now > 0 ? Math.Clamp(then / now, 0.05, 1) : double.NaN;
    }

    // Each calendar month against the average of whole years; drawn towards one, because a year is one observation.
    double[] Seasons(List<int> known, Func<int, double> level)
    {
        double[] seasons = [.. Enumerable.Repeat(1.0, 12)];
        int whole = Math.Min(known.Count / 12, 3) * 12;
        if (whole == 0)
            return seasons;

        var months = known.TakeLast(whole).ToList();
        double average = months.Average(level);
        if (average <= 0)
            return seasons;

        HasSeason = true;
        foreach (var month in months.GroupBy(care => (firstOfYear + care) % 12))
            seasons[month.Key] = Math.Clamp(1 + 0.85 * (month.Average(level) / average - 1), 0.3, 2);
        return seasons;
    }

    double SpreadOf(List<int> ripe, Func<int, double> ultimate)
    {
        var errors = new List<double>();
        for (int at = Math.Max(3, ripe.Count - 12); at < ripe.Count; at++)
        {
            var before = ripe.GetRange(at - 3, 3);
            double expected = before.Sum(care => ultimate(care) / Season(care)) / before.Sum(Base) * Base(ripe[at]) * Season(ripe[at]);
            if (expected > 0)
                errors.Add(ultimate(ripe[at]) / expected - 1);
        }
        return errors.Count < 4 ? 0.10 : Math.Clamp(Math.Sqrt(errors.Average(error => error * error)), 0.02, 1);
    }
}
