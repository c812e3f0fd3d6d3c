using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Pdc.Core.Storage;

/// <summary>A file as it lies in a container. The version changes with every write, so that a reader notices that it changed.</summary>
public sealed record StoredFile(string Path, long Bytes, string Version, DateTimeOffset ChangedAt);

/// <summary>The file that was being read was replaced by another.</summary>
public sealed class FileChanged(string path) : Exception($"{path} changed while it was being read.");

/// <summary>Files of one container, read and written as streams: no file is ever in memory as a whole.</summary>
public sealed partial class FileStore(StorageAccount storage, string container)
{
    readonly BlobContainerClient client = storage.Blobs.GetBlobContainerClient(container);

    /// <summary>Everything under a prefix, by path.</summary>
    public async IAsyncEnumerable<StoredFile> List(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
            yield return new(blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.ETag?.ToString() ?? "", blob.Properties.LastModified ?? default);
    }

    public async Task<StoredFile?> Find(string path, CancellationToken cancel)
    {
        try
        {
            var found = (await client.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return new(path, found.ContentLength, found.ETag.ToString(), found.LastModified);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Copies a file to a stream.</summary>
    /// <exception cref="FileChanged">It was replaced or removed before the end was read.</exception>
    public async Task CopyTo(StoredFile file, Stream to, CancellationToken cancel)
    {
        try
        {
            await using var content = await client.GetBlobClient(file.Path)
                .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = Block, Conditions = new() { IfMatch = new(file.Version) } }, cancel);
            await content.CopyToAsync(to, cancel);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            throw new FileChanged(file.Path);
        }
    }

    /// <summary>A stream over a file that is read while it is used.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<Stream> Open(string path, CancellationToken cancel)
    {
        try
        {
            return await client.GetBlobClient(path).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new FileNotFoundException($"{container}/{path} is not there.");
        }
    }

    /// <summary>The whole of a small file; null when it is not there.</summary>
    public async Task<byte[]?> Read(string path, CancellationToken cancel)
    {
        try
        {
            return (await client.GetBlobClient(path).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes a small file that must not be there yet.</summary>
    /// <returns>Whether it was written: false when somebody was first.</returns>
    public Task<bool> WriteNew(string path, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancel) =>
        Write(path, bytes, contentType, new() { IfNoneMatch = ETag.All }, cancel);

    /// <summary>Writes a small file in the place of what was read.</summary>
    /// <returns>False when somebody else wrote it in between.</returns>
    public Task<bool> Replace(StoredFile was, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancel) =>
        Write(was.Path, bytes, contentType, new() { IfMatch = new(was.Version) }, cancel);

    public Task<bool> Write(string path, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancel) =>
        Write(path, bytes, contentType, null, cancel);

    async Task<bool> Write(string path, ReadOnlyMemory<byte> bytes, string contentType, BlobRequestConditions? conditions, CancellationToken cancel)
    {
        try
        {
            await client.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(bytes), new BlobUploadOptions { HttpHeaders = new() { ContentType = contentType }, Conditions = conditions }, cancel);
            return true;
        }
        catch (RequestFailedException taken) when (conditions is not null && taken.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    public Task Delete(string path, CancellationToken cancel) => client.DeleteBlobIfExistsAsync(path, cancellationToken: cancel);

    /// <summary>Removes a file as it was read; one that was written since stays.</summary>
    public async Task Delete(StoredFile file, CancellationToken cancel)
    {
        try
        {
            await client.GetBlobClient(file.Path).DeleteIfExistsAsync(conditions: new() { IfMatch = new(file.Version) }, cancellationToken: cancel);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
        }
    }
}
