using System.Net;
using Pdc.Core.Storage;

namespace Pdc.Functions.Hosting;

/// <summary><c>/gezond</c>: does it work, for people (a page) and for programs (JSON). Says nothing that is not public.</summary>
sealed class HealthPage(StorageAccount storage, FunctionAppOptions options)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/gezond", ["GET", "HEAD"], (HttpContext http) => ActivatorUtilities.CreateInstance<HealthPage>(http.RequestServices).Send(http));

    async Task Send(HttpContext http)
    {
        var health = await Measure(http.RequestAborted);
        http.Response.StatusCode = health.IsStorageReachable ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(Page(health));
        }
        else
        {
            await http.Response.WriteAsJsonAsync(new { storage = health.IsStorageReachable, poison = health.Poison });
        }
    }

    async Task<Health> Measure(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var poison = new SortedDictionary<string, int>();
            foreach (var queue in options.Triggers.OfType<QueueTrigger>().Select(trigger => trigger.Queue).Distinct())
                poison[queue] = await new WorkQueue(storage, queue).CountPoison(patience.Token);
            await storage.Blobs.GetBlobContainerClient("$web").ExistsAsync(patience.Token);
            return new(true, poison);
        }
        catch (Exception away) when (!cancel.IsCancellationRequested && away is Azure.RequestFailedException or AggregateException or OperationCanceledException)
        {
            return new(false, []);
        }
    }

    static string Page(Health health)
    {
        var rows = string.Concat(health.Poison.Select(queue => $"<dt>Mislukt werk in {WebUtility.HtmlEncode(queue.Key)}</dt><dd>{queue.Value}</dd>"));
        return $"""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Werkt alles?</title></head>
            <body><main><h1>{(health.IsStorageReachable ? "Alles werkt" : "De opslag is niet bereikbaar")}</h1><dl><dt>Opslag</dt><dd>{(health.IsStorageReachable ? "bereikbaar" : "niet bereikbaar")}</dd>{rows}</dl></main></body>
            </html>
            """;
    }

    sealed record Health(bool IsStorageReachable, SortedDictionary<string, int> Poison);
}
