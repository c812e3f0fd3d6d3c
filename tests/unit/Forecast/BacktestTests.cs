using Pdc.Extracts;
using Pdc.Extracts.Forecast;
using Xunit;

namespace Pdc.Tests.Unit.Forecast;

public sealed class BacktestTests
{
    static readonly Month June = new(2027, 6);

    [Fact]
    public void Claims_that_always_come_in_alike_are_foreseen_without_error_where_what_is_in_falls_short()
    {
        var rows = Backtest(_ => 10_000).Where(row => row.Kind == "zorgmaand" && row.Age is 1 or 2).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal(0, row.Mape, 9);
            Assert.Equal(row.Age == 1 ? 0.4 : 0.1, row.AsClaimed.Mape!.Value, 9);
            Assert.Equal(row.AsClaimed.Mape, -row.AsClaimed.Bias);
            Assert.Equal("", row.Worse);
        });
    }

    // Every year is the year before, month by month: nothing beats copying it.
    [Fact]
    public void A_baseline_that_did_better_is_named()
    {
        var ahead = Backtest(care => 10_000 * (1 + care % 12)).Single(row => row is { Lot: "II", Kind: "zorgmaand", Age: -1 });

        Assert.True(ahead.LastYear.Cases > 0);
        Assert.Equal(0, ahead.LastYear.Mape!.Value, 9);
        Assert.Equal("vorig-jaar", ahead.Worse);
    }

    [Fact]
    public void All_lots_together_stand_beside_each_lot() =>
        Assert.Equal(["II", "alle"], Backtest(_ => 10_000).Select(row => row.Lot).Distinct());

    static IReadOnlyList<BacktestRow> Backtest(Func<int, int> size)
    {
        (int Lag, int Percent)[] pattern = [(1, 60), (2, 30), (3, 10)];
        var claims = Enumerable.Range(0, 18).SelectMany(care => pattern.Select(part =>
            new ClaimedAmount("0518", "II", "94000100", new Month(2026, 1) + care, new Month(2026, 1) + (care + part.Lag), (long)size(care) * part.Percent)));
        return YearForecast.Make(June, claims, [], []).Backtest;
    }
}
