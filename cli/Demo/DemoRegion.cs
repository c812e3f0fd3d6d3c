using Pdc.Cli.Identity;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.Protocols;
using Pdc.Core.Storage;

namespace Pdc.Cli.Demo;

/// <summary>What a region needs to be tried out: its demo catalogue and protocols in the store, and people who can sign in.</summary>
sealed class DemoRegion(Region region, StorageAccount storage, Relay relay, TimeProvider clock)
{
    /// <summary>The catalogue, when the store is empty and the region has a demo; and the protocols that are not there yet.</summary>
    /// <param name="who">Stands in the events as the one who did it.</param>
    /// <exception cref="CommandError">The region's own files are wrong.</exception>
    public async Task Bring(string who, Action<string> step, CancellationToken cancel)
    {
        string folder = Regions.Folder(region.Key);
        var import = new CatalogueImport(storage, relay, clock);
        if (DemoDates.AreIn(folder) && await import.StoreIsEmpty(cancel))
        {
            step($"De demo van {region.Name} inlezen …");
            var imported = DemoDates.Read(folder, region, clock.Today());
            if (!imported.IsValid)
                throw new CommandError($"de demo van {region.Name} is niet goed: {imported.Errors.First()}");
            if (DemoDates.Past(folder, imported, clock.Today()) is { } past)
                await import.Begin(past, who, cancel);
            await import.Run(imported, who, dryRun: false, progress: null, cancel);
        }

        try
        {
            await ProtocolDelivery.Bring(Path.Combine(ProjectRoot.Path, "content", "protocols", region.Key), new ProtocolStore(storage, relay, clock), who, cancel);
        }
        catch (ContentError error)
        {
            throw new CommandError(error.Message);
        }
    }

    /// <summary>One of each role; the two of a provider belong to the first two that offer something.</summary>
    public async Task<IReadOnlyList<DemoUser>> Users(CancellationToken cancel)
    {
        var catalogue = new CatalogueMemory(region);
        await new CatalogueStore(storage, relay, region, clock).Refresh(catalogue, null, cancel);
        var providers = catalogue.Snapshot().Providers.Where(provider => provider.Offers.Count > 0).Take(2).Select(provider => provider.Kvk.ToString()).ToList();
        return DemoUser.For(providers.ElementAtOrDefault(0) ?? "", providers.ElementAtOrDefault(1) ?? "", region.Municipalities[^1].ToString());
    }
}
