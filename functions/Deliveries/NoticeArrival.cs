using Pdc.Core.Deliveries;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Deliveries;

/// <summary>
/// Azure announces that a file was put in the container <c>inbox</c>: look there at once, as <see cref="SweepInbox"/> does every minute. A blob
/// trigger would hand us the whole file inside its envelope; this hands over a name.
/// </summary>
sealed class NoticeArrival(DeliveryStore deliveries)
{
    const string Created = "Microsoft.Storage.BlobCreated", InInbox = $"/blobServices/default/containers/{StorageNames.Inbox}/blobs/";

    public async Task Run(CloudEvent news, CancellationToken cancel)
    {
        if (news.Type != Created || !news.Subject.StartsWith(InInbox, StringComparison.Ordinal) || news.Subject.Length == InInbox.Length)
            return;

        // The name is only a hint where to look: the container says what is there, and a name that is not there does no harm.
        string name = news.Subject[InInbox.Length..];
        await deliveries.Sweep(name, cancel);
        // Azure does not document whether the name is escaped here.
        if (Uri.UnescapeDataString(name) is var plain && plain != name)
            await deliveries.Sweep(plain, cancel);
    }
}
