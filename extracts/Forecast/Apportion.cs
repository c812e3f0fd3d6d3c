namespace Pdc.Extracts.Forecast;

/// <summary>Whole cents over parts, without losing one.</summary>
static class Apportion
{
    /// <summary>Whole cents that add up to the rounded sum of the parts.</summary>
    public static long[] Cents(IReadOnlyList<double> parts) => Cents(parts, (long)Math.Round(parts.Sum(), MidpointRounding.AwayFromZero));

    /// <summary>
    /// Rounds the parts down, then gives the cents that are left to the largest fractions (the method of Hare), the first part first when
    /// they are equal. The outcome adds up to the total; a total that lies further from the parts than rounding goes to the largest part.
    /// </summary>
    public static long[] Cents(IReadOnlyList<double> parts, long total)
    {
        long[] cents = [.. parts.Select(part => (long)Math.Floor(part))];
        if (cents.Length == 0)
            return cents;

        long left = total - cents.Sum();
        if (left < 0 || left > cents.Length)
        {
            cents[Enumerable.Range(0, cents.Length).MaxBy(index => Math.Abs(parts[index]))] += left;
            return cents;
        }
        foreach (int index in Enumerable.Range(0, cents.Length).OrderByDescending(index => parts[index] - cents[index]).ThenBy(index => index).Take((int)left))
            cents[index]++;
        return cents;
    }
}
