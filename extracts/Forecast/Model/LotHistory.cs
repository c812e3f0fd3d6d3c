namespace Pdc.Extracts.Forecast.Model;

/// <summary>
/// What is known about one lot, by care month and by the month in which it became known, so that any earlier moment can be looked at
/// with the eyes of that moment. Months are counted from the first month of the data; amounts are cents.
/// </summary>
sealed class LotHistory
{
    readonly double[][] claimed;      // [care][lag], cumulative
    readonly double[,] allocated;     // [moment, care]

    /// <param name="moments">Number of months in which something may have come in.</param>
    /// <param name="months">Number of care months, with those still to come.</param>
    public LotHistory(int moments, int months)
    {
        claimed = [.. Enumerable.Range(0, moments).Select(care => new double[moments - care])];
        allocated = new double[moments, months];
        Months = months;
    }

    public int Moments => claimed.Length;
    public int Months { get; }

    public void Claim(int care, int received, double cents)
    {
        for (int lag = Math.Max(0, received - care); lag < claimed[care].Length; lag++)
            claimed[care][lag] += cents;
    }

    /// <summary>Adds the value of one month of an allocation, as seen from one moment up to, not including, another.</summary>
    public void Allocate(int care, int from, int until, double cents)
    {
        for (int moment = from; moment < until; moment++)
            allocated[moment, care] += cents;
    }

    /// <summary>What had been claimed for a care month at the end of a moment.</summary>
    public double Claimed(int care, int moment) => care > moment ? 0 : claimed[care][moment - care];

    /// <summary>The value of the allocations for a care month, as known at a moment.</summary>
    public double Allocated(int care, int moment) => allocated[moment, care];
}
