using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pdc.Core.Storage;

/// <summary>
/// Chains the events of an aggregate: each holds the SHA-256 of its own contents and of the event before it, so that an event that was
/// changed or taken out later shows (D13). Of texts only a commitment goes into the hash, so that one text can be removed later by
/// <see cref="Redaction"/> while the chain still holds.
/// </summary>
public static class EventChain
{
    internal static JournalEvent Next(Aggregate before, IReadOnlyList<RowDifference> differences, Act act, DateTimeOffset at)
    {
        // Table storage keeps moments to the tenth of a microsecond; so does a tick.
        var happened = new JournalEvent
        {
            Number = before.Version + 1, At = at.ToUniversalTime(), Act = act, Differences = differences, PreviousHash = before.LastHash, Hash = "",
            Salts = new EventSalts(RandomNumberGenerator.GetHexString(64, lowercase: true)),
        };
        return happened with { Hash = HashOf(happened) };
    }

    /// <summary>The number of the first event that does not fit in the chain; null when all do.</summary>
    /// <param name="events">Of one aggregate, oldest first, from the first one.</param>
    public static long? FirstBroken(IEnumerable<JournalEvent> events)
    {
        long number = 0;
        string previous = "";
        foreach (var happened in events)
        {
            number++;
            if (happened.Number != number || happened.PreviousHash != previous || happened.Hash != HashOf(happened))
                return number;
            previous = happened.Hash;
        }

        return null;
    }

    internal static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Json);

    internal static T Deserialize<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Json) ?? throw new InvalidDataException("An event holds nothing where it should hold something.");

    static string HashOf(JournalEvent happened)
    {
        // Columns in a fixed order, so that a dictionary's order is not part of the hash.
        var text = new StringBuilder()
            .Append(happened.PreviousHash).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{happened.Number}\n{happened.At.UtcTicks}\n")
            .Append(Serialize(new[] { happened.Act.Who, happened.Act.What })).Append('\n')
            .Append(happened.Salts.Commitment(EventText.Why, happened.Act.Why)).Append('\n');
        foreach (var difference in happened.Differences)
        {
            text.Append(Serialize(difference.Key));
            foreach (var (side, columns) in ((string, IReadOnlyDictionary<string, string>?)[])[(EventText.Before, difference.Before), (EventText.After, difference.After)])
            {
                text.Append('\n').Append(columns is null ? '-' : '+');
                if (columns is not null)
                    foreach (string column in columns.Keys.Concat(happened.Salts.RemovedColumns(difference.Key, side)).Order(StringComparer.Ordinal))
                        text.Append(Serialize(column)).Append(happened.Salts.Commitment(EventText.Of(difference.Key, side, column), columns.GetValueOrDefault(column)));
            }

            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Text stays readable in the table: it is never written into HTML from here.
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
