using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Pdc.Core.Storage;

/// <summary>
/// Aggregates with their history in one table. Every change is one entity-group transaction that holds the rows, an event, an outbox
/// entry and the head with the new version: nothing is announced that was not saved, and nothing saved is forgotten.
/// </summary>
public sealed class Journal(StorageAccount storage, string table, TimeProvider clock)
{
    readonly TableClient client = storage.Tables.GetTableClient(table);

    /// <summary>What the event of a redaction is called.</summary>
    public const string Redacted = "history.redacted";

    public string Table => table;

    /// <summary>The aggregate as it stands; with version 0 when there is none.</summary>
    public async Task<Aggregate> Read(string partition, CancellationToken cancel)
    {
        var entities = new List<TableEntity>();
        await foreach (var entity in client.QueryAsync<TableEntity>(JournalRows.WithoutEvents(partition), cancellationToken: cancel))
            entities.Add(entity);
        return JournalRows.ToAggregate(partition, entities);
    }

    /// <summary>Every aggregate of the table, in the order of their partitions.</summary>
    public async IAsyncEnumerable<Aggregate> ReadAll([EnumeratorCancellation] CancellationToken cancel)
    {
        string? partition = null;
        var entities = new List<TableEntity>();
        await foreach (var entity in client.QueryAsync<TableEntity>(JournalRows.WithoutEvents(), cancellationToken: cancel))
        {
            if (entity.PartitionKey != partition && partition is not null)
            {
                yield return JournalRows.ToAggregate(partition, entities);
                entities.Clear();
            }

            partition = entity.PartitionKey;
            entities.Add(entity);
        }

        if (partition is not null)
            yield return JournalRows.ToAggregate(partition, entities);
    }

