using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pdc.Core.Publishing;

namespace Pdc.Core.Storage;

/// <summary>
/// The site in the <c>$web</c> container, with its brotli and gzip variants beside it in <see cref="StorageNames.WebCompressed"/>. The
/// manifest lies in the state container, so that a build that died before writing it is simply done again.
/// </summary>
public sealed class BlobTarget(StorageAccount storage) : ISiteTarget
{
    internal const string ManifestName = "manifest.json";

    // Below this a compressed variant saves less than its own headers cost.
    const int WorthCompressing = 256;

    readonly BlobContainerClient web = storage.Blobs.GetBlobContainerClient(StorageNames.Web);
    readonly BlobContainerClient compressed = storage.Blobs.GetBlobContainerClient(StorageNames.WebCompressed);
    readonly BlobClient manifestBlob = storage.Blobs.GetBlobContainerClient(StorageNames.State).GetBlobClient(ManifestName);

    // A large site has a manifest of megabytes, and mostly it is the one that this instance wrote last.
    (ETag Tag, SiteManifest Manifest)? known;

    public async Task<SiteManifest> ReadManifest(CancellationToken cancel)
    {
        try
        {
            var last = known;
            var conditions = new BlobRequestConditions { IfNoneMatch = last?.Tag };
            var content = await manifestBlob.DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancel);
            if (last is not null && content.GetRawResponse().Status == (int)HttpStatusCode.NotModified)
                return last.Value.Manifest;

            var manifest = ManifestJson.Read(content.Value.Content);
            known = (content.Value.Details.ETag, manifest);
            return manifest;
        }
        catch (RequestFailedException e) when (e.Status == 304 && known is { } last)
        {
            return last.Manifest;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return SiteManifest.Empty;
        }
    }

    public async Task Write(SiteFile file, CancellationToken cancel)
    {
        var headers = new BlobHttpHeaders { ContentType = MediaTypes.Of(file.Path), CacheControl = MediaTypes.CacheControl(file.Path) };
        if (file.Bytes.Length >= WorthCompressing && MediaTypes.IsText(file.Path))
        {
            await Upload(compressed, "br/" + file.Path, Compression.Brotli(file), headers, "br", cancel);
            await Upload(compressed, "gz/" + file.Path, Compression.Gzip(file.Bytes.Span), headers, "gzip", cancel);
        }

        await Upload(web, file.Path, file.Bytes, headers, null, cancel);
    }

    public async Task<bool> Keep(SiteFile file, CancellationToken cancel)
    {
        var headers = new BlobHttpHeaders { ContentType = MediaTypes.Of(file.Path), CacheControl = MediaTypes.CacheControl(file.Path) };
        try
        {
            await web.GetBlobClient(file.Path).UploadAsync(BinaryData.FromBytes(file.Bytes), new BlobUploadOptions { HttpHeaders = headers, Conditions = new() { IfNoneMatch = ETag.All } }, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<string>> Kept(string folder, CancellationToken cancel)
    {
        var paths = new List<string>();
        await foreach (var blob in web.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder + "/", cancel))
            paths.Add(blob.Name);
        return paths;
    }

    public async Task<byte[]> ReadKept(string path, CancellationToken cancel)
    {
        try
        {
            return (await web.GetBlobClient(path).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new FileNotFoundException($"{path} is not there.");
        }
    }

    static async Task Upload(BlobContainerClient container, string path, ReadOnlyMemory<byte> bytes, BlobHttpHeaders headers, string? encoding, CancellationToken cancel)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = headers.ContentType, CacheControl = headers.CacheControl, ContentEncoding = encoding },
        };
        await container.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(bytes), options, cancel);
    }

    public async Task Delete(string path, CancellationToken cancel)
    {
        await web.DeleteBlobIfExistsAsync(path, cancellationToken: cancel);
        await compressed.DeleteBlobIfExistsAsync("br/" + path, cancellationToken: cancel);
        await compressed.DeleteBlobIfExistsAsync("gz/" + path, cancellationToken: cancel);
    }

    public async Task WriteManifest(IEnumerable<KeyValuePair<string, ContentHash>> files, IReadOnlyDictionary<string, long> versions, CancellationToken cancel)
    {
        const int LineLength = 140;
        var manifest = new SiteManifest { Files = new Dictionary<string, ContentHash>(files), Versions = versions };
        using var text = new MemoryStream(manifest.Files.Count * LineLength);
        await ManifestJson.Write(manifest.Files, versions, text, cancel);
        var written = await manifestBlob.UploadAsync(BinaryData.FromBytes(text.GetBuffer().AsMemory(0, (int)text.Length)), overwrite: true, cancel);
        known = (written.Value.ETag, manifest);
    }
}
