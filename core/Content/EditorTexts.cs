namespace Pdc.Core.Content;

/// <summary>The texts of editors in a project, and how they read.</summary>
public static class EditorTexts
{
    const string Words = "content/leesbaarheid/moeilijke-woorden.csv", English = "content/en/";

    // Protocols are adopted by a board: legal texts, whose words nobody may change.
    const string Legal = "content/protocols/";

    /// <summary>
    /// All that is hard to read in Markdown and YAML below <c>content/</c>. Protocols are legal texts and left out; of English texts only the
    /// length of sentences counts.
    /// </summary>
    /// <exception cref="ContentError">The list of hard words cannot be read.</exception>
    public static IEnumerable<HardToRead> HardToRead(string root)
    {
        var dutch = new Readability(HardWordsOf(root));
        var english = new Readability(HardWords.None);
        return Directory.EnumerateFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".yaml")
            .Select(file => (Path: file, Name: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(file => !file.Name.StartsWith(Legal, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => (file.Name.StartsWith(English, StringComparison.Ordinal) ? english : dutch).InFile(file.Name, File.ReadAllText(file.Path)));
    }

    /// <exception cref="ContentError">The list cannot be read.</exception>
    public static HardWords HardWordsOf(string root) => HardWords.Parse(Words, File.ReadAllText(Path.Combine(root, Words)));
}
