using Azure;

namespace Pdc.Core.Storage;

/// <summary>One partition as it stands: the rows that change together, and the number of the last event that changed them.</summary>
public sealed record Aggregate
{
    /// <summary>Kind and identity, such as <c>aanbieder|90000001</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>The number of its last event; 0 for a partition that does not exist yet.</summary>
    public long Version { get; init; }

    /// <summary>By row key.</summary>
    public IReadOnlyDictionary<string, StoredRow> Rows { get; init; } = new Dictionary<string, StoredRow>();

    /// <summary>Numbers of the events that were saved but not yet announced.</summary>
    public IReadOnlyList<long> Outbox { get; init; } = [];

    /// <summary>The hash of the last event, which the next one is chained to.</summary>
    internal string LastHash { get; init; } = "";

    internal ETag Tag { get; init; }

    public bool Exists => Version > 0;

    /// <summary>The aggregate as its events leave it: the same rows as stand in the table after the last of them.</summary>
    internal static Aggregate Replay(string partition, IEnumerable<(DateTimeOffset At, IReadOnlyList<RowDifference> Differences)> events)
    {
        // In the order of the table, which is the order in which rows are read from it.
        var rows = new SortedDictionary<string, StoredRow>(StringComparer.Ordinal);
        long version = 0;
        foreach (var (at, differences) in events)
        {
            version++;
            foreach (var difference in differences)
                if (difference.After is null)
                    rows.Remove(difference.Key);
                else
                    rows[difference.Key] = new(difference.Key, difference.After, at);
        }

        return new() { Partition = partition, Version = version, Rows = rows };
    }
}

/// <summary>A row: its columns as texts (an empty one is left out), and when it last changed (UTC).</summary>
public sealed record StoredRow(string Key, IReadOnlyDictionary<string, string> Columns, DateTimeOffset ChangedAt);

/// <summary>A row to write, or with no columns: to remove.</summary>
public sealed record RowChange(string Key, IReadOnlyDictionary<string, string>? After);

/// <summary>Who did what and why. <see cref="Who"/> is an issuer's subject or the name of a command, never a person's name.</summary>
public sealed record Act(string Who, string What, string? Why = null);

/// <summary>Something that happened to an aggregate: append-only, and chained by hash to the one before it (D13).</summary>
public sealed record JournalEvent
{
    public required long Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required Act Act { get; init; }
    public required IReadOnlyList<RowDifference> Differences { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    internal EventSalts Salts { get; init; } = new(null);
}

/// <summary>A row before and after an event; null where it did not exist.</summary>
public sealed record RowDifference(string Key, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After);

/// <summary>Somebody else changed the aggregate after it was read: read it again and decide again.</summary>
public sealed class ChangedMeanwhile(string partition) : Exception($"Partition {partition} was changed by somebody else.");
