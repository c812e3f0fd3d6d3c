namespace Pdc.Cli.Bench;

/// <summary>One of those compared. <paramref name="Run"/> does the whole work once and measures it.</summary>
/// <param name="How">What exactly runs, for whoever doubts the figures.</param>
sealed record Contender(string Name, string How, Func<Sample> Run);

/// <summary>Contenders in turns, A B C A B C …, so that a busy moment of the machine hits them all alike.</summary>
static class Contest
{
    /// <param name="progress">Hears of each round before it starts; round 0 warms caches up and is not counted.</param>
    public static IReadOnlyList<(Contender Contender, IReadOnlyList<Sample> Samples)> Hold(
        IReadOnlyList<Contender> contenders, int rounds, Action<int, Contender> progress)
    {
        var samples = contenders.Select(_ => new List<Sample>()).ToList();
        for (int round = 0; round <= rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                progress(round, contenders[i]);
                var sample = contenders[i].Run();
                if (round > 0)
                    samples[i].Add(sample);
            }
        }

        return [.. contenders.Select((contender, i) => (contender, (IReadOnlyList<Sample>)samples[i]))];
    }
}
