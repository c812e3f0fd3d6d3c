using System.Diagnostics;
using System.IO.Compression;
using Pdc.Functions.Hosting;

namespace Pdc.Cli;

/// <summary>The app root that is deployed: <c>host.json</c>, a folder per function, <c>content/</c>, and the executable with its run bit.</summary>
sealed class FunctionPackage(string folder)
{
    const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    const int RegularFile = 0x8000;

    /// <summary>What <c>host.json</c> names as the program to start.</summary>
    const string Executable = "Pdc.Functions";

    public string Folder => folder;

    public long Size => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    /// <exception cref="CommandError">The folder holds something that is not an earlier package: nothing is thrown away.</exception>
    public void Clear()
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        if (!File.Exists(Path.Combine(folder, "host.json")) || !File.Exists(Path.Combine(folder, Executable + ".dll")))
            throw new CommandError($"de map {folder} is niet leeg en is geen eerder pakket. Kies een lege map.");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The executable with its own .NET, for the platform that Azure runs it on: there is none on the machine.</summary>
    /// <param name="readyToRun">Compile ahead to machine code: minutes of work for a start in a fraction of the time.</param>
    /// <exception cref="CommandError">The program does not compile; what the compiler said is in the sentence.</exception>
    public async Task Publish(string root, bool readyToRun, CancellationToken cancel)
    {
        string[] arguments =
        [
            "publish", Path.Combine(root, "functions", "Pdc.Functions.csproj"), "-c", "Release", "-r", "linux-x64", "--self-contained",
            $"-p:PublishReadyToRun={readyToRun}", $"-p:PublishReadyToRunComposite={readyToRun}", "-p:TieredPGO=false", "-p:DebugType=none",
            // Intermediate folders of its own: a build for one platform and an ordinary one undo each other's restore.
            "--artifacts-path", Path.Combine(root, "out", "package-build"), "-v", "quiet", "-nologo", "-o", folder,
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        })!;
        using var stop = cancel.Register(() => build.Kill(entireProcessTree: true));
        var output = Task.WhenAll(build.StandardOutput.ReadToEndAsync(CancellationToken.None), build.StandardError.ReadToEndAsync(CancellationToken.None));
        await build.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        if (build.ExitCode != 0)
            throw new CommandError($"het compileren is mislukt:{Environment.NewLine}{string.Join(Environment.NewLine, await output).Trim()}");
    }

    public void Complete(string root, IEnumerable<Trigger> triggers)
    {
        File.Copy(Path.Combine(root, "host.json"), Path.Combine(folder, "host.json"), overwrite: true);
        FunctionJson.Write(triggers, folder);
        CopyContent(Path.Combine(root, "content"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(folder, Executable), Read | Run);
    }

    /// <summary>The catalogue itself is in storage, and demo users have no place in production.</summary>
    void CopyContent(string content)
    {
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content, file);
            var parts = path.Split(Path.DirectorySeparatorChar);
            if (parts[0] == "regions" && (parts.Contains("catalogus") || parts[^1] == "demo.yaml"))
                continue;
            var copy = Path.Combine(folder, "content", path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>With Unix modes in the archive: without its run bit the host cannot start the program.</summary>
    /// <exception cref="CommandError">The archive would be part of itself.</exception>
    public void Zip(string path)
    {
        if (path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new CommandError($"het zip-bestand {path} staat in het pakket zelf. Kies een plaats buiten {folder}.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path + ".new");
        using var archive = ZipFile.Open(path + ".new", ZipArchiveMode.Create);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            var entry = archive.CreateEntryFromFile(file, name, CompressionLevel.Optimal);
            entry.ExternalAttributes = (RegularFile | (int)(name == Executable ? Read | Run : Read)) << 16;
        }
        archive.Dispose();
        File.Move(path + ".new", path, overwrite: true);
    }
}
