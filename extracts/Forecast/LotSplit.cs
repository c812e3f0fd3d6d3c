using Pdc.Extracts.Forecast.Model;

namespace Pdc.Extracts.Forecast;

/// <summary>
/// Divides the forecast of a lot over its municipalities and providers. What is not yet claimed goes where allocations expect it and
/// claims are still missing; work in progress where it was granted; the remainder to who has been delivering lately.
/// </summary>
sealed class LotSplit
{
    const int Lately = 6;

    readonly IReadOnlyList<CellHistory> cells;
    readonly LotForecast forecast;
    readonly int moment;
    readonly double[] lately;

    public LotSplit(IReadOnlyList<CellHistory> cells, LotForecast forecast, int moment)
    {
        (this.cells, this.forecast, this.moment) = (cells, forecast, moment);
        lately = Normal(cells.Select(cell => Enumerable.Range(Math.Max(0, moment - Lately), Math.Min(Lately, moment)).Sum(care => Math.Max(0, cell.Claimed[care]))));
        if (forecast.FromAllocations)
        {
            // A provider without any allocation left has stopped.
            var going = Normal(cells.Select((cell, index) => cell.Allocated[moment] > 0 ? lately[index] : 0));
            lately = going.Sum() > 0 ? going : lately;
        }
    }

    /// <summary>The cents of one month that are still open, per cell.</summary>
    public (double[] Ibnr, double[] InProgress, double[] Remainder) Of(MonthForecast month) =>
    (
        Divide(month.Ibnr, month.Ibnr == 0 ? lately : Missing(month)),
        Divide(month.InProgress, Normal(cells.Select(cell => cell.Allocated[month.Care]))),
        Divide(month.Remainder, lately)
    );

    double[] Missing(MonthForecast month)
    {
        var claimed = cells.Select(cell => Math.Max(0, cell.Claimed[month.Care]));
        if (month.Ibnr < 0)
            return Normal(claimed);

        var expected = forecast.FromAllocations ? Normal(cells.Select(cell => cell.Allocated[month.Care])) : lately;
        double unseen = Math.Max(0, 1 - forecast.Share(month.Care));
        return Normal(cells.Select((cell, index) =>
            unseen * expected[index] * month.Expected + Math.Max(0, expected[index] * month.Expected - cell.Claimed[month.Care])));
    }

    double[] Divide(double amount, double[] weights)
    {
        double total = weights.Sum();
        var used = total > 0 ? weights : lately.Sum() > 0 ? lately : [.. Enumerable.Repeat(1.0 / cells.Count, cells.Count)];
        return [.. used.Select(weight => amount * weight)];
    }

    static double[] Normal(IEnumerable<double> weights)
    {
        double[] all = [.. weights];
        double total = all.Sum();
        return total > 0 ? [.. all.Select(weight => weight / total)] : all;
    }
}
