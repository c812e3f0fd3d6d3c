using System.Text;
using System.Text.RegularExpressions;

namespace Pdc.Core.Content;

/// <summary>What makes a text hard to read at level B1: long sentences, and words of officials.</summary>
public sealed partial class Readability(HardWords hardWords)
{
    /// <summary>More words in one sentence are too many.</summary>
    public const int MostWords = 20;

    // Settings of editors that readers see. Below 'engels' they are indented, and English.
    static readonly string[] Shown = ["titel", "samenvatting", "waarom", "niet", "naam", "wanneer"];

    /// <summary>What is hard in a Markdown file with or without a head, or in a YAML file.</summary>
    /// <param name="file">As an editor knows it; the extension decides how it is read.</param>
    public IEnumerable<HardToRead> InFile(string file, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int head = file.EndsWith(".md", StringComparison.Ordinal) ? lines is ["---", ..] ? Array.IndexOf(lines, "---", 1) + 1 : 0 : lines.Length;
        return InSettings(file, lines[..head]).Concat(InMarkdown(file, lines, head));
    }

    /// <summary>What is hard in one piece of text.</summary>
    public IEnumerable<HardToRead> InText(FilePlace place, string text) => InBlock(place.File, [(place.Line, text)]);

    IEnumerable<HardToRead> InSettings(string file, string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
            if (Setting().Match(lines[i]) is { Success: true } setting && Shown.Contains(setting.Groups["key"].Value)
                && (setting.Groups["indent"].Length == 0 || setting.Groups["key"].Value is not ("titel" or "samenvatting")))
                foreach (var found in InBlock(file, [(i + 1, setting.Groups["value"].Value.Trim('"', '\''))]))
                    yield return found;
    }

    IEnumerable<HardToRead> InMarkdown(string file, string[] lines, int start)
    {
        var block = new List<(int Line, string Text)>();
        for (int i = start; i <= lines.Length; i++)
        {
            string line = i < lines.Length ? lines[i] : "";
            // A heading, a list item, a row of a table and an empty line end what stood before; a heading is one line.
            if (line.Trim().Length == 0 || NewBlock().IsMatch(line) || i > start && lines[i - 1].StartsWith('#'))
            {
                foreach (var found in InBlock(file, block))
                    yield return found;
                block.Clear();
            }

            if (line.TrimStart().StartsWith('|'))
                foreach (var found in line.Split('|').SelectMany(cell => InBlock(file, [(i + 1, cell)])))
                    yield return found;
            else if (line.Trim().Length > 0)
                block.Add((i + 1, NewBlock().Replace(line, "")));
        }
    }

    IEnumerable<HardToRead> InBlock(string file, IReadOnlyList<(int Line, string Text)> block)
    {
        var text = new StringBuilder();
        var starts = new List<(int At, int Line)>();
        foreach (var (line, words) in block)
        {
            starts.Add((text.Length, line));
            text.Append(Plain(words)).Append(' ');
        }

        string plain = text.ToString();
        foreach (Match sentence in Sentences().Matches(plain))
        {
            string words = sentence.Value.Trim();
            int count = Word().Count(words);
            if (count > MostWords)
                yield return new(At(sentence.Index), $"deze zin heeft {count} woorden, hooguit {MostWords} is goed: \"{Start(words)}\". Maak er twee zinnen van");
        }

        foreach (var (at, word, easier) in hardWords.In(plain))
            yield return new(At(at), $"'{word}' is een moeilijk woord. Schrijf liever: {easier}");

        FilePlace At(int index) => new(file, starts.Last(start => start.At <= index).Line);
    }

    static string Start(string sentence) => sentence.Length <= 60 ? sentence : sentence[..60].TrimEnd() + " …";

    // Links by their words; names between braces count as one word; marks of emphasis fall away.
    static string Plain(string markdown) =>
        Emphasis().Replace(Link().Replace(Braces().Replace(markdown, "Naam"), "$1"), "");

    [GeneratedRegex(@"^(?<indent>\s*)(?:- )?(?<key>[a-z_]+):\s+(?<value>\S.*)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s+|[-*+]\s+|\d+\.\s+|>\s*|\|)")]
    private static partial Regex NewBlock();

    [GeneratedRegex(@".+?(?:[.!?]+[""')”]*(?=\s+[\p{Lu}\d""'(“])|$)", RegexOptions.Singleline)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’.,/@€-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\{[a-z0-9_-]+\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")]
    private static partial Regex Emphasis();
}

/// <summary>Something that is hard to read, with a sentence for who wrote it.</summary>
public sealed record HardToRead(FilePlace Place, string Sentence)
{
    public override string ToString() => $"{Place}: {Sentence}.";
}
