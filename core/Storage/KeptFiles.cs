using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pdc.Core.Storage;

/// <summary>Files that are never overwritten: the SHA-256 of the contents is part of the path, and an upload refuses to replace (D13).</summary>
public sealed class KeptFiles(StorageAccount storage, string container)
{
    readonly BlobContainerClient client = storage.Blobs.GetBlobContainerClient(container);

    /// <summary>Keeps the bytes under <c>{folder}/{sha256}{extension}</c>. Keeping the same bytes once more is fine.</summary>
    /// <returns>The path.</returns>
    public async Task<string> Keep(string folder, string extension, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancel)
    {
        string path = $"{folder}/{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}{extension}";
        try
        {
            await client.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(bytes), new BlobUploadOptions
            {
                HttpHeaders = new() { ContentType = contentType },
                Conditions = new() { IfNoneMatch = ETag.All },
            }, cancel);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // The name is the contents: what is there already is the same.
        }

        return path;
    }

    /// <exception cref="FileNotFoundException">Nothing was kept under this path.</exception>
    public async Task<byte[]> Read(string path, CancellationToken cancel)
    {
        try
        {
            return (await client.GetBlobClient(path).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new FileNotFoundException($"{container}/{path} is not there.");
        }
    }
}
