using Pdc.Extracts.Forecast.Model;

namespace Pdc.Extracts.Forecast;

/// <summary>The forecast of one municipality, lot and provider with what its row does not show: the course over the year.</summary>
/// <param name="Open">Per month of the year the cents still to come.</param>
sealed record CellForecast(CellHistory Cell, long Ibnr, long InProgress, long Remainder, double[] Open, LotUncertainty Lot, string Method)
{
    public bool HasAnything => Cell.HasClaims || Ibnr != 0 || InProgress != 0 || Remainder != 0;

    public ForecastRow Row
    {
        get
        {
            var (low, high) = Interval.Of(Cell.ClaimedInYear, Ibnr + InProgress + Remainder, Lot.DeviationOf([this]));
            return new(Cell.Municipality, Cell.Lot, Cell.Provider, Cell.ClaimedInYear, Ibnr, InProgress, Remainder,
                (long)Math.Floor(low), (long)Math.Ceiling(high), Method);
        }
    }
}

/// <summary>How unsure a lot is: its standard deviation, and the cents still to come, all parts counted as positive.</summary>
sealed record LotUncertainty(double Deviation, double Open)
{
    /// <summary>
    /// The deviation of some parts of the lot together: mostly their own chance, which grows with the root of their share; a fifth of the
    /// variance is the level of the lot, which all parts share.
    /// </summary>
    public double DeviationOf(IEnumerable<CellForecast> parts)
    {
        double share = Open > 0 ? parts.Sum(part => part.Open.Sum(Math.Abs)) / Open : 0;
        return Deviation * Math.Sqrt(0.8 * share + 0.2 * share * share);
    }
}
