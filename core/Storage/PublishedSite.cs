using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pdc.Core.Storage;

/// <summary>One stored representation of a page or asset, with the strong ETag (quotes included) that storage gave it.</summary>
public sealed record PublishedFile(byte[] Bytes, string ETag);

/// <summary>
/// Reads the published site: the file itself in <c>$web</c>, its brotli and gzip forms in <c>web-compressed</c> under <c>br/</c> and <c>gz/</c>.
/// </summary>
public sealed class PublishedSite(StorageAccount storage, TimeProvider clock)
{
    /// <summary>How long a file is believed without asking storage: far below the 5 seconds in which a change must be live.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>A crude bound: past it everything is forgotten. A region has some thousands of pages of a few KB.</summary>
    const int MostKept = 4000;

    readonly BlobContainerClient pages = storage.Blobs.GetBlobContainerClient(StorageNames.Web);
    readonly BlobContainerClient compressed = storage.Blobs.GetBlobContainerClient(StorageNames.WebCompressed);
    readonly BlobClient manifest = storage.Blobs.GetBlobContainerClient(StorageNames.State).GetBlobClient(BlobTarget.ManifestName);
    readonly ConcurrentDictionary<string, (PublishedFile? File, DateTimeOffset At)> kept = new();

    /// <param name="path">No leading slash: <c>aanbieders/index.html</c>.</param>
    public Task<PublishedFile?> Find(string path, CancellationToken cancel) => Find(pages, path, path, cancel);

    /// <param name="form"><c>br</c> or <c>gz</c>.</param>
    public Task<PublishedFile?> FindCompressed(string path, string form, CancellationToken cancel) => Find(compressed, $"{form}/{path}", $"{form}:{path}", cancel);

    /// <summary>When the last build ended, or null before the first.</summary>
    /// <exception cref="RequestFailedException">Storage does not answer.</exception>
    public async Task<DateTimeOffset?> LastPublished(CancellationToken cancel)
    {
        try
        {
            return (await manifest.GetPropertiesAsync(cancellationToken: cancel)).Value.LastModified;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    async Task<PublishedFile?> Find(BlobContainerClient container, string name, string key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = kept.TryGetValue(key, out var entry);
        if (known && now - entry.At < Fresh)
            return entry.File;

        var file = await Download(container, name, entry.File, cancel);
        if (kept.Count >= MostKept)
            kept.Clear();
        kept[key] = (file, now);
        return file;
    }

    static async Task<PublishedFile?> Download(BlobContainerClient container, string name, PublishedFile? known, CancellationToken cancel)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = known is null ? null : new BlobRequestConditions { IfNoneMatch = new ETag(known.ETag) } };
            var answer = await container.GetBlobClient(name).DownloadContentAsync(options, cancel);
            return answer.GetRawResponse().Status == 304
                ? known
                : new PublishedFile(answer.Value.Content.ToArray(), answer.Value.Details.ETag.ToString("H"));
        }
        catch (RequestFailedException missing) when (missing.Status is 404 or 400)
        {
            // 400: a name that storage does not allow is a page that does not exist.
            return null;
        }
    }
}
