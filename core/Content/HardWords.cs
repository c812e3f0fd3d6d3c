using System.Text.RegularExpressions;

namespace Pdc.Core.Content;

/// <summary>Words of officials, each with the word that people use instead: <c>content/leesbaarheid/moeilijke-woorden.csv</c>.</summary>
public sealed class HardWords
{
    public static readonly HardWords None = new(new Dictionary<string, string>());

    readonly Dictionary<string, string> easier;
    readonly Regex? any;

    HardWords(Dictionary<string, string> easier)
    {
        this.easier = easier;
        // Longest first: "in het kader van" before "kader". Whole words only: a compound may well be an everyday word.
        any = easier.Count == 0 ? null
            : new($@"(?<![\p{{L}}\d-])({string.Join('|', easier.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?![\p{{L}}\d-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public int Count => easier.Count;

    /// <param name="name">How errors call the file.</param>
    /// <exception cref="ContentError">A line is not a word, a semicolon, and an easier word.</exception>
    public static HardWords Parse(string name, string file)
    {
        var easier = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int number = 0;
        foreach (string line in file.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (number == 1 || string.IsNullOrWhiteSpace(line))
                continue;

            if (line.Split(';') is not [{ Length: > 0 } word, { Length: > 0 } instead])
                throw new ContentError(new FilePlace(name, number), "verwacht een moeilijk woord, een puntkomma en een makkelijker woord");
            if (!easier.TryAdd(word.Trim(), instead.Trim()))
                throw new ContentError(new FilePlace(name, number), $"'{word}' staat er twee keer");
        }

        return new(easier);
    }

    /// <summary>The hard words of a text with where they start and what to write instead.</summary>
    public IEnumerable<(int At, string Word, string Easier)> In(string text) =>
        any is null ? [] : any.Matches(text).Select(match => (match.Index, match.Value, easier[match.Value]));
}
