using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Storage;

namespace Pdc.Functions.Publishing;

/// <summary>
/// A new day: waiting times expire, contracts begin and end, so the whole site is read and built afresh. On the first day of a month
/// a region that publishes once a month also takes its approved changes live (D3).
/// </summary>
sealed class RenewSite(Relay relay, ChangeApplication changes, Region region, TimeProvider clock)
{
    public async Task Run(CancellationToken cancel)
    {
        if (region.Publication == PublicationRhythm.Monthly && clock.Today().Day == 1)
            await changes.ApplyAll(cancel);
        await relay.AnnounceEverything(cancel);
    }
}
