using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Pdc.Core.Storage;

/// <summary>Only one instance builds the site at a time. A build that dies loses its lease within 15 seconds, the least that storage allows.</summary>
public sealed class PublishLease : IAsyncDisposable
{
    static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// <summary>In the state container.</summary>
    public const string BlobName = "publish.lease";

    readonly BlobLeaseClient lease;
    readonly CancellationTokenSource ended = new();
    readonly Task renewal;

    PublishLease(BlobLeaseClient lease)
    {
        this.lease = lease;
        renewal = Renew();
    }

    /// <summary>Cancelled when the lease could not be kept: what is being built must stop.</summary>
    public CancellationToken Lost => lost.Token;

    readonly CancellationTokenSource lost = new();

    /// <param name="name">Another name for other work that one instance does at a time.</param>
    /// <returns>Null while another instance has it.</returns>
    public static async Task<PublishLease?> TryTake(StorageAccount storage, CancellationToken cancel, string name = BlobName)
    {
        var blob = storage.Blobs.GetBlobContainerClient(StorageNames.State).GetBlobClient(name);
        var lease = blob.GetBlobLeaseClient();
        for (; ; )
        {
            try
            {
                await lease.AcquireAsync(Length, cancellationToken: cancel);
                return new(lease);
            }
            catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.NotFound)
            {
                await Create(blob, cancel);
            }
            catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.Conflict)
            {
                return null;
            }
        }
    }

    static async Task Create(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, overwrite: false, cancel);
        }
        catch (RequestFailedException e) when (e.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // Another instance made it in between, which is as good.
        }
    }

    async Task Renew()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 3, ended.Token);
                // One that hangs must not outlive the lease: then two would build.
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
                limit.CancelAfter(Length / 3);
                await lease.RenewAsync(cancellationToken: limit.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
        }
        catch (Exception)
        {
            // Refused, out of time, no longer signed in: whatever it was, the lease can no longer be relied on.
            await lost.CancelAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewal;
        try
        {
            await lease.ReleaseAsync();
        }
        catch (RequestFailedException)
        {
            // It runs out by itself.
        }

        ended.Dispose();
        lost.Dispose();
    }
}
