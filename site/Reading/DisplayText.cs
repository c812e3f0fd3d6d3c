using System.Buffers;

namespace Pdc.Site.Reading;

/// <summary>Text of others made fit to stand inside a line of ours.</summary>
static class DisplayText
{
    // Overrides and embeddings reach beyond the name they stand in; isolates and marks do not, but nobody's name needs them.
    static readonly char[] Characters =
        [.. Enumerable.Range(0, 32).Select(c => (char)c), '\u007f', '\u200e', '\u200f', '\u061c', '\u2028', '\u2029', '\ufeff',
            '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

    static readonly SearchValues<char> Unwanted = SearchValues.Create(Characters);
    static readonly SearchValues<char> UnwantedInLines = SearchValues.Create([.. Characters.Where(c => c != '\n')]);

    /// <summary>Without control characters and without marks that turn the reading direction of what follows.</summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOfAny(Unwanted) < 0 ? text
        : string.Concat(text.Where(c => !Unwanted.Contains(c))).Trim() is { Length: > 0 } clean ? clean
        : "";

    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts) =>
        texts.All(text => text.AsSpan().IndexOfAny(Unwanted) < 0) ? texts : [.. texts.Select(Of)];

    /// <summary>The words that fit, with a sign that there is more.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
            return text;

        int end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2)
            end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;       // one endless word: anywhere but within a character
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The same for a text that may have line ends: they become spaces.</summary>
    public static string OneLine(string text) => Of(text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.ReplaceLineEndings(" "));

    /// <summary>The same for a text of several lines.</summary>
    public static string OfLines(string text) =>
        text.AsSpan().IndexOfAny(UnwantedInLines) < 0 ? text : string.Concat(text.Where(c => !UnwantedInLines.Contains(c)));
}
