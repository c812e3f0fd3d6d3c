namespace Pdc.Extracts.Forecast.Model;

/// <summary>
/// Rolls back to every earlier month, forecasts with only what had come in by then, and compares with what became of it. Care months
/// count once at least 95 % of their claims are in. Baselines: as claimed (what is in, is all), and last year's pattern (what is in,
/// divided by the part that was in at the same moment a year before).
/// </summary>
sealed class Backtest
{
    const string AllLots = "alle", CareMonth = "zorgmaand", Year = "jaar", AsClaimed = "gedeclareerd", LastYear = "vorig-jaar";
    const double Final = 0.95;
    const int OldestAge = 12;
    const int FirstMoment = 3;

    /// <summary>Months after which the outcome of a care month is taken to be known.</summary>
    const int KnownAfter = 5;

    readonly record struct Trial(int Moment, MonthForecast Month, double Actual)
    {
        public int Age => Moment - Month.Care;
        public bool IsKnownAt(int moment) => Month.Care + KnownAfter <= moment;
    }

    readonly record struct Case(string Lot, string Kind, int Age, double Forecast, double Low, double High, double Actual, double Claimed, double? LastYear);

    readonly RegionHistory history;
    readonly SortedDictionary<string, List<Trial>> trials = new(StringComparer.Ordinal);
    readonly Calibration[] calibrations;

    public Backtest(RegionHistory history)
    {
        this.history = history;
        foreach (var (name, lot) in history.Lots)
            trials[name] = [.. Trials(lot)];

        var all = trials.Values.SelectMany(list => list).Where(trial => trial.Month.Deviation > 0).ToList();
        calibrations = [.. Enumerable.Range(0, history.Moment + 1).Select(moment => new Calibration(all
            .Where(trial => trial.Moment < moment && trial.IsKnownAt(moment))
            .Select(trial => (trial.Age, (trial.Actual - trial.Month.Total) / trial.Month.Deviation))))];
    }

    /// <summary>What the history teaches about intervals, at the reference month.</summary>
    public Calibration Calibration => calibrations[^1];

    public IReadOnlyList<BacktestRow> Rows()
    {
        var cases = history.Lots.SelectMany(lot => Cases(lot.Key, lot.Value)).ToList();
        return [.. cases.Concat(cases.Select(one => one with { Lot = AllLots }))
            .GroupBy(one => (one.Lot, one.Kind, one.Age))
            .OrderBy(group => group.Key.Lot, StringComparer.Ordinal).ThenBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Age)
            .Select(group => Score(group.Key.Lot, group.Key.Kind, group.Key.Age, [.. group]))];
    }

    IEnumerable<Trial> Trials(LotHistory lot)
    {
        int last = history.Moment, january = history.First.OfYear - 1;
        var now = new LotForecast(lot, last, january);
        double[] actual = [.. Enumerable.Range(0, last + 1).Select(care => now.Share(care) >= Final && last - care >= FirstMoment ? now.Of(care).Total : double.NaN)];

        for (int moment = FirstMoment; moment < last; moment++)
        {
            var then = new LotForecast(lot, moment, january);
            for (int care = Math.Max(0, moment - OldestAge); care <= Math.Min(EndOfYear(moment), last); care++)
                if (actual[care] > 0)
                    yield return new(moment, then.Of(care), actual[care]);
        }
    }

    IEnumerable<Case> Cases(string name, LotHistory lot)
    {
        foreach (var moment in trials[name].GroupBy(trial => trial.Moment))
        {
            var months = moment.Select(trial => trial with { Month = calibrations[moment.Key].Widen(trial.Month, moment.Key) }).ToList();
            foreach (var trial in months)
                yield return Of(CareMonth, trial.Age, [trial], LastYearOf(lot, trial.Month.Care, trial.Month.Care, moment.Key));

            int end = EndOfYear(moment.Key), start = Math.Max(0, end - 11);
            var year = months.Where(trial => trial.Month.Care >= start && trial.Month.Care <= end).ToList();
            if (year.Count == end - start + 1)
                yield return Of(Year, end - moment.Key, year, year.Count == 12 ? LastYearOf(lot, start, end, moment.Key) : null);
        }

        Case Of(string kind, int age, IReadOnlyCollection<Trial> parts, double? lastYear)
        {
            double claimed = parts.Sum(trial => trial.Month.Claimed), total = parts.Sum(trial => trial.Month.Total);
            var (low, high) = Interval.Of(claimed, total - claimed, LotForecast.Deviation([.. parts.Select(trial => trial.Month)]));
            return new(name, kind, age, total, low, high, parts.Sum(trial => trial.Actual), claimed, lastYear);
        }
    }

    int EndOfYear(int moment) => new Month((history.First + moment).Year, 12) - history.First;

    // What a year ago was in at the same moment, beside what is now known about those months.
    static double? LastYearOf(LotHistory lot, int from, int to, int moment)
    {
        if (from < 12)
            return null;

        double then = 0, since = 0, now = 0;
        for (int care = from; care <= to; care++)
        {
            then += lot.Claimed(care - 12, moment - 12);
            since += lot.Claimed(care - 12, moment);
            now += lot.Claimed(care, moment);
        }
        return since <= 0 ? null : then > 0 && now > 0 ? now * since / then : since;
    }

    static BacktestRow Score(string lot, string kind, int age, List<Case> cases)
    {
        var withLastYear = cases.Where(one => one.LastYear is not null).ToList();
        var asClaimed = new BaselineScore(cases.Count, cases.Average(one => Error(one.Claimed, one)), cases.Average(one => one.Claimed / one.Actual - 1));
        var lastYear = withLastYear.Count == 0 ? new BaselineScore(0, null, null)
            : new(withLastYear.Count, withLastYear.Average(one => Error(one.LastYear!.Value, one)), withLastYear.Average(one => one.LastYear!.Value / one.Actual - 1));

        double mape = cases.Average(one => Error(one.Forecast, one));
        string[] worse =
        [
            .. mape > asClaimed.Mape ? [AsClaimed] : Array.Empty<string>(),
            .. withLastYear.Count > 0 && withLastYear.Average(one => Error(one.Forecast, one)) > lastYear.Mape ? [LastYear] : Array.Empty<string>(),
        ];
        return new(lot, kind, age, cases.Count, mape, cases.Average(one => one.Forecast / one.Actual - 1),
            cases.Average(one => one.Actual >= one.Low && one.Actual <= one.High ? 1.0 : 0), asClaimed, lastYear, string.Join('+', worse));
    }

    static double Error(double forecast, Case one) => Math.Abs(forecast / one.Actual - 1);
}
