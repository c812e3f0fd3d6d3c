using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>What an analyst has to do about deliveries and runs.</summary>
sealed class ExtractsDue(DeliveryStore deliveries, ReleaseStore releases, RunStore runs, Region region, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueItem>> All(CancellationToken cancel)
    {
        var today = clock.Today();
        var known = await deliveries.All(cancel);
        var due = new List<DueItem>();
        foreach (var entry in (await releases.Entries(cancel)).Where(entry => entry.ReferenceDate < today && today <= entry.RedeliverUntil))
        {
            var owed = OwedDelivery.Of(entry, region.Municipalities, region.Releases.FromMunicipalities, known).Where(one => one.DeliveredOn is null).ToList();
            if (owed.Count > 0)
                due.Add(DueItem.By(entry.Deadline, today, $"Aanleveringen over {entry.Period.InWords()}",
                    owed.Count == 1 ? $"Er ontbreekt nog 1 bestand: {owed[0].Source} van gemeente {owed[0].Municipality}." : $"Er ontbreken nog {owed.Count} bestanden.", "/portaal/bureau/aanleveringen/"));
            if (await runs.Find(entry.Period, cancel) is { State: RunState.Failed } failed)
                due.Add(new(today, "nu", $"Run over {entry.Period.InWords()}", failed.Step, $"/portaal/bureau/uitvragen/{entry.Period}/", IsLate: true));
        }
        return due;
    }
}