    /// <summary>Oldest first.</summary>
    public async IAsyncEnumerable<JournalEvent> Events(string partition, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entity in client.QueryAsync<TableEntity>(JournalRows.OnlyEvents(partition), cancellationToken: cancel))
            yield return JournalRows.ToEvent(entity);
    }

    /// <summary>The events of every aggregate, in the order of their partitions; of each the oldest first.</summary>
    public async IAsyncEnumerable<(string Partition, IReadOnlyList<JournalEvent> Events)> AllEvents([EnumeratorCancellation] CancellationToken cancel)
    {
        string? partition = null;
        var events = new List<JournalEvent>();
        await foreach (var entity in client.QueryAsync<TableEntity>(JournalRows.OnlyEvents(), cancellationToken: cancel))
        {
            if (entity.PartitionKey != partition && partition is not null)
            {
                yield return (partition, events);
                events = [];
            }

            partition = entity.PartitionKey;
            events.Add(JournalRows.ToEvent(entity));
        }

        if (partition is not null)
            yield return (partition, events);
    }

    /// <summary>
    /// Saves the changes with an event and an outbox entry. Changes that alter nothing are left out; when none is left, nothing is written.
    /// More rows than fit in one transaction (only an import has so many) are saved in several, each with its own event.
    /// </summary>
    /// <returns>The aggregate as it now stands.</returns>
    /// <exception cref="ChangedMeanwhile">Somebody else was first; nothing was written.</exception>
    public async Task<Aggregate> Commit(Aggregate before, IEnumerable<RowChange> changes, Act act, CancellationToken cancel)
    {
        var differences = changes
            .Select(change => new RowDifference(change.Key, before.Rows.GetValueOrDefault(change.Key)?.Columns, change.After))
            .Where(difference => !Same(difference.Before, difference.After))
            .ToList();

        var after = before;
        foreach (var batch in JournalRows.Batches(differences))
            after = await Save(after, batch, act, cancel);
        return after;
    }

    /// <summary>
    /// Begins an aggregate with a past: events that happened before now, each at its own moment. Saved with the rows as they stand after the
    /// last one, in as few transactions as they fit in.
    /// </summary>
    /// <param name="past">Oldest first; each with the rows it changed.</param>
    /// <exception cref="ChangedMeanwhile">There is such an aggregate already.</exception>
    internal async Task Begin(string partition, IEnumerable<(DateTimeOffset At, IReadOnlyList<RowDifference> Differences)> past, Act act, CancellationToken cancel)
    {
        var before = new Aggregate { Partition = partition };
        foreach (var batch in JournalRows.Batches(past))
        {
            var after = before;
            var events = new List<JournalEvent>();
            foreach (var (at, differences) in batch)
            {
                events.Add(EventChain.Next(after, differences, act, at));
                after = JournalRows.After(after, events[^1], default);
            }

            before = await Submit(before, JournalRows.Transaction(before, events, after), after, cancel);
        }
    }

    /// <summary>
    /// Removes a text that an event put in a column from every event of the aggregate that holds it in that column, and says so in an event of
    /// its own. Who, when and what stay, and so does every other text; the chain still holds.
    /// </summary>
    /// <param name="number">The event that brought the text in.</param>
    /// <param name="column">As in the import format or the row; <c>waarom</c> for the reason given for the event.</param>
    /// <param name="clears">Columns that are emptied in the row as it stands as well.</param>
    /// <returns>The numbers of the events from which it was removed.</returns>
    /// <exception cref="RedactionRefused">There is no such text, or it is still in use.</exception>
    /// <exception cref="ChangedMeanwhile">Somebody else changed the aggregate; do it again.</exception>
    public async Task<IReadOnlyList<long>> Redact(string partition, long number, string column, IReadOnlyCollection<string> clears, Act act, CancellationToken cancel)
    {
        var before = await Read(partition, cancel);
        var events = new List<(JournalEvent Event, ETag Tag)>();
        await foreach (var entity in client.QueryAsync<TableEntity>(JournalRows.OnlyEvents(partition), cancellationToken: cancel))
            events.Add((JournalRows.ToEvent(entity), entity.ETag));

        var source = events.FirstOrDefault(one => one.Event.Number == number).Event ?? throw new RedactionRefused($"{partition} heeft geen gebeurtenis {number}.");
        string text = Redaction.TextIn(source, column) ?? throw new RedactionRefused($"gebeurtenis {number} van {partition} heeft geen tekst in '{column}'. Misschien is die al verwijderd.");
        var live = before.Rows.Values.Where(row => row.Columns.GetValueOrDefault(column) == text).ToList();
        if (live.Count > 0 && !clears.Contains(column))
            throw new RedactionRefused($"deze tekst staat nu nog in '{column}' van {partition}. Verbeter eerst de gegevens zelf, en doe het dan opnieuw.");

        var holding = events.Where(one => Redaction.Holds(one.Event, column, text)).ToList();
        var numbers = holding.Select(one => one.Event.Number).ToList();
        if (holding.Count > JournalRows.MostRows - live.Count)
            throw new RedactionRefused($"deze tekst staat in {holding.Count} gebeurtenissen; meer dan {JournalRows.MostRows - live.Count} tegelijk kan niet.");

        string row = $"{Redaction.RowPrefix}{before.Version + 1}";
        RowDifference[] differences =
        [
            .. live.Select(one => new RowDifference(one.Key, one.Columns, one.Columns.Where(cell => cell.Key != column).ToDictionary())),
            new(row, null, new Dictionary<string, string> { ["kolom"] = column, ["gebeurtenissen"] = string.Join('|', numbers) }),
        ];
        var happened = Redaction.From(EventChain.Next(before, differences, act, clock.GetUtcNow()), column, text);
        var after = JournalRows.After(before, happened, default);
        var rewritten = holding.Select(one => JournalRows.Rewrite(partition, Redaction.From(one.Event, column, text), one.Tag));
        await Submit(before, [.. rewritten, .. JournalRows.Transaction(before, [happened], after)], after, cancel);
        return numbers;
    }

    async Task<Aggregate> Submit(Aggregate before, IReadOnlyList<TableTransactionAction> actions, Aggregate after, CancellationToken cancel)
    {
        try
        {
            var answers = await client.SubmitTransactionAsync(actions, cancel);
            return after with { Tag = answers.Value[^1].Headers.ETag ?? default };
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412)
        {
            throw new ChangedMeanwhile(before.Partition);
        }
    }

    async Task<Aggregate> Save(Aggregate before, IReadOnlyList<RowDifference> differences, Act act, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        var happened = EventChain.Next(before, differences, act, at);
        var after = JournalRows.After(before, happened, default);
        return await Submit(before, JournalRows.Transaction(before, [happened], after), after, cancel);
    }

    /// <summary>Announced: the outbox entries are no longer needed. One that is already gone is fine.</summary>
    internal async Task ClearOutbox(string partition, IEnumerable<long> numbers, CancellationToken cancel)
    {
        foreach (long number in numbers)
            await client.DeleteEntityAsync(partition, JournalRows.OutboxKey(number), ETag.All, cancel);
    }

    /// <summary>What was saved and, by a crash or a queue that did not answer, not announced.</summary>
    internal async IAsyncEnumerable<(string Partition, long Number)> Unannounced([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entity in client.QueryAsync<TableEntity>(JournalRows.OnlyOutbox(), select: ["PartitionKey", "RowKey"], cancellationToken: cancel))
            yield return (entity.PartitionKey, JournalRows.NumberOf(entity.RowKey));
    }

    /// <summary>Whether two rows have the same columns with the same texts, or are both not there.</summary>
    internal static bool Same(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Count == other.Count && one.All(column => other.TryGetValue(column.Key, out string? text) && text == column.Value);
}
