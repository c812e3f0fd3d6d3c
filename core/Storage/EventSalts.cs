using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Pdc.Core.Storage;

/// <summary>
/// What makes the hashes of an event's texts impossible to guess. Every text has a salt of its own, made from the event's. When a text is
/// removed, the event's salt goes with it: the salts of the other texts stay one by one, and of the removed one only the commitment, from
/// which nobody can try out telephone numbers.
/// </summary>
/// <param name="Event">64 hexadecimal digits; null once a text was removed.</param>
/// <param name="Texts">By place in the event: the salts that are left after a removal.</param>
/// <param name="Removed">By place in the event: the commitments of removed texts.</param>
sealed record EventSalts(
    [property: JsonPropertyName("event")] string? Event,
    [property: JsonPropertyName("texts")] IReadOnlyDictionary<string, string>? Texts = null,
    [property: JsonPropertyName("removed")] IReadOnlyDictionary<string, string>? Removed = null)
{
    /// <summary>The commitment of a text; of a text that is not there that of nothing, or of what was removed from its place.</summary>
    public string Commitment(string place, string? text) =>
        Removed is not null && Removed.TryGetValue(place, out string? kept) ? kept
        : text is null ? "-"
        : Hash(Of(place), text);

    public string Of(string place) =>
        Event is not null ? Hash(Event, place)
        : Texts is not null && Texts.TryGetValue(place, out string? salt) ? salt
        : "";

    public IEnumerable<string> RemovedColumns(string key, string side) =>
        Removed is null ? [] : Removed.Keys.Where(place => place.StartsWith(EventText.Of(key, side, ""), StringComparison.Ordinal)).Select(EventText.ColumnOf);

    // The salt always has 64 characters, so where it ends and the text begins is never in doubt.
    static string Hash(string salt, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + text)));
}

/// <summary>The place of a text within its event: the row, before or after, the column; or why it was done.</summary>
static class EventText
{
    public const string Why = "waarom", Before = "voor", After = "na";
    const char Between = '\u001f';

    public static string Of(string key, string side, string column) => $"{key}{Between}{side}{Between}{column}";
    public static string ColumnOf(string place) => place[(place.LastIndexOf(Between) + 1)..];
}
