using System.Text.RegularExpressions;
using Pdc.Core.Content;
using Xunit;

namespace Pdc.Tests.Unit.Content;

/// <summary>
/// Everything that the public reads is easy to read (B1). Protocols are adopted by a board: legal texts, whose words nobody may change. They
/// are left out.
/// </summary>
public sealed partial class ProjectTextTests
{
    [Fact]
    public void Texts_of_editors_are_easy_to_read()
    {
        var hard = EditorTexts.HardToRead(ProjectFolder.Root).ToList();

        Assert.True(hard.Count == 0, string.Join(Environment.NewLine, hard));
    }

    [Fact]
    public void Words_of_the_site_are_easy_to_read()
    {
        var readability = new Readability(EditorTexts.HardWordsOf(ProjectFolder.Root));
        var hard = Sources("site/Words", "*.cs", Literal()).Concat(Sources("site/Pages", "*.cs", Literal())).Concat(Sources("site/Pages", "*.cshtml", BetweenTags()))
            .SelectMany(text => readability.InText(text.Place, text.Text)).ToList();

        Assert.True(hard.Count == 0, string.Join(Environment.NewLine, hard));
    }

    [Fact]
    public void The_list_of_hard_words_is_worth_having() => Assert.True(EditorTexts.HardWordsOf(ProjectFolder.Root).Count >= 150);

    // Two homes for one number: one of them will be wrong some day.
    [Fact]
    public void Urgent_numbers_stand_in_their_own_file_only()
    {
        var wrong = Directory.EnumerateFiles(ProjectFolder.At("content"), "*.md", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}protocols{Path.DirectorySeparatorChar}") && UrgentNumber().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(ProjectFolder.Root, file)).ToList();

        Assert.True(wrong.Count == 0, "write the key between braces: " + string.Join(", ", wrong));
    }

    // Only what has a space: a name of a class or an address is no text.
    static IEnumerable<(FilePlace Place, string Text)> Sources(string folder, string pattern, Regex text) =>
        from file in Directory.EnumerateFiles(ProjectFolder.At(folder), pattern, SearchOption.AllDirectories)
        where !file.Contains("English", StringComparison.Ordinal)
        let name = Path.GetRelativePath(ProjectFolder.Root, file)
        from line in File.ReadLines(file).Select((line, i) => (Text: line, Number: i + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match match in text.Matches(line.Text)
        let words = Hole().Replace(match.Groups[1].Value, "Naam")
        where words.Contains(' ', StringComparison.Ordinal)
        select (new FilePlace(name, line.Number), words);

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@">([^<>{}]+)<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"\{[^}]*\}|@[\w.()]+")]
    private static partial Regex Hole();

    [GeneratedRegex(@"0800[- ]?\d{2}|0900[- ]?\d{2}")]
    private static partial Regex UrgentNumber();
}
