using Pdc.Core.Storage;

namespace Pdc.Core.History;

/// <summary>One event of an aggregate without who and why: when (UTC), and which rows changed how.</summary>
sealed record Happening(DateTimeOffset At, IReadOnlyList<RowDifference> Differences)
{
    public static Happening Of(JournalEvent happened) => new(happened.At, happened.Differences);
}
