namespace Pdc.Cli.Bench;

/// <summary>What one run of a process cost.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Cpu">User and system time of all its threads.</param>
/// <param name="PeakBytes">The most memory it held at once (resident).</param>
readonly record struct Sample(TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    /// <summary>The median of each figure by itself.</summary>
    public static Sample Median(IReadOnlyList<Sample> samples) =>
        new(Middle(samples.Select(sample => sample.Wall)), Middle(samples.Select(sample => sample.Cpu)), Middle(samples.Select(sample => sample.PeakBytes)));

    static T Middle<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
