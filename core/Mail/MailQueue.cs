using System.Text.Json;
using Pdc.Core.Storage;

namespace Pdc.Core.Mail;

/// <summary>Hands notices in for sending. Announcing the same event twice is fine: nobody hears of it twice.</summary>
public sealed class MailQueue(StorageAccount storage)
{
    readonly WorkQueue queue = new(storage, StorageNames.NotifyQueue);

    public Task Send(Notice notice, CancellationToken cancel) => queue.Send(JsonSerializer.SerializeToNode(notice)!, cancel);

    /// <exception cref="JsonException">Not a notice.</exception>
    public static Notice Read(JsonElement body) => body.Deserialize<Notice>() is { Event.Length: > 0, To: not null } notice ? notice : throw new JsonException("The message is no notice.");
}
