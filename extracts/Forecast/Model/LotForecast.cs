namespace Pdc.Extracts.Forecast.Model;

/// <summary>One care month of a lot: what is in, what is still to come, and how sure that is (standard deviation), in cents.</summary>
/// <param name="Expected">What was expected before the claims were looked at.</param>
/// <param name="Ladder">The weight of chain ladder beside Bornhuetter-Ferguson, from 0 to 1.</param>
sealed record MonthForecast(int Care, double Claimed, double Ibnr, double InProgress, double Remainder, double Expected, double Ladder, double Deviation)
{
    public double Total => Claimed + Ibnr + InProgress + Remainder;
}

/// <summary>
/// The forecast of one lot at one moment, month by month.
/// <para>
/// A month that has begun: chain ladder on care month × lag, and Bornhuetter-Ferguson (what is in + the part that is not yet in × the
/// expected cost), weighted so that the expected squared error is least. Young and thin cells so lean on the allocations, ripe ones on the claims.
/// A month to come: the expected cost, of which allocations already granted are the work in progress and the rest is the remainder.
/// </para>
/// <para>R.L. Bornhuetter and R.E. Ferguson, "The actuary and IBNR", Proceedings of the CAS 59 (1972), 181-195; the weights: T. Mack,
/// "Credible claims reserves: the Benktander method", ASTIN Bulletin 30(2), 2000, 333-347.</para>
/// </summary>
sealed class LotForecast
{
    // Errors of neighbouring months go together: a wrong level is wrong in all of them.
    const double Together = 0.5;

    // A short or quiet history makes a triangle look surer than it is: while something may still come, no month is surer than this.
    const double Least = 0.003, Settled = 0.0005;
    const int Unsettled = 8;

    // The level drifts: every month ahead adds this part of the variance of one month.
    const double Drift = 0.3;

    // Before a whole year has been seen, holidays come as a surprise.
    const double UnknownSeason = 0.15;

    readonly DevelopmentPattern pattern;
    readonly ExpectedCost cost;
    readonly LotHistory history;
    readonly int moment;

    public LotForecast(LotHistory history, int moment, int firstOfYear)
    {
        (this.history, this.moment) = (history, moment);
        pattern = new(history, moment);
        cost = new(history, moment, firstOfYear, pattern);
    }

    public bool FromAllocations => cost.FromAllocations;
    public bool HasSeason => cost.HasSeason;
    public double Share(int care) => care > moment ? 0 : pattern.Share(moment - care);

    public MonthForecast Of(int care) => care > moment ? Ahead(care) : Begun(care);

    /// <summary>The standard deviation of a sum of months.</summary>
    public static double Deviation(IReadOnlyCollection<MonthForecast> months)
    {
        double squares = months.Sum(month => month.Deviation * month.Deviation), sum = months.Sum(month => month.Deviation);
        return Math.Sqrt((1 - Together) * squares + Together * sum * sum);
    }

    MonthForecast Begun(int care)
    {
        double claimed = history.Claimed(care, moment), share = pattern.Share(moment - care), expected = cost.Of(care);
        double unseen = 1 - share, reserve = unseen * expected, prior = Square(expected * cost.Spread);

        // A standard error that cannot be estimated (NaN) gives chain ladder no say.
        if (pattern.Of(care) is not { } ladder || !(ladder.StandardError >= 0) || share <= 0 || claimed <= 0)
            return new(care, claimed, reserve, 0, 0, expected, 0, Math.Sqrt(prior) * Math.Abs(unseen));
        double least = moment - care <= Unsettled || unseen > Settled ? Least * claimed : 0;
        if (unseen <= 0)
            return new(care, claimed, ladder.Ibnr, 0, 0, expected, 1, Math.Max(ladder.StandardError, least));

        // Mack (2000), theorem 3 and formula for the mean squared error: α² from chain ladder's own error, prior = the expectation's.
        double alpha = Square(ladder.StandardError) * share / unseen;
        double weight = prior > 0 ? share / (share + alpha / prior) : 1;
        double error = alpha * (weight * weight / share + 1 / unseen) + Square(1 - weight) * prior;
        return new(care, claimed, weight * ladder.Ibnr + (1 - weight) * reserve, 0, 0, expected, weight, Math.Max(unseen * Math.Sqrt(error), least));
    }

    MonthForecast Ahead(int care)
    {
        double expected = Math.Max(0, cost.Of(care)), known = Math.Clamp(cost.Known(care), 0, expected);
        double spread = Math.Sqrt(Square(cost.Spread) * (1 + Drift * (care - moment)) + (HasSeason ? 0 : Square(UnknownSeason)));
        return new(care, 0, 0, known, expected - known, expected, 0, expected * spread);
    }

    static double Square(double x) => x * x;
}
