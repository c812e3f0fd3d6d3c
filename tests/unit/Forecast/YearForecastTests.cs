using FsCheck;
using FsCheck.Fluent;
using Pdc.Extracts;
using Pdc.Extracts.Forecast;
using Xunit;

namespace Pdc.Tests.Unit.Forecast;

public sealed class YearForecastTests
{
    static readonly Month June = new(2027, 6);

    // Claims of two years for a few municipalities, providers and lots, with lags up to five months.
    static readonly Arbitrary<ClaimedAmount[]> Claims = Arb.From(Gen.ArrayOf(
        from municipality in Gen.Elements("0503", "0518", "1783")
        from lot in Gen.Elements("I", "II")
        from provider in Gen.Elements("94000100", "94000107")
        from care in Gen.Choose(0, 17)
        from lag in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Choose(3, 5)))
        from cents in Gen.Choose(1, 5_000_000)
        select new ClaimedAmount(municipality, lot, provider, new Month(2026, 1) + care, new Month(2026, 1) + (care + lag), cents), 300));

    static readonly Arbitrary<AllocatedCare[]> Allocations = Arb.From(Gen.ArrayOf(
        from municipality in Gen.Elements("0503", "0518", "1783")
        from lot in Gen.Elements("I", "II")
        from provider in Gen.Elements("94000100", "94000107", "94000114")
        from start in Gen.Choose(0, 500)
        from days in Gen.Choose(1, 500)
        from cents in Gen.Choose(1, 50_000_000)
        let day = new DateOnly(2026, 1, 1).AddDays(start)
        select new AllocatedCare(municipality, lot, provider, day, day.AddDays(days), cents, Month.Of(day)), 60));

    static readonly LotBudget[] Budgets = [new("0503", "I", 1_000_000), new("0518", "II", 900_000_000_000)];

    [Fact]
    public void Parts_add_up_to_their_totals_to_the_cent()
    {
        Prop.ForAll(Claims, Allocations, (claims, allocations) =>
        {
            var report = YearForecast.Make(June, claims, allocations, Budgets);
            long claimed = claims.Where(claim => claim.Received <= June && claim.Care.Year == 2027).Sum(claim => claim.Cents);

            return report.Rows.Sum(row => row.Claimed) == claimed
                && report.Exhaustion.All(total => total.Forecast == report.Rows.Where(row => row.Municipality == total.Municipality && row.Lot == total.Lot).Sum(row => row.Total))
                && report.Exhaustion.All(total => report.Months.Where(row => row.Municipality == total.Municipality && row.Lot == total.Lot).Sum(row => row.Expected) == total.Forecast)
                && report.Rows.All(row => row.Low <= row.Total && row.Total <= row.High);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        Prop.ForAll(Claims, claims =>
            YearForecast.Make(June, claims, [], Budgets).Rows.SequenceEqual(YearForecast.Make(June, claims.OrderBy(claim => claim.Provider).ThenBy(claim => claim.Care), [], Budgets).Rows))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_that_came_in_later_is_looked_at()
    {
        Prop.ForAll(Claims, Allocations, (claims, allocations) =>
        {
            var then = YearForecast.Make(June, claims.Where(claim => claim.Received <= June), allocations.Where(allocation => allocation.Known <= June), Budgets);
            var now = YearForecast.Make(June, claims, allocations, Budgets);

            return then.Rows.SequenceEqual(now.Rows) && then.Exhaustion.SequenceEqual(now.Exhaustion) && then.Months.SequenceEqual(now.Months) && then.Backtest.SequenceEqual(now.Backtest);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ten_times_the_amounts_give_ten_times_the_forecast()
    {
        Prop.ForAll(Claims, Allocations, (claims, allocations) =>
        {
            var plain = YearForecast.Make(June, claims, allocations, []);
            var tenfold = YearForecast.Make(June, claims.Select(claim => claim with { Cents = claim.Cents * 10 }), allocations.Select(allocation => allocation with { Cents = allocation.Cents * 10 }), []);

            return plain.Rows.Sum(row => row.Total) is var total && Math.Abs(tenfold.Rows.Sum(row => row.Total) - total * 10) <= 10 * plain.Rows.Count + total * 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_only_grows_never_ends_below_what_is_claimed()
    {
        Prop.ForAll(Claims, claims => YearForecast.Make(June, claims, [], []).Rows.All(row => row.Total >= row.Claimed && row.Ibnr >= 0 && row.InProgress >= 0 && row.Remainder >= 0))
            .QuickCheckThrowOnFailure();
    }

    // 60 % after one month, 90 % after two, all after three; months of every size.
    [Fact]
    public void Claims_that_always_come_in_alike_are_completed_exactly()
    {
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(100, 100_000), 18)), sizes =>
        {
            var months = YearForecast.Make(June, Alike(sizes), [], []).Months;

            return Enumerable.Range(12, 5).All(care => Math.Abs(months.Single(row => row.Care == new Month(2026, 1) + care).Expected - sizes[care] * 100L) <= 1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_level_year_is_foreseen_whole_and_its_budget_runs_out_in_the_right_month()
    {
        var report = YearForecast.Make(June, Alike([.. Enumerable.Repeat(10_000, 18)]), [], [new("0518", "II", 9_500_000)]);

        var row = Assert.Single(report.Rows);
        Assert.Equal(12_000_000, row.Total);
        Assert.Equal(6_000_000, row.Remainder);
        Assert.Equal(6_000_000, row.Claimed + row.Ibnr);
        // Nine months and a half of a million each: October goes over the edge.
        Assert.Equal(new Month(2027, 10), Assert.Single(report.Exhaustion).ExhaustedIn);
    }

    [Fact]
    public void A_budget_that_is_enough_never_runs_out_and_one_without_claims_is_shown()
    {
        var report = YearForecast.Make(June, Alike([.. Enumerable.Repeat(10_000, 18)]), [], [new("0518", "II", 12_000_000), new("0503", "II", 500)]);

        Assert.Equal([("0503", 0L, null), ("0518", 12_000_000L, (Month?)null)], report.Exhaustion.Select(row => (row.Municipality, row.Forecast, row.ExhaustedIn)));
    }

    [Fact]
    public void Care_that_is_granted_ahead_is_work_in_progress()
    {
        var allocations = Enumerable.Range(0, 24).Select(month => new Month(2026, 1) + month)
            .Select(month => new AllocatedCare("0518", "II", "94000100", month.FirstDay, month.LastDay, 2_000_000, new(2026, 1))).ToList();

        var row = Assert.Single(YearForecast.Make(June, Alike([.. Enumerable.Repeat(10_000, 18)]), allocations, []).Rows);

        // Half of what is granted is used, so the six months to come bring six million.
        Assert.Equal(6_000_000, row.InProgress);
        Assert.Equal(0, row.Remainder);
        Assert.Contains("toewijzingen", row.Method);
    }

    [Fact]
    public void Without_any_input_there_is_nothing_to_say()
    {
        var report = YearForecast.Make(June, [], [], []);

        Assert.Empty(report.Rows);
        Assert.Empty(report.Exhaustion);
        Assert.Empty(report.Backtest);
    }

    static IEnumerable<ClaimedAmount> Alike(int[] sizes)
    {
        (int Lag, int Percent)[] pattern = [(1, 60), (2, 30), (3, 10)];
        return sizes.SelectMany((size, care) => pattern.Select(part =>
            new ClaimedAmount("0518", "II", "94000100", new Month(2026, 1) + care, new Month(2026, 1) + (care + part.Lag), (long)size * part.Percent)));
    }
}
