using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Protocols;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Pdc.Site;
using Pdc.Site.Archive;

namespace Pdc.Functions.Publishing;

/// <summary>
/// Keeps the guide as it was at the end of each month (D13), one month for each message: the first build of a day asks for the oldest one
/// that is missing, and each one kept asks for the next. The last asks for the site to be built once more, with the new pages.
/// </summary>
sealed class KeepMonth(
    ArchiveShelf shelf, CatalogueStore catalogue, HistoryMemory history, ProtocolStore protocols, Relay relay, FunctionAppOptions options, TimeProvider clock, ILogger<KeepMonth> log)
{
    /// <summary>Asks for the oldest month that is missing.</summary>
    public async Task<bool> Ask(CancellationToken cancel)
    {
        var missing = ArchiveShelf.Missing(history.On(clock.Today()), await shelf.Months(look: false, cancel), clock.Today()).ToList();
        if (missing.Count > 0)
            await relay.AnnounceMonth(missing[0], cancel);
        return missing.Count > 0;
    }

    public async Task Run(DateOnly end, CancellationToken cancel)
    {
        if ((await shelf.Months(look: true, cancel)).All(month => month.AsOf != end))
        {
            // Before the events are read: what becomes secret meanwhile then makes the month go again.
            string withheld = history.On(clock.Today()).Withheld;
            await shelf.Keep(new()
            {
                Catalogue = await catalogue.AsOf(end, cancel),
                Protocols = [.. (await protocols.All(cancel)).Select(protocol => protocol.Value.PublishedBy(end)).OfType<Protocol>()],
                Pages = [],
                Today = end,
                Address = options.PublicAddress,
            }, withheld, cancel);
            log.LogInformation("De gids van {Day:yyyy-MM-dd} staat in het archief.", end);
        }

        // An instance that has not read the history yet leaves the rest to the next build of everything.
        await shelf.Months(look: true, cancel);
        if (!await Ask(cancel))
            await relay.AnnounceEverything(cancel);
    }
}
