using Azure;

namespace Pdc.Core.Storage;

/// <summary>How storage is doing, in figures that say nothing about anybody.</summary>
/// <param name="Poison">Messages that failed for good, by queue.</param>
/// <param name="Published">When the site was last built; null before the first time.</param>
public sealed record StorageHealth(IReadOnlyDictionary<string, int> Poison, DateTimeOffset? Published)
{
    /// <returns>Null when storage does not answer within <paramref name="patience"/>.</returns>
    public static async Task<StorageHealth?> Measure(StorageAccount storage, PublishedSite site, TimeSpan patience, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            var counts = StorageNames.Queues.ToDictionary(queue => queue, queue => new WorkQueue(storage, queue).CountPoison(limit.Token));
            var published = site.LastPublished(limit.Token);
            await Task.WhenAll([.. counts.Values, published]);
            return new(counts.ToDictionary(count => count.Key, count => count.Value.Result), published.Result);
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException || away is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
