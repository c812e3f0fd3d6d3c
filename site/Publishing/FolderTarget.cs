using System.Text.Json;
using Pdc.Core.Publishing;
using Pdc.Site.Publishing;

namespace Pdc.Site;

/// <summary>
/// A site in a folder. Each file of a site that stands there changes whole or not at all, and only files that an earlier build wrote are
/// ever removed.
/// </summary>
public sealed class FolderTarget(string folder) : ISiteTarget
{
    public const string ManifestName = ".pdc-manifest.json";

    // On the same disk as the site, because only then a rename is one step.
    readonly string half = Path.Combine(Path.GetFullPath(folder), ".pdc-half");
    readonly string root = Path.GetFullPath(folder);
    HashSet<string> ours = [];
    int count;

    // Nobody reads a site that has no manifest yet, so its files are written where they belong: a rename each takes longer than the pages do.
    bool isNew;

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

                Directory.CreateDirectory(half);
                isNew = true;
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
        if (isNew)
            Save(path, file.Bytes.Span);
        else
            Put(path, file.Bytes.Span);
        return Task.CompletedTask;
    }

    public async Task Write(string path, Stream content, CancellationToken cancel)
    {
        string place = Place(path), draft = isNew ? place : Draft();
        await using (var file = File.Create(draft))
            await content.CopyToAsync(file, cancel);
        if (!isNew)
            File.Move(draft, place, overwrite: true);
    }

    public Task Delete(string path, CancellationToken cancel)
    {
        if (!ours.Contains(path))
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
        return Task.FromResult<IReadOnlyList<string>>(!Directory.Exists(path) ? [] :
            [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))]);
    }

    public async Task<byte[]> ReadKept(string path, CancellationToken cancel) => await File.ReadAllBytesAsync(Inside(path), cancel);

    public async Task WriteManifest(SiteManifest manifest, CancellationToken cancel)
    {
        string draft = Path.Combine(half, "manifest");
        await using (var json = File.Create(draft))
            await ManifestJson.Write(manifest, json, cancel);

        File.Move(draft, Path.Combine(root, ManifestName), overwrite: true);
        Directory.Delete(half, recursive: true);
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
        string place = Inside(path);
        if (!ours.Contains(path))
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }

    static void Save(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None);
        RandomAccess.Write(file, bytes, 0);
    }

    string Inside(string path)
    {
        string full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full
            : throw new ArgumentException($"The path '{path}' leads out of the site.", nameof(path));
    }
}
