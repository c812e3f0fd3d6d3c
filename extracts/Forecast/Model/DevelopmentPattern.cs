using Pdc.Extracts.Forecast.Triangles;

namespace Pdc.Extracts.Forecast.Model;

/// <summary>
/// How claims for a care month come in over time, as seen at one moment: the share that is in after each lag, and chain ladder's
/// outcome per care month. The triangle starts at lag one: what is claimed within the care month itself is too little to multiply.
/// </summary>
sealed class DevelopmentPattern
{
    /// <summary>Longest lag in months that is modelled; what comes later is counted, not foreseen.</summary>
    const int LongestLag = 18;

    /// <summary>Care months per step that the factors are taken from: enough to average, few enough to follow a change of speed.</summary>
    const int Recent = 4;

    readonly double[] shares = [0, 1];
    readonly Dictionary<int, OriginOutcome> outcomes = [];

    public DevelopmentPattern(LotHistory history, int moment)
    {
        if (moment < 1)
            return;

        int longest = Math.Min(moment, LongestLag), first = Math.Max(0, moment - 36);
        var origins = Enumerable.Range(first, moment - first).ToList();
        double[][] rows = [.. origins.Select(care => Enumerable.Range(1, Math.Min(moment - care, longest)).Select(lag => history.Claimed(care, care + lag)).ToArray())];
        var ladder = new ChainLadder(new Triangle(origins, rows), SigmaTail.LogLinear, Recent);

        foreach (var outcome in ladder.Origins)
            outcomes[outcome.Origin] = outcome;
        shares = Shares(ladder, rows, history, moment);
    }

    /// <summary>The part of the final amount that is in after a number of months; above one when credits are still to come.</summary>
    public double Share(int lag) => shares[Math.Min(lag, shares.Length - 1)];

    /// <summary>Chain ladder's final amount and its standard error for a care month; nothing for the moment's own month.</summary>
    public OriginOutcome? Of(int care) => outcomes.GetValueOrDefault(care);

    static double[] Shares(ChainLadder ladder, double[][] rows, LotHistory history, int moment)
    {
        int periods = ladder.Factors.Count + 1;
        double[] shares = [.. new double[periods], 1];
        for (int k = periods - 1; k >= 1; k--)
        {
            // Column k of the triangle is lag k + 1; where nothing ever came in so early, no share is known but zero.
            bool empty = rows.Where(row => row.Length > k).All(row => row[k - 1] <= 0);
            shares[k] = empty || ladder.Factors[k - 1] <= 0 ? 0 : shares[k + 1] / ladder.Factors[k - 1];
        }

        double early = 0, later = 0;
        for (int care = Math.Max(0, moment - Recent); care < moment; care++)
            (early, later) = (early + history.Claimed(care, care), later + history.Claimed(care, care + 1));
        shares[0] = later > 0 && early > 0 ? shares[1] * early / later : 0;
        return shares;
    }
}
