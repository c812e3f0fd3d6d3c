using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Microsoft.Extensions.Logging;

namespace Pdc.Core.Storage;

/// <summary>
/// Something was saved and the site must follow. A partition of <c>*</c> stands for the whole table: after an import, or when more is
/// waiting than is worth announcing one by one.
/// </summary>
public sealed record Announcement(
    [property: JsonPropertyName("table")] string Table,
    [property: JsonPropertyName("partition")] string Partition,
    [property: JsonPropertyName("version")] long Version)
{
    public const string Everything = "*";

    /// <summary>As a table: a month that is over is still to be kept; the partition is its last day.</summary>
    public const string Archive = "archief";
}

/// <summary>Moves outbox entries to the publish queue: right after a save, and by a sweep for what a crash left behind.</summary>
public sealed class Relay(StorageAccount storage, TimeProvider clock, ILogger<Relay> log)
{
    // More than this, and one message for the whole table is cheaper than a build for each.
    const int WorthOneByOne = 25;
    const int AtOnce = 16;

    readonly WorkQueue queue = new(storage, StorageNames.PublishQueue);

    /// <summary>
    /// Announces what was just saved. Sent first and cleared after: at worst it is announced twice, which does no harm. When the queue
    /// does not answer, the save still stands and the sweep announces it.
    /// </summary>
    public async Task Announce(Journal journal, Aggregate saved, CancellationToken cancel)
    {
        if (saved.Outbox.Count == 0)
            return;

        try
        {
            await Send(new(journal.Table, saved.Partition, saved.Version), cancel);
            await journal.ClearOutbox(saved.Partition, saved.Outbox, cancel);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            log.LogWarning("Versie {Version} van {Partition} kon niet worden gemeld ({Reason}); dat gebeurt binnen een minuut alsnog.", saved.Version, saved.Partition, e.GetType().Name);
        }
    }

    /// <summary>Asks for the whole site to be read and built afresh.</summary>
    public Task AnnounceEverything(CancellationToken cancel) => AnnounceEverything(StorageNames.Catalogue, cancel);

    /// <summary>Asks for all that follows from what is saved in a table to be done, as far as it was not done yet.</summary>
    public Task AnnounceEverything(string table, CancellationToken cancel) => Send(new(table, Announcement.Everything, 0), cancel);

    /// <summary>Asks for the guide as it was on the last day of a month to be kept.</summary>
    public Task AnnounceMonth(DateOnly end, CancellationToken cancel) => Send(new(Announcement.Archive, end.ToIso(), 0), cancel);

    /// <summary>Announces everything that waits in any table.</summary>
    /// <returns>How many outbox entries were waiting.</returns>
    public async Task<int> Sweep(CancellationToken cancel)
    {
        int swept = 0;
        foreach (string table in StorageNames.Journals)
            swept += await Sweep(new Journal(storage, table, clock), cancel);
        return swept;
    }

    public async Task<int> Sweep(Journal journal, CancellationToken cancel)
    {
        var waiting = new Dictionary<string, List<long>>();
        await foreach (var (partition, number) in journal.Unannounced(cancel))
        {
            if (!waiting.TryGetValue(partition, out var numbers))
                waiting[partition] = numbers = [];
            numbers.Add(number);
        }

        if (waiting.Count > WorthOneByOne)
            await Send(new(journal.Table, Announcement.Everything, 0), cancel);
        else
            foreach (var (partition, numbers) in waiting)
                await Send(new(journal.Table, partition, numbers.Max()), cancel);

        await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (entry, token) => await journal.ClearOutbox(entry.Key, entry.Value, token));
        return waiting.Values.Sum(numbers => numbers.Count);
    }

    Task Send(Announcement announcement, CancellationToken cancel) =>
        queue.Send(JsonSerializer.SerializeToNode(announcement)!, cancel);
}
