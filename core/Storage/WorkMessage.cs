using Azure.Storage.Queues.Models;

namespace Pdc.Core.Storage;

/// <summary>A message taken from a <see cref="WorkQueue"/>: hidden from others until it is completed, or the time given is over.</summary>
public sealed class WorkMessage
{
    internal WorkMessage(QueueMessage message)
    {
        Id = message.MessageId;
        Text = message.Body.ToString();
        DequeueCount = (int)message.DequeueCount;
        InsertedAt = message.InsertedOn ?? default;
        PopReceipt = message.PopReceipt;
    }

    public string Id { get; }

    public string Text { get; }

    /// <summary>1 on the first try.</summary>
    public int DequeueCount { get; }

    public DateTimeOffset InsertedAt { get; }

    /// <summary>Changes each time the message is hidden for longer.</summary>
    internal string PopReceipt { get; set; }
}
