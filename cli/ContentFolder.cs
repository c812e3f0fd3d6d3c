namespace Pdc.Cli;

/// <summary>Where the regions stand that the bureau edits.</summary>
static class ContentFolder
{
    /// <summary>The folder of a region, with its <c>regio.yaml</c>.</summary>
    /// <exception cref="CommandError">There is no such region; the sentence names those there are.</exception>
    public static string Region(string key)
    {
        string regions = Path.Combine(ProjectRoot.Path, "content", "regions");
        string[] keys = [.. Directory.EnumerateDirectories(regions).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        return keys.Contains(key)
            ? Path.Combine(regions, key)
            : throw new CommandError($"de regio '{key}' bestaat niet. Kies uit: {string.Join(", ", keys)}.");
    }
}
