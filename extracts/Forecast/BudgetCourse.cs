using Pdc.Extracts.Forecast.Model;

namespace Pdc.Extracts.Forecast;

/// <summary>The year per municipality and lot: how far the budget reaches, and the expected cost month by month.</summary>
static class BudgetCourse
{
    public static (IReadOnlyList<ExhaustionRow>, IReadOnlyList<MonthRow>) Of(RegionHistory history, IReadOnlyList<CellForecast> parts, IEnumerable<LotBudget> budgets)
    {
        var amounts = budgets.GroupBy(budget => (budget.Municipality, budget.Lot)).ToDictionary(group => group.Key, group => group.Sum(budget => budget.Cents));
        var cells = parts.Where(part => part.HasAnything).ToLookup(part => (part.Cell.Municipality, part.Cell.Lot));

        var exhaustion = new List<ExhaustionRow>();
        var months = new List<MonthRow>();
        foreach (var key in amounts.Keys.Union(cells.Select(group => group.Key)).OrderBy(key => key.Municipality, StringComparer.Ordinal).ThenBy(key => key.Lot, StringComparer.Ordinal))
        {
            var own = cells[key].ToList();
            long? budget = amounts.TryGetValue(key, out long amount) ? amount : null;
            double[] expected = [.. Enumerable.Range(0, 12).Select(month => own.Sum(part => part.Cell.ClaimedIn(month + 1) + part.Open[month]))];
            long claimed = own.Sum(part => part.Cell.ClaimedInYear), total = own.Sum(part => part.Row.Total);
            var (low, high) = Interval.Of(claimed, total - claimed, own.Count == 0 ? 0 : own[0].Lot.DeviationOf(own));
            exhaustion.Add(new(key.Municipality, key.Lot, budget, claimed, total, (long)Math.Floor(low), (long)Math.Ceiling(high), ExhaustedIn(history.Month.Year, expected, budget, total)));

            long[] cents = Apportion.Cents(expected, total);
            for (int month = 1; own.Count > 0 && month <= 12; month++)
                months.Add(new(key.Municipality, key.Lot, new(history.Month.Year, month), own.Sum(part => part.Cell.ClaimedIn(month)), cents[month - 1]));
        }
        return (exhaustion, months);
    }

    static Month? ExhaustedIn(int year, double[] expected, long? budget, long total)
    {
        if (budget is null || total <= budget)
            return null;

        double sum = 0;
        for (int month = 0; month < 12; month++)
            if ((sum += expected[month]) > budget)
                return new(year, month + 1);
        return new(year, 12);
    }
}
