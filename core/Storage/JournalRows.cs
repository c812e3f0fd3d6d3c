using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Pdc.Core.Storage;

/// <summary>
/// How an aggregate lies in its partition, by row key: <c>e|{number}</c> an event, <c>h</c> the head, <c>o|{number}</c> an outbox entry,
/// <c>r|{sheet}|{key}</c> a row.
/// </summary>
static class JournalRows
{
    const string Head = "h", RowPrefix = "r|", ChangedAt = "ChangedAt", Version = "Version", LastHash = "LastHash";

    // Azure's limits: 100 operations a transaction, 1 MiB an entity (64 KiB a text, at 2 bytes a character), 4 MiB a transaction.
    public const int MostRows = 96;

    /// <summary>In characters: the longest key that a row of an aggregate may have.</summary>
    public static readonly int LongestRowKey = TableKey.Longest - RowPrefix.Length;
    const int TextChunk = 30_000, MostTextInTransaction = 400_000;

    public static string WithoutEvents(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {Head}");
    public static string WithoutEvents() => TableClient.CreateQueryFilter($"RowKey ge {Head}");
    public static string OnlyEvents(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {Head}");
    public static string OnlyEvents() => TableClient.CreateQueryFilter($"RowKey lt {Head}");
    public static string OnlyOutbox() => TableClient.CreateQueryFilter($"RowKey ge {"o|"} and RowKey lt {"o}"}");
    public static string OutboxKey(long number) => string.Create(CultureInfo.InvariantCulture, $"o|{number:D10}");
    static string EventKey(long number) => string.Create(CultureInfo.InvariantCulture, $"e|{number:D10}");
    public static long NumberOf(string rowKey) => long.Parse(rowKey.AsSpan(2), CultureInfo.InvariantCulture);

    public static Aggregate ToAggregate(string partition, IEnumerable<TableEntity> entities)
    {
        var aggregate = new Aggregate { Partition = partition };
        var rows = new Dictionary<string, StoredRow>();
        var outbox = new List<long>();
        foreach (var entity in entities)
        {
            if (entity.RowKey == Head)
                aggregate = aggregate with { Version = entity.GetInt64(Version)!.Value, LastHash = entity.GetString(LastHash), Tag = entity.ETag };
            else if (entity.RowKey.StartsWith(RowPrefix, StringComparison.Ordinal))
                rows.Add(entity.RowKey[RowPrefix.Length..], ToRow(entity));
            else
                outbox.Add(NumberOf(entity.RowKey));
        }

        return aggregate with { Rows = rows, Outbox = outbox };
    }

    static StoredRow ToRow(TableEntity entity)
    {
        var columns = new Dictionary<string, string>(entity.Count, StringComparer.Ordinal);
        foreach (var (name, value) in entity)
            if (value is string text && name is not ("PartitionKey" or "RowKey" or "odata.etag"))
                columns.Add(name, text);
        return new(entity.RowKey[RowPrefix.Length..], columns, entity.GetDateTimeOffset(ChangedAt)!.Value);
    }

    public static JournalEvent ToEvent(TableEntity entity) => new()
    {
        Number = NumberOf(entity.RowKey),
        At = new DateTimeOffset(entity.GetInt64("AtTicks")!.Value, TimeSpan.Zero),
        Act = new(entity.GetString("Who"), entity.GetString("What"), entity.GetString("Why")),
        Differences = EventChain.Deserialize<List<RowDifference>>(Joined(entity, "Differences", "Chunks")),
        Salts = Joined(entity, "Salts", "SaltChunks") is { Length: > 0 } salts ? EventChain.Deserialize<EventSalts>(salts) : new(null),
        PreviousHash = entity.GetString("PreviousHash"),
        Hash = entity.GetString("Hash"),
    };

    /// <summary>Cuts the differences into parts that each fit in one transaction.</summary>
    public static IEnumerable<IReadOnlyList<RowDifference>> Batches(IReadOnlyList<RowDifference> differences)
    {
        var batch = new List<RowDifference>();
        int size = 0;
        foreach (var difference in differences)
        {
            int more = SizeOf(difference.Before) + SizeOf(difference.After);
            if (batch.Count == MostRows || (batch.Count > 0 && size + more > MostTextInTransaction))
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(difference);
            size += more;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>Takes together as many events as fit in one transaction with the rows they change.</summary>
    public static IEnumerable<IReadOnlyList<(DateTimeOffset At, IReadOnlyList<RowDifference> Differences)>> Batches(
        IEnumerable<(DateTimeOffset At, IReadOnlyList<RowDifference> Differences)> past)
    {
        var batch = new List<(DateTimeOffset, IReadOnlyList<RowDifference>)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        int size = 0;
        foreach (var (at, all) in past)
            foreach (var differences in Batches(all))
            {
                int more = differences.Sum(difference => SizeOf(difference.Before) + SizeOf(difference.After));
                bool fits = size + more <= MostTextInTransaction && batch.Count + keys.Union(differences.Select(difference => difference.Key)).Count() < MostRows;
                if (batch.Count > 0 && !fits)
                {
                    yield return batch;
                    (batch, size) = ([], 0);
                    keys.Clear();
                }

                batch.Add((at, differences));
                keys.UnionWith(differences.Select(difference => difference.Key));
                size += more;
            }

        if (batch.Count > 0)
            yield return batch;
    }

    static int SizeOf(IReadOnlyDictionary<string, string>? columns) => columns?.Sum(column => column.Key.Length + column.Value.Length + 8) ?? 0;

    /// <summary>The rows as they stand after the events, the events, an outbox entry and, last, the head: its ETag lets only one of two writers through.</summary>
    public static IReadOnlyList<TableTransactionAction> Transaction(Aggregate before, IReadOnlyList<JournalEvent> events, Aggregate after)
    {
        string partition = TableKey.Check(before.Partition);
        var actions = new List<TableTransactionAction>();
        foreach (string key in events.SelectMany(happened => happened.Differences).Select(difference => difference.Key).Distinct())
            if (after.Rows.TryGetValue(key, out var row))
            {
                var entity = new TableEntity(partition, TableKey.Check(RowPrefix + key));
                foreach (var (name, text) in row.Columns)
                    entity.Add(name, text);
                entity.Add(ChangedAt, row.ChangedAt);
                actions.Add(new(TableTransactionActionType.UpsertReplace, entity, ETag.All));
            }
            else if (before.Rows.ContainsKey(key))
                actions.Add(new(TableTransactionActionType.Delete, new TableEntity(partition, TableKey.Check(RowPrefix + key)), ETag.All));

        foreach (var happened in events)
            actions.Add(new(TableTransactionActionType.Add, EventEntity(partition, happened)));
        actions.Add(new(TableTransactionActionType.Add, new TableEntity(partition, OutboxKey(after.Version))));

        var head = new TableEntity(partition, Head) { [Version] = after.Version, [LastHash] = after.LastHash };
        actions.Add(before.Exists
            ? new(TableTransactionActionType.UpdateReplace, head, before.Tag)
            : new(TableTransactionActionType.Add, head));
        return actions;
    }

    /// <summary>An event whose text was changed by a redaction, in place of the one that stands there.</summary>
    public static TableTransactionAction Rewrite(string partition, JournalEvent happened, ETag tag) =>
        new(TableTransactionActionType.UpdateReplace, EventEntity(partition, happened), tag);

    static string Joined(TableEntity entity, string name, string count) =>
        string.Concat(Enumerable.Range(0, entity.GetInt32(count) ?? 0).Select(chunk => entity.GetString(name + chunk)));

    static TableEntity EventEntity(string partition, JournalEvent happened)
    {
        var entity = new TableEntity(partition, EventKey(happened.Number))
        {
            ["AtTicks"] = happened.At.UtcTicks,
            ["At"] = happened.At,
            ["Who"] = happened.Act.Who,
            ["What"] = happened.Act.What,
            ["PreviousHash"] = happened.PreviousHash,
            ["Hash"] = happened.Hash,
        };
        if (happened.Act.Why is { } why)
            entity["Why"] = why;
        Put(entity, "Differences", "Chunks", EventChain.Serialize(happened.Differences));
        Put(entity, "Salts", "SaltChunks", EventChain.Serialize(happened.Salts));
        return entity;

        static void Put(TableEntity entity, string name, string count, string text)
        {
            string[] chunks = [.. Chunks(text)];
            entity[count] = chunks.Length;
            for (int chunk = 0; chunk < chunks.Length; chunk++)
                entity[name + chunk] = chunks[chunk];
        }
    }

    // Never between the two halves of a character outside the basic plane: half a character cannot be stored.
    static IEnumerable<string> Chunks(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = Math.Min(start + TextChunk, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
                end--;
            yield return text[start..end];
        }
    }

    public static Aggregate After(Aggregate before, JournalEvent happened, ETag tag)
    {
        var rows = before.Rows.ToDictionary();
        foreach (var difference in happened.Differences)
            if (difference.After is null)
                rows.Remove(difference.Key);
            else
                rows[difference.Key] = new(difference.Key, difference.After, happened.At);
        return before with { Version = happened.Number, LastHash = happened.Hash, Tag = tag, Rows = rows, Outbox = [.. before.Outbox, happened.Number] };
    }
}
