using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Azure.Storage.Queues.Specialized;

namespace Pdc.Core.Storage;

/// <summary>
/// A queue of work, with the manners of the Functions host: base64 text, every message wrapped in one property <c>body</c>
/// (its other properties would override the host's own), and <c>{queue}-poison</c> for what keeps failing.
/// </summary>
public sealed class WorkQueue(StorageAccount storage, string name)
{
    readonly QueueClient queue = storage.Queues.GetQueueClient(name);
    readonly QueueClient poison = storage.Queues.GetQueueClient(name + StorageNames.PoisonSuffix);

    public string Name => name;

    public async Task Send(JsonNode body, CancellationToken cancel)
    {
        var text = new JsonObject { ["body"] = body.DeepClone() }.ToJsonString();
        await Existing(queue, client => client.SendMessageAsync(text, cancel), cancel);
    }

    /// <summary>At most <paramref name="count"/> messages, hidden from others for <paramref name="hidden"/>; none when the queue is empty or not there yet.</summary>
    public async Task<IReadOnlyList<WorkMessage>> Receive(int count, TimeSpan hidden, CancellationToken cancel)
    {
        try
        {
            var received = await queue.ReceiveMessagesAsync(count, hidden, cancel);
            return [.. received.Value.Select(message => new WorkMessage(message))];
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Keeps the message hidden for longer, or (with a short time) lets it be tried again.</summary>
    public async Task Hide(WorkMessage message, TimeSpan hidden, CancellationToken cancel)
    {
        var receipt = await queue.UpdateMessageAsync(message.Id, message.PopReceipt, (string?)null, hidden, cancel);
        message.PopReceipt = receipt.Value.PopReceipt;
    }

    public async Task Complete(WorkMessage message, CancellationToken cancel) =>
        await queue.DeleteMessageAsync(message.Id, message.PopReceipt, cancel);

    /// <summary>Out of the way of other work, and kept for a person to look at: poison messages do not expire.</summary>
    public async Task Poison(WorkMessage message, CancellationToken cancel)
    {
        await Existing(poison, client => client.SendMessageAsync(message.Text, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: cancel), cancel);
        await Complete(message, cancel);
    }

    /// <summary>
    /// Text that is not base64 becomes poison at once, as under the host: without this it would come back for ever, and nothing behind
    /// it would be read. It is not among the messages received.
    /// </summary>
    internal static async Task BuryUnreadable(QueueMessageDecodingFailedEventArgs unreadable)
    {
        if (unreadable.ReceivedMessage is not { } message || unreadable.Queue.Name.EndsWith(StorageNames.PoisonSuffix, StringComparison.Ordinal))
            return;
        var poison = unreadable.Queue.GetParentQueueServiceClient().GetQueueClient(unreadable.Queue.Name + StorageNames.PoisonSuffix);
        await Existing(poison, client => client.SendMessageAsync(message.Body, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: unreadable.CancellationToken), unreadable.CancellationToken);
        await unreadable.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, unreadable.CancellationToken);
    }

    /// <summary>How many messages failed for good, about; 0 when there never was one.</summary>
    public async Task<int> CountPoison(CancellationToken cancel)
    {
        try
        {
            return (await poison.GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return 0;
        }
    }

    static async Task Existing<T>(QueueClient client, Func<QueueClient, Task<T>> act, CancellationToken cancel)
    {
        try
        {
            await act(client);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancel);
            await act(client);
        }
    }
}
