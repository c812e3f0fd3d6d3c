namespace Pdc.Tests.Storage;

/// <summary>The folder with <c>Pdc.sln</c>, found upwards from where the tests run.</summary>
static class ProjectFolder
{
    public static string Root { get; } = Find();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pdc.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Pdc.sln is not above the tests.");
    }
}
