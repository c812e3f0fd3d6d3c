namespace Pdc.Extracts.Reports;

/// <summary>
/// Outputs are made in a folder beside the real one and moved at the end, the manifest last. A run that is killed leaves a folder that the
/// next run throws away; of two runs at once the second waits for the first, and then finds its work done.
/// </summary>
sealed class StagedOutput : IDisposable
{
    const string Previous = "manifest.vorige.json";
    readonly string target;
    readonly FileStream turn;

    public StagedOutput(string target, Action<string> progress)
    {
        this.target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (Path.GetDirectoryName(this.target) is { } parent)
            Directory.CreateDirectory(parent);
        turn = Wait(this.target + ".slot", progress);
        Folder = this.target + ".bezig";
        Clear();
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Work);
    }

    /// <summary>Where outputs are written until they are all there.</summary>
    public string Folder { get; }

    /// <summary>Where the database and what it spills stand during the run.</summary>
    public string Work => Path.Combine(Folder, "werk");

    /// <summary>The manifest of what stands in the output folder now; after a kill while files were moved, of what stood there before.</summary>
    public RunManifest? Standing() => RunManifest.Read(Path.Combine(target, RunManifest.File)) ?? RunManifest.Read(Path.Combine(target, Previous));

    public bool Holds(string runId) =>
        RunManifest.Read(Path.Combine(target, RunManifest.File)) is { } manifest && manifest.RunId == runId
        && manifest.Files.All(file => new FileInfo(Path.Combine(target, file.Name)) is { Exists: true } found && found.Length == file.Bytes);

    public void Deliver(RunManifest manifest)
    {
        var standing = Standing();
        Directory.CreateDirectory(target);
        string path = Path.Combine(target, RunManifest.File), previous = Path.Combine(target, Previous);
        if (File.Exists(path))
            File.Move(path, previous, overwrite: true);

        foreach (var file in manifest.Files)
            File.Move(Path.Combine(Folder, file.Name), Path.Combine(target, file.Name), overwrite: true);
        foreach (string stale in (standing?.Files ?? []).Select(file => file.Name).Except(manifest.Files.Select(file => file.Name)))
            File.Delete(Path.Combine(target, Path.GetFileName(stale)));

        string staged = Path.Combine(Folder, RunManifest.File);
        manifest.Write(staged);
        File.Move(staged, path, overwrite: true);
        File.Delete(previous);
    }

    public void Dispose()
    {
        Clear();
        turn.Dispose();
    }

    void Clear()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    static FileStream Wait(string path, Action<string> progress)
    {
        for (bool told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!told)
                    progress("Een andere run schrijft naar dezelfde map; wachten tot die klaar is");
                Thread.Sleep(200);
            }
        }
    }
}
