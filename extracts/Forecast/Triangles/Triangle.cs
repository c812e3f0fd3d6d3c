namespace Pdc.Extracts.Forecast.Triangles;

/// <summary>
/// Cumulative amounts by origin (when the care was given) and development period (how long we have waited since), in any unit.
/// Every row starts at the first period and has no holes; a younger origin never has more periods than an older one.
/// </summary>
public sealed class Triangle
{
    readonly double[][] rows;

    /// <param name="origins">Oldest first.</param>
    /// <param name="rows">Per origin the cumulative amounts, first period first.</param>
    /// <exception cref="ArgumentException">The rows do not form a run-off triangle or trapezium.</exception>
    public Triangle(IReadOnlyList<int> origins, double[][] rows)
    {
        if (origins.Count != rows.Length || rows.Length == 0 || rows.Any(row => row.Length == 0))
            throw new ArgumentException("Every origin needs at least one amount.", nameof(rows));
        if (rows.Zip(rows.Skip(1)).Any(pair => pair.Second.Length > pair.First.Length))
            throw new ArgumentException("A younger origin cannot have more periods than an older one.", nameof(rows));

        Origins = origins;
        this.rows = rows;
    }

    public IReadOnlyList<int> Origins { get; }

    /// <summary>The number of development periods of the oldest origin.</summary>
    public int Periods => rows[0].Length;

    public ReadOnlySpan<double> Row(int origin) => rows[origin];

    public double Latest(int origin) => rows[origin][^1];
}
