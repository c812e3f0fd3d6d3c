using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Storage;

namespace Pdc.Functions.Publishing;

/// <summary>
/// A new day: waiting times expire, contracts begin and end, so the whole site is read and built afresh. In a region that publishes once a
/// month, what was approved before the first of this month goes live (D3): every night again, should the first night have failed. Elsewhere
/// an approved change is live already, unless a message about it got lost; and who should have been mailed of a decision or an answer is
/// mailed after all.
/// </summary>
sealed class RenewSite(Relay relay, ChangeApplication changes, Region region, TimeProvider clock)
{
    public async Task Run(CancellationToken cancel)
    {
        var today = clock.Today();
        if (region.Publication == PublicationRhythm.Monthly)
            await changes.ApplyAll(approvedBefore: DutchTime.EndOf(today.AddDays(-today.Day)), cancel);
        else
            await changes.ApplyAll(cancel);
        foreach (string table in (string[])[StorageNames.Changes, StorageNames.Feedback, StorageNames.Catalogue])
            await relay.AnnounceEverything(table, cancel);
    }
}
