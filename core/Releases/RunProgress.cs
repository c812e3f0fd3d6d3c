using System.Globalization;
using System.Text.Json.Nodes;
using Pdc.Core.Storage;

namespace Pdc.Core.Releases;

public enum RunState { Asked, Running, Done, Unchanged, Failed }

/// <summary>How far the last run over a period is.</summary>
/// <param name="Step">What is being done now, or a Dutch sentence about how it ended.</param>
/// <param name="At">When this was last true; UTC.</param>
public sealed record RunProgress(Month Period, RunState State, string Step, DateTimeOffset At);

/// <summary>Asks for runs, and remembers how far each is.</summary>
public sealed class RunStore(StorageAccount storage, TimeProvider clock)
{
    const string Runs = "run";

    readonly RowStore rows = new(storage, StorageNames.Releases);
    readonly WorkQueue queue = new(storage, StorageNames.RunQueue);

    /// <param name="by">The user who asked, or the name of the timer.</param>
    public async Task Ask(Month period, string by, CancellationToken cancel)
    {
        await Tell(period, RunState.Asked, "De run staat klaar om te beginnen.", cancel);
        await queue.Send(new JsonObject { ["periode"] = period.ToString(), ["door"] = by }, cancel);
    }

    public Task Tell(Month period, RunState state, string step, CancellationToken cancel) => rows.Put(Runs, period.ToString(), new Dictionary<string, string>
    {
        ["stand"] = state.ToString(),
        ["stap"] = step,
        ["op"] = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
    }, cancel);

    /// <returns>Null when there never was a run over the period.</returns>
    public async Task<RunProgress?> Find(Month period, CancellationToken cancel) =>
        await rows.Find(Runs, period.ToString(), cancel) is { } row
            ? new(period, Enum.Parse<RunState>(row["stand"]), row["stap"], DateTimeOffset.Parse(row["op"], CultureInfo.InvariantCulture))
            : null;
}
