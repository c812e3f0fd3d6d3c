using Microsoft.Extensions.Logging.Abstractions;
using Pdc.Cli.Demo;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Protocols;
using Pdc.Core.Storage;

namespace Pdc.Tests.Browser;

/// <summary>The demo region in an empty store, as <c>pdc up</c> puts it there.</summary>
static class Seed
{
    /// <returns>The KvK numbers of the two providers that demo users belong to.</returns>
    public static async Task<(string First, string Second)> Demo(StorageAccount storage, string root)
    {
        await storage.Prepare(CancellationToken.None);
        var clock = TimeProvider.System;
        var relay = new Relay(storage, clock, NullLogger<Relay>.Instance);
        string folder = Path.Combine(root, "content", "regions", "haaglanden");
        var region = RegionFile.Read(Path.Combine(folder, "regio.yaml"));

        string copy = DemoDates.CopyFor(clock.Today(), folder);
        var imported = CatalogueReader.Read(copy, region, clock.Today());
        Directory.Delete(copy, recursive: true);
        await new CatalogueImport(storage, relay, clock).Run(imported, "test", dryRun: false, progress: null, CancellationToken.None);
        await ProtocolDelivery.Bring(Path.Combine(root, "content", "protocols", "haaglanden"), new ProtocolStore(storage, relay, clock), "test", CancellationToken.None);

        var memory = new CatalogueMemory(region);
        await new CatalogueStore(storage, relay, region, clock).Refresh(memory, null, CancellationToken.None);
        var providers = memory.Snapshot().Providers.Where(provider => provider.Offers.Count > 1).Select(provider => provider.Kvk.ToString()).ToList();
        return (providers[0], providers[1]);
    }
}
