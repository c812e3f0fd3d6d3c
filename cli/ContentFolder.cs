namespace Pdc.Cli;

/// <summary>Where the regions, pages and protocols stand that the bureau edits.</summary>
static class ContentFolder
{
    /// <summary><c>content/</c> of the project the command was started from, or else of the project the program was built in.</summary>
    /// <exception cref="CommandError">There is none.</exception>
    public static string Find()
    {
        for (string? root = Environment.GetEnvironmentVariable("PDC_ROOT") ?? AppContext.BaseDirectory; root is not null; root = Path.GetDirectoryName(root))
            if (Directory.Exists(Path.Combine(root, "content", "regions")))
                return Path.Combine(root, "content");

        throw new CommandError("de map content met de regio's is niet gevonden. Start pdc vanuit het project.");
    }

    /// <exception cref="CommandError">There is no such region; the sentence names those there are.</exception>
    public static string Region(string key)
    {
        string regions = Path.Combine(Find(), "regions");
        string[] keys = [.. Directory.EnumerateDirectories(regions).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        return keys.Contains(key)
            ? Path.Combine(regions, key)
            : throw new CommandError($"de regio '{key}' bestaat niet. Kies uit: {string.Join(", ", keys)}.");
    }
}
