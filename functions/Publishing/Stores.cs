using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Import;
using Pdc.Core.Protocols;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Publishing;

/// <summary>The region and its stores, as every capability of the app uses them.</summary>
static class Stores
{
    public static void Add(IServiceCollection services, FunctionAppOptions options)
    {
        services.AddSingleton(_ => RegionFile.Read(RegionPath(options)));
        services.AddSingleton<Relay>();
        services.AddSingleton<CatalogueStore>();
        services.AddSingleton<CatalogueMemory>();
        services.AddSingleton<ChangeStore>();
        services.AddSingleton<ChangeApplication>();
        services.AddSingleton<ProtocolStore>();
        services.AddSingleton<SiteUpdate>();
        services.AddHostedService<PreparedStorage>();
    }

    public static string RegionPath(FunctionAppOptions options) => Path.Combine(options.Root, "content", "regions", options.Region, "regio.yaml");
}

/// <summary>Before the first request: what storage lacks is made, and what an earlier process left unannounced is announced.</summary>
sealed class PreparedStorage(StorageAccount storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancel) => storage.Prepare(cancel);
    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
}
