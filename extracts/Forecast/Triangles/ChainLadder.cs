namespace Pdc.Extracts.Forecast.Triangles;

/// <summary>
/// How the spread of the last development step is found, of which there is only one observation: a straight line through the
/// logarithms of the earlier spreads, or the smallest of Mack's three candidates (Mack 1993, section 4).
/// </summary>
public enum SigmaTail { LogLinear, Mack }

/// <summary>What chain ladder says about one origin. The standard error is NaN when the triangle is too small to estimate it.</summary>
public sealed record OriginOutcome(int Origin, double Latest, double Ultimate, double StandardError)
{
    /// <summary>Incurred but not reported: what is still to come.</summary>
    public double Ibnr => Ultimate - Latest;
}

/// <summary>
/// Chain ladder with Mack's distribution-free standard error.
/// <para>
/// With C(i,k) the cumulative amount of origin i after period k, sums over the origins i that have both columns:
/// f(k) = Σ C(i,k+1) / Σ C(i,k);
/// σ²(k) = Σ C(i,k) (C(i,k+1)/C(i,k) − f(k))² / (n(k) − 1), where n(k) is the number of those origins;
/// ultimate(i) = latest(i) × Π f(k).
/// The squared error of an origin is process plus parameter risk, both carried forward from the latest period:
/// process(k+1) = f(k)² process(k) + σ²(k) Ĉ(i,k); parameter(k+1) = f(k)² parameter(k) + Ĉ(i,k)² σ²(k) / Σ C(j,k).
/// For the total the process risks add up, and the parameter risk is carried forward on the sum of the origins, because they share the factors.
/// </para>
/// <para>
/// T. Mack, "Distribution-free calculation of the standard error of chain ladder reserve estimates", ASTIN Bulletin 23(2), 1993, 213-225;
/// T. Mack, "The standard error of chain ladder reserve estimates: recursive calculation and inclusion of a tail factor", ASTIN Bulletin 29(2), 1999, 361-366.
/// No tail factor is added: after the last period of the oldest origin nothing more is expected.
/// </para>
/// </summary>
public sealed class ChainLadder
{
    const double Rounding = 1e-20;

    readonly double[] variances;    // σ²(k)
    readonly double[] weights;      // Σ C(j,k) over the origins that have column k+1

    /// <param name="triangle">Cumulative amounts.</param>
    /// <param name="tail">How the last spread is found when it has one observation.</param>
    /// <param name="recent">Look at no more than this many of the youngest origins per step, so that a change in reporting speed is soon seen.</param>
    public ChainLadder(Triangle triangle, SigmaTail tail = SigmaTail.LogLinear, int recent = int.MaxValue)
    {
        int steps = triangle.Periods - 1;
        var factors = new double[steps];
        variances = new double[steps];
        weights = new double[steps];

        for (int k = 0; k < steps; k++)
            (factors[k], variances[k], weights[k]) = Step(triangle, k, recent);

        Factors = factors;
        if (steps > 0 && double.IsNaN(variances[^1]))
            variances[^1] = tail == SigmaTail.Mack ? SmallestCandidate(variances) : LogLinear(variances);

        (Origins, TotalStandardError) = Project(triangle);
    }

    /// <summary>The development factors f(1), f(2), …; one fewer than there are periods.</summary>
    public IReadOnlyList<double> Factors { get; }

    public IReadOnlyList<OriginOutcome> Origins { get; }

    public double TotalIbnr => Origins.Sum(origin => origin.Ibnr);
    public double TotalStandardError { get; }

    static (double Factor, double Variance, double Weight) Step(Triangle triangle, int k, int recent)
    {
        int end = 0;
        while (end < triangle.Origins.Count && triangle.Row(end).Length > k + 1)
            end++;

        double from = 0, to = 0, squares = 0;
        int start = Math.Max(0, end - recent), rows = end - start;
        for (int i = start; i < end; i++)
            (from, to) = (from + triangle.Row(i)[k], to + triangle.Row(i)[k + 1]);

        if (from <= 0)
            return (1, 0, 0);

        double factor = to / from;
        for (int i = start; i < end; i++)
        {
            // C (C'/C − f)² written without dividing by C twice; an empty cell has no say.
            double c = triangle.Row(i)[k], deviation = triangle.Row(i)[k + 1] - factor * c;
            if (c > 0)
                squares += deviation * deviation / c;
        }
        // What is left of equal ratios after rounding is no spread; its logarithm would pull the line through the others.
        if (squares <= Rounding * factor * factor * from)
            squares = 0;
        return (factor, rows > 1 ? squares / (rows - 1) : double.NaN, from);
    }

    static double SmallestCandidate(double[] variances)
    {
        if (variances.Length < 3)
            return variances.Length < 2 ? double.NaN : variances[^2];

        double last = variances[^2], before = variances[^3];
        double smallest = Math.Min(last, before);
        return before > 0 ? Math.Min(last * last / before, smallest) : smallest;
    }

    static double LogLinear(double[] variances)
    {
        var points = Enumerable.Range(0, variances.Length - 1)
            .Where(k => variances[k] > 0)
            .Select(k => (X: k, Y: Math.Log(Math.Sqrt(variances[k]))))
            .ToList();
        if (points.Count < 2)
            return variances.Length < 2 ? double.NaN : variances[^2];

        double x = points.Average(point => point.X), y = points.Average(point => point.Y);
        double slope = points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        return Math.Exp(2 * (y + slope * (variances.Length - 1 - x)));
    }

    (IReadOnlyList<OriginOutcome> Origins, double TotalError) Project(Triangle triangle)
    {
        int count = triangle.Origins.Count;
        var amount = new double[count];
        var process = new double[count];
        var parameter = new double[count];
        double totalParameter = 0;

        for (int i = 0; i < count; i++)
            amount[i] = triangle.Latest(i);

        for (int k = 0; k < Factors.Count; k++)
        {
            double f = Factors[k], open = 0;
            double factorVariance = weights[k] > 0 ? variances[k] / weights[k] : 0;
            for (int i = 0; i < count; i++)
            {
                if (triangle.Row(i).Length > k + 1)
                    continue;
                process[i] = f * f * process[i] + variances[k] * amount[i];
                parameter[i] = f * f * parameter[i] + amount[i] * amount[i] * factorVariance;
                open += amount[i];
                amount[i] *= f;
            }
            totalParameter = f * f * totalParameter + open * open * factorVariance;
        }

        var origins = Enumerable.Range(0, count)
            .Select(i => new OriginOutcome(triangle.Origins[i], triangle.Latest(i), amount[i], Math.Sqrt(process[i] + parameter[i])))
            .ToList();
        return (origins, Math.Sqrt(process.Sum() + totalParameter));
    }
}
