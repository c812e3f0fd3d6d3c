using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pdc.Core.Storage;

/// <summary>Texts that must be able to go, unlike events: what people wrote, with their addresses. One file per key, in one folder of a container.</summary>
public sealed class RemovableTexts(StorageAccount storage, string container, string folder)
{
    readonly BlobContainerClient client = storage.Blobs.GetBlobContainerClient(container);

    public Task Put(string key, string text, CancellationToken cancel) =>
        Blob(key).UploadAsync(BinaryData.FromString(text), new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/json" } }, cancel);

    /// <summary>Null when it was never there, or is gone.</summary>
    public async Task<string?> Find(string key, CancellationToken cancel)
    {
        try
        {
            return (await Blob(key).DownloadContentAsync(cancel)).Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public Task Remove(string key, CancellationToken cancel) => Blob(key).DeleteIfExistsAsync(cancellationToken: cancel);

    /// <summary>Every key, with when its text was last written (UTC).</summary>
    public async IAsyncEnumerable<(string Key, DateTimeOffset WrittenAt)> Keys([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var blob in client.GetBlobsAsync(new GetBlobsOptions { Prefix = folder + "/" }, cancel))
            yield return (blob.Name[(folder.Length + 1)..], blob.Properties.LastModified!.Value);
    }

    BlobClient Blob(string key) => client.GetBlobClient($"{folder}/{TableKey.Check(key)}");
}
