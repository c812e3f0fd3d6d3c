using Microsoft.Extensions.Logging.Abstractions;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Protocols;
using Pdc.Core.Storage;
using Pdc.Site;

namespace Pdc.Cli;

/// <summary>What a site is made from when it comes from the store: everything as it was at the end of a day, from the events (D13).</summary>
static class StoredGuide
{
    /// <returns>The source, and how it was on an earlier day.</returns>
    /// <exception cref="CommandError">The store was empty on that day.</exception>
    public static async Task<(SiteSource, Func<DateOnly, Task<SiteSource>>?)> Read(
        StorageAccount storage, string regionName, DateOnly day, Uri address, CancellationToken cancel)
    {
        var region = Regions.Read(regionName);
        await storage.Prepare(cancel);
        var relay = new Relay(storage, TimeProvider.System, NullLogger<Relay>.Instance);
        var store = new CatalogueStore(storage, relay, region, TimeProvider.System);
        var protocols = await new ProtocolStore(storage, relay, TimeProvider.System).All(cancel);
        var source = await On(day);
        if (source.Catalogue.Products.Count + source.Catalogue.Providers.Count == 0)
            throw new CommandError($"op {day.InWords()} stond er nog niets in de opslag. Kies met --as-of een latere dag.");
        return (source with { History = await store.HistoryUntil(source.Catalogue, day, cancel) }, On);

        async Task<SiteSource> On(DateOnly then) => SiteCommand.With(await store.AsOf(then, cancel), regionName, then, address) with
        {
            Protocols = [.. protocols.Select(protocol => protocol.Value.PublishedBy(then)).OfType<Protocol>()],
        };
    }
}
