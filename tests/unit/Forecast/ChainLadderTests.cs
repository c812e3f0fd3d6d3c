using FsCheck;
using FsCheck.Fluent;
using Pdc.Extracts.Forecast.Triangles;
using Xunit;

namespace Pdc.Tests.Unit.Forecast;

public sealed class ChainLadderTests
{
    static readonly Arbitrary<double[][]> Rows = Arb.From(
        from size in Gen.Choose(3, 9)
        from start in Gen.ArrayOf(Gen.Choose(100, 100_000), size)
        from growth in Gen.ArrayOf(Gen.Choose(0, 300), size * size)
        select Enumerable.Range(0, size).Select(i => Grow(start[i], [.. growth.Skip(i * size).Take(size - i - 1)])).ToArray());

    [Fact]
    public void A_triangle_without_noise_is_completed_exactly()
    {
        Prop.ForAll(Rows, rows =>
        {
            double[] pattern = [.. rows[0].Select(cell => cell / rows[0][0])];
            var exact = rows.Select(row => row.Select((_, k) => row[0] * pattern[k]).ToArray()).ToArray();

            var outcome = new ChainLadder(Of(exact));

            return outcome.Origins.Zip(rows).All(pair => Near(pair.First.Ultimate, pair.Second[0] * pattern[^1]))
                && outcome.TotalStandardError <= 1e-6 * outcome.TotalIbnr + 1e-6;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Amounts_in_another_unit_give_the_same_answer_in_that_unit()
    {
        Prop.ForAll(Rows, rows =>
        {
            var plain = new ChainLadder(Of(rows));
            var scaled = new ChainLadder(Of([.. rows.Select(row => row.Select(cell => cell * 1000).ToArray())]));

            return Near(scaled.TotalIbnr, plain.TotalIbnr * 1000) && Near(scaled.TotalStandardError, plain.TotalStandardError * 1000);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_only_grows_never_ends_below_where_it_stands()
    {
        Prop.ForAll(Rows, rows =>
            new ChainLadder(Of(rows)).Origins.All(origin => origin.Ultimate >= origin.Latest * (1 - 1e-12) && origin.StandardError >= 0))
            .QuickCheckThrowOnFailure();
    }

    static Triangle Of(double[][] rows) => new([.. Enumerable.Range(1, rows.Length)], rows);

    static double[] Grow(double start, int[] percents)
    {
        double[] row = [start, .. new double[percents.Length]];
        for (int k = 0; k < percents.Length; k++)
            row[k + 1] = row[k] * (1 + percents[k] / 100.0);
        return row;
    }

    static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a) + Math.Abs(b));
}
