namespace Pdc.Cli;

/// <summary>The folder that holds Pdc.sln: the command <c>./pdc</c> says which (<c>PDC_ROOT</c>), tests look upwards from themselves.</summary>
static class ProjectRoot
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("PDC_ROOT") ?? Above(AppContext.BaseDirectory)
        ?? throw new CommandError("de map van het project is niet gevonden. Start met ./pdc uit die map.");

    static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Pdc.sln")))
                return at.FullName;
        return null;
    }
}
