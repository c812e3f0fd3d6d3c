using Pdc.Extracts.Forecast.Model;

namespace Pdc.Extracts.Forecast;

/// <summary>
/// The forecast of the calendar year of a month, per municipality, lot and provider (D14, D15). Pure: the same input gives the same
/// output. Models are made per lot for the whole region and divided afterwards, so that parts always add up to their lot, to the cent.
/// </summary>
public static class YearForecast
{
    /// <param name="month">The reference month: nothing that came in later is looked at.</param>
    /// <param name="claims">All claimed care that was not rejected, of all years at hand, as lines or as sums.</param>
    /// <param name="allocations">All versions of all allocations.</param>
    /// <param name="budgets">Of the year of the month.</param>
    public static ForecastReport Make(Month month, IEnumerable<ClaimedAmount> claims, IEnumerable<AllocatedCare> allocations, IEnumerable<LotBudget> budgets)
    {
        var history = new RegionHistory(month, claims, allocations);
        var backtest = new Backtest(history);
        var parts = history.Cells.GroupBy(cell => cell.Lot).SelectMany(lot => Lot(history, backtest.Calibration, lot.Key, [.. lot])).ToList();
        var rows = parts.Where(part => part.HasAnything).Select(part => part.Row)
            .OrderBy(row => row.Municipality, StringComparer.Ordinal).ThenBy(row => row.Lot, StringComparer.Ordinal).ThenBy(row => row.Provider, StringComparer.Ordinal);

        var (exhaustion, months) = BudgetCourse.Of(history, parts, budgets);
        return new([.. rows], exhaustion, months, backtest.Rows());
    }

    static IEnumerable<CellForecast> Lot(RegionHistory history, Calibration calibration, string lot, IReadOnlyList<CellHistory> cells)
    {
        var forecast = new LotForecast(history.Lots[lot], history.Moment, history.First.OfYear - 1);
        var split = new LotSplit(cells, forecast, history.Moment);
        var january = new Month(history.Month.Year, 1);
        var months = Enumerable.Range(Math.Max(0, january - history.First), history.Months - Math.Max(0, january - history.First))
            .Select(care => calibration.Widen(forecast.Of(care), history.Moment)).ToList();

        var ibnr = new double[cells.Count];
        var inProgress = new double[cells.Count];
        var remainder = new double[cells.Count];
        var open = cells.Select(_ => new double[12]).ToArray();
        foreach (var month in months)
        {
            var part = split.Of(month);
            for (int cell = 0; cell < cells.Count; cell++)
            {
                ibnr[cell] += part.Ibnr[cell];
                inProgress[cell] += part.InProgress[cell];
                remainder[cell] += part.Remainder[cell];
                open[cell][(history.First + month.Care).OfYear - 1] += part.Ibnr[cell] + part.InProgress[cell] + part.Remainder[cell];
            }
        }

        long[] ibnrCents = Apportion.Cents(ibnr), inProgressCents = Apportion.Cents(inProgress), remainderCents = Apportion.Cents(remainder);
        double deviation = LotForecast.Deviation(months), allOpen = open.Sum(cell => cell.Sum(Math.Abs));
        string method = Method(forecast, months);
        for (int index = 0; index < cells.Count; index++)
            yield return new(cells[index], ibnrCents[index], inProgressCents[index], remainderCents[index], open[index], new(deviation, allOpen), method);
    }

    static string Method(LotForecast forecast, List<MonthForecast> months)
    {
        var begun = months.Where(month => Math.Abs(month.Ibnr) >= 0.5).ToList();
        string[] used =
        [
            .. begun.Any(month => month.Ladder > 0.05) ? ["chain-ladder"] : Array.Empty<string>(),
            .. begun.Any(month => month.Ladder < 0.95) ? ["bornhuetter-ferguson"] : Array.Empty<string>(),
            .. months.Any(month => month.InProgress >= 0.5) ? ["toewijzingen"] : Array.Empty<string>(),
            .. months.Any(month => month.Remainder >= 0.5) ? [forecast.HasSeason ? "seizoen" : "maandtempo"] : Array.Empty<string>(),
        ];
        return used.Length == 0 ? "gedeclareerd" : string.Join('+', used);
    }
}
