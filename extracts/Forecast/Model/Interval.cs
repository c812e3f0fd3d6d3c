namespace Pdc.Extracts.Forecast.Model;

/// <summary>80 % intervals: one outcome in ten is expected below, one in ten above.</summary>
static class Interval
{
    const double Tenth = 1.2815515655446004;

    /// <summary>
    /// What is certain plus what is open. An open amount is taken as lognormal, because costs run out upwards further than downwards. One that
    /// is less than its own deviation, beside what is certain, is taken as normal: it may come to nothing, or be credited, and a lognormal amount
    /// never does. The interval always holds the expectation itself.
    /// </summary>
    public static (double Low, double High) Of(double certain, double open, double deviation)
    {
        double total = certain + open;
        if (!(deviation > 0))
            return (total, total);
        if (open <= 0 || (certain > 0 && open < deviation))
            return (Math.Max(Math.Min(total, 0), total - Tenth * deviation), total + Tenth * deviation);

        double spread = Math.Log(1 + deviation / open * (deviation / open)), middle = Math.Log(open) - spread / 2, reach = Tenth * Math.Sqrt(spread);
        return (Math.Min(total, certain + Math.Exp(middle - reach)), Math.Max(total, certain + Math.Exp(middle + reach)));
    }
}
