namespace Pdc.Extracts.Generate.World;

/// <summary>
/// Chance that falls the same way every time: a counter run through a mixing function (SplitMix64; Steele, Lea and Flood 2014).
/// Not <see cref="Random"/>, whose row of numbers may differ between versions of .NET.
/// </summary>
sealed class Dice(ulong seed)
{
    ulong state = seed;

    /// <summary>Dice of their own for one subject, so that one client's fate does not depend on the number of clients.</summary>
    public static Dice For(int seed, ulong subject, ulong index) =>
        new(Mix(Mix((ulong)(uint)seed * 0x9E3779B97F4A7C15 + subject) + index * 0xD1342543DE82EF95));

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>From zero up to, not including, the count.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public double Between(double from, double to) => from + Unit() * (to - from);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public int Weighted(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
            total += weight;

        double left = Unit() * total;
        for (int i = 0; i < weights.Length; i++)
            if ((left -= weights[i]) < 0)
                return i;
        return weights.Length - 1;
    }

    /// <summary>The number of failures before the first success, no more than the most.</summary>
    public int Failures(double success, int most)
    {
        int failures = 0;
        while (failures < most && !Chance(success))
            failures++;
        return failures;
    }

    /// <summary>Skewed to the right, as durations of care are: half of the outcomes lie below the median.</summary>
    public double LogNormal(double median, double spread)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());
        return median * Math.Exp(spread * normal);
    }

    ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
