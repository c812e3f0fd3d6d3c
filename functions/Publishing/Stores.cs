using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.History;
using Pdc.Core.Feedback;
using Pdc.Core.Import;
using Pdc.Core.Protocols;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Functions.Changes;
using Pdc.Functions.Feedback;
using Pdc.Functions.Hosting;
using Pdc.Site.Archive;

namespace Pdc.Functions.Publishing;

/// <summary>The region and its stores, as every capability of the app uses them.</summary>
static class Stores
{
    public static void Add(IServiceCollection services, FunctionAppOptions options)
    {
        services.AddSingleton(_ => RegionFile.Read(options.RegionPath));
        services.AddSingleton<Relay>();
        services.AddSingleton<CatalogueStore>();
        services.AddSingleton<CatalogueMemory>();
        services.AddSingleton<HistoryMemory>();
        services.AddSingleton<ChangeStore>();
        services.AddSingleton<ChangeApplication>();
        services.AddSingleton<ProtocolStore>();
        services.AddSingleton<ReportStore>();
        services.AddSingleton<TellReporter>();
        services.AddSingleton<TellProvider>();
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<PublishedFigures>();
        services.AddSingleton(provider => new ArchiveShelf(new BlobTarget(provider.GetRequiredService<StorageAccount>())));
        services.AddSingleton<KeepMonth>();
        services.AddSingleton<SiteUpdate>();
        // Under the host nothing may stand between start and first answer, and the environment has made what storage needs.
        if (!options.IsUnderHost && options.RunsWork)
            services.AddHostedService<PreparedStorage>();
    }
}

/// <summary>Before the first request: what storage lacks is made.</summary>
sealed class PreparedStorage(StorageAccount storage) : IHostedService
{
    /// <exception cref="SettingsError">Storage does not answer.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        try
        {
            await storage.Prepare(cancel);
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            throw new SettingsError([$"De opslag is niet bereikbaar ({away.GetType().Name}). Controleer PDC_STORAGE of PDC_STORAGE_ACCOUNT, en of de opslag draait."]);
        }
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
}
