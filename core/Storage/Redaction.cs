namespace Pdc.Core.Storage;

/// <summary>
/// Removes a text from events that are kept for ever: a reason somebody typed with a name in it, a telephone number that should never have been
/// there. The event stays, with who, when and what; the chain stays verifiable; the text cannot be got back.
/// </summary>
static class Redaction
{
    /// <summary>The row that an event of a redaction leaves says which column of which events.</summary>
    public const string RowPrefix = "redactie|";

    /// <summary>The text that an event put in a column: its new value, or with <see cref="EventText.Why"/> the reason given.</summary>
    public static string? TextIn(JournalEvent happened, string column) =>
        column == EventText.Why ? happened.Act.Why
        : happened.Differences.Select(difference => difference.After?.GetValueOrDefault(column)).FirstOrDefault(text => text is not null);

    /// <summary>Whether the event holds the text in that column, before or after.</summary>
    public static bool Holds(JournalEvent happened, string column, string text) => Places(happened, column, text).Any();

    /// <summary>The event without the text.</summary>
    public static JournalEvent From(JournalEvent happened, string column, string text)
    {
        var gone = Places(happened, column, text).ToHashSet();
        if (gone.Count == 0)
            return happened;

        var salts = happened.Salts;
        var left = new Dictionary<string, string>();
        var removed = salts.Removed?.ToDictionary() ?? [];
        foreach (var (place, value) in Texts(happened))
            if (gone.Contains(place))
                removed[place] = salts.Commitment(place, value);
            else
                left[place] = salts.Of(place);

        return happened with
        {
            Act = gone.Contains(EventText.Why) ? happened.Act with { Why = null } : happened.Act,
            Differences = [.. happened.Differences.Select(difference => new RowDifference(difference.Key,
                Without(difference.Before, difference.Key, EventText.Before, gone), Without(difference.After, difference.Key, EventText.After, gone)))],
            Salts = new(null, left, removed),
        };
    }

    static IEnumerable<string> Places(JournalEvent happened, string column, string text) =>
        Texts(happened).Where(one => one.Text == text && (column == EventText.Why ? one.Place == EventText.Why : EventText.ColumnOf(one.Place) == column && one.Place != EventText.Why))
            .Select(one => one.Place);

    static IEnumerable<(string Place, string Text)> Texts(JournalEvent happened)
    {
        if (happened.Act.Why is { } why)
            yield return (EventText.Why, why);
        foreach (var difference in happened.Differences)
        {
            foreach (var (column, text) in difference.Before ?? new Dictionary<string, string>())
                yield return (EventText.Of(difference.Key, EventText.Before, column), text);
            foreach (var (column, text) in difference.After ?? new Dictionary<string, string>())
                yield return (EventText.Of(difference.Key, EventText.After, column), text);
        }
    }

    static Dictionary<string, string>? Without(IReadOnlyDictionary<string, string>? columns, string key, string side, HashSet<string> gone) =>
        columns?.Where(column => !gone.Contains(EventText.Of(key, side, column.Key))).ToDictionary();
}

/// <summary>A text cannot be removed; the message says why, in Dutch.</summary>
public sealed class RedactionRefused(string message) : Exception(message);
