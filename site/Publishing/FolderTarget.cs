using System.Text.Json;
using Pdc.Core.Publishing;
using Pdc.Site.Publishing;

namespace Pdc.Site;

/// <summary>
/// A site in a folder. Each file of a site that stands there changes whole or not at all, and only files that an earlier build wrote are
/// ever removed. A first site is put together apart, and moved into place as a whole.
/// </summary>
public sealed class FolderTarget(string folder) : ISiteTarget
{
    public const string ManifestName = ".pdc-manifest.json";

    // On the same disk as the site, because only then a rename is one step.
    readonly string half = Path.Combine(Path.GetFullPath(folder), ".pdc-half");
    readonly string root = Path.GetFullPath(folder);
    HashSet<string> ours = [];
    readonly HashSet<string> kept = [];
    int count;

    string Apart => Path.Combine(half, "site");

    public bool IsOutOfSight { get; private set; }

    /// <exception cref="SiteError">The folder holds files that are not a site of this program.</exception>
    public async Task<SiteManifest> ReadManifest(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(root);
            string manifest = Path.Combine(root, ManifestName);
            if (!File.Exists(manifest))
            {
                if (Directory.EnumerateFileSystemEntries(root).Any(entry => entry != half) && !Directory.Exists(half))
                    throw new SiteError($"De map {folder} is niet leeg en er staat geen eerder gebouwde site in. Kies een lege map.");

                Discard();
                Directory.CreateDirectory(Apart);
                IsOutOfSight = true;
                return SiteManifest.Empty;
            }

            Directory.CreateDirectory(half);
            var read = ManifestJson.Read(await File.ReadAllBytesAsync(manifest, cancel));
            ours = [.. read.Files.Keys];
            return read;
        }
        catch (JsonException error)
        {
            throw new SiteError($"Het bestand {ManifestName} in {folder} is beschadigd. Maak de map leeg en bouw opnieuw.", error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new SiteError($"In de map {folder} kan niet worden geschreven: {error.Message}", error);
        }
    }

    public Task Write(SiteFile file, CancellationToken cancel)
    {
        string path = Place(file.Path);
        if (IsOutOfSight)
            Save(path, file.Bytes.Span);
        else
            Put(path, file.Bytes.Span);
        return Task.CompletedTask;
    }

    public async Task Write(string path, Stream content, CancellationToken cancel)
    {
        string place = Place(path), draft = IsOutOfSight ? place : Draft();
        await using (var file = File.Create(draft))
            await content.CopyToAsync(file, cancel);
        if (!IsOutOfSight)
            File.Move(draft, place, overwrite: true);
    }

    public void Discard()
    {
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
    }

    public Task Delete(string path, CancellationToken cancel)
    {
        if (!ours.Contains(path) && !kept.Contains(path))
            return Task.CompletedTask;

        string full = Inside(path);
        File.Delete(full);
        for (string? parent = Path.GetDirectoryName(full); parent is not null && parent != root; parent = Path.GetDirectoryName(parent))
        {
            if (!Directory.Exists(parent) || Directory.EnumerateFileSystemEntries(parent).Any())
                break;

            Directory.Delete(parent);
        }

        return Task.CompletedTask;
    }

    public Task<bool> Keep(SiteFile file, CancellationToken cancel)
    {
        string path = Inside(file.Path);
        if (File.Exists(path))
            return Task.FromResult(false);

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Put(path, file.Bytes.Span);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<string>> Kept(string folder, CancellationToken cancel)
    {
        string path = Inside(folder);
        string[] found = !Directory.Exists(path) ? [] :
            [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))];
        // Months can be taken away again, when something in them became secret.
        kept.UnionWith(found);
        return Task.FromResult<IReadOnlyList<string>>(found);
    }

    public async Task<byte[]> ReadKept(string path, CancellationToken cancel) => await File.ReadAllBytesAsync(Inside(path), cancel);

    public async Task WriteManifest(IEnumerable<KeyValuePair<string, ContentHash>> files, IReadOnlyDictionary<string, long> versions, CancellationToken cancel)
    {
        string draft = Path.Combine(half, "manifest");
        await using (var json = File.Create(draft))
            await ManifestJson.Write(files, versions, json, cancel);

        if (IsOutOfSight)
            MoveInto(Apart, root);
        IsOutOfSight = false;
        File.Move(draft, Path.Combine(root, ManifestName), overwrite: true);
        Discard();
    }

    // Kept files may stand there already, and what a build left that died while it moved.
    static void MoveInto(string from, string to)
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries(from))
        {
            string place = Path.Combine(to, Path.GetFileName(entry));
            if (!Directory.Exists(entry))
                File.Move(entry, place, overwrite: true);
            else if (!Directory.Exists(place))
                Directory.Move(entry, place);
            else
                MoveInto(entry, place);
        }
    }

    void Put(string path, ReadOnlySpan<byte> bytes)
    {
        string draft = Draft();
        Save(draft, bytes);
        File.Move(draft, path, overwrite: true);
    }

    string Draft() => Path.Combine(half, Interlocked.Increment(ref count).ToString());

    // A folder that holds a file of ours is there.
    string Place(string path)
    {
        string place = IsOutOfSight ? Inside(path, Apart) : Inside(path);
        if (!ours.Contains(path))
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }

    static void Save(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None);
        RandomAccess.Write(file, bytes, 0);
    }

    string Inside(string path) => Inside(path, root);

    static string Inside(string path, string folder)
    {
        string full = Path.GetFullPath(Path.Combine(folder, path));
        return full.Length > folder.Length && full[folder.Length] == Path.DirectorySeparatorChar && full.StartsWith(folder, StringComparison.Ordinal) ? full
            : throw new ArgumentException($"The path '{path}' leads out of the site.", nameof(path));
    }
}
