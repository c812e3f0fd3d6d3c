using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Pdc.Functions.Publishing;

namespace Pdc.Tests.Storage.Publishing;

/// <summary>The app without its doors open: its services, and its queue worked off by hand.</summary>
static class House
{
    public static WebApplication App(StorageAccount storage, string connection, string region) => FunctionApp.Build(new()
    {
        Storage = connection,
        Root = Project.Root,
        Region = region,
        RunsWork = false,
        Services = services =>
        {
            services.Replace(ServiceDescriptor.Singleton(storage));
            services.AddLogging(logging => logging.ClearProviders());
        },
    });

    /// <summary>Everything in the publish queue, as the app's own loop would do it, until nothing is left: not even in the hands of somebody who died.</summary>
    public static async Task WorkOffQueue(IServiceProvider services, StorageAccount storage)
    {
        var queue = new WorkQueue(storage, StorageNames.PublishQueue);
        while (await storage.Queues.GetQueueClient(StorageNames.PublishQueue).GetPropertiesAsync() is { Value.ApproximateMessagesCount: > 0 })
            foreach (var message in await queue.Receive(1, TimeSpan.FromSeconds(1), default))
            {
                using var text = JsonDocument.Parse(message.Text);
                await services.GetRequiredService<PublishSite>().Run(new(text.RootElement.GetProperty("body"), message.DequeueCount), default);
                await queue.Complete(message, default);
            }
    }

    public static Provider WithWait(Provider provider, int weeks) => provider with
    {
        Offers = [provider.Offers[0] with { WaitingTime = new(weeks, weeks, TimeProvider.System.Today()), Stopped = false }, .. provider.Offers.Skip(1)],
    };

    public static async Task<string> Page(StorageAccount storage, string path)
    {
        var blob = storage.Blobs.GetBlobContainerClient(StorageNames.Web).GetBlobClient(path);
        return (await blob.DownloadContentAsync()).Value.Content.ToString();
    }
}
