namespace Pdc.Cli.Bench;

/// <summary>The cli compiled ahead, as the function app is in its package; made once for a whole benchmark.</summary>
sealed class PublishedCli(string work)
{
    readonly string folder = Path.Combine(work, "pdc-gepubliceerd");

    public string Program => Directory.Exists(folder) ? Path.Combine(folder, "pdc") : Publish();

    string Publish()
    {
        MeasuredProcess.Run(ProjectRoot.Path, "dotnet",
        [
            "publish", Path.Combine("cli", "Pdc.Cli.csproj"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:DebugType=none",
            "--artifacts-path", Path.Combine(ProjectRoot.Path, "out", "bench-build"), "-v", "quiet", "-nologo", "-o", folder,
        ]);
        return Path.Combine(folder, "pdc");
    }
}
