using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>What a municipality has to do: the deliveries it owes, nearest deadline first, and the newest outcomes.</summary>
sealed class ShowMunicipalityDashboard(DeliveryStore deliveries, ReleaseStore releases, Region region, TimeProvider clock)
{
    public async Task<IResult> Run(HttpContext http, Desk desk)
    {
        var today = clock.Today();
        var all = await deliveries.All(http.RequestAborted);
        var due = new List<DueItem>();
        foreach (var entry in (await releases.Entries(http.RequestAborted)).Where(entry => entry.ReferenceDate < today && today <= entry.RedeliverUntil))
        {
            var owed = OwedDelivery.Of(entry, [desk.Only!.Value], region.Releases.FromMunicipalities, all).Where(one => one.DeliveredOn is null).ToList();
            if (owed.Count > 0)
                due.Add(DueItem.By(entry.Deadline, today, $"Aanleveren over {entry.Period.InWords()}", $"Wij hebben nog niet: {string.Join(", ", owed.Select(one => one.Source))}.", desk.Address + "aanleveringen/"));
            if (await releases.Newest(entry.Period, released: false, http.RequestAborted) is { } newest)
                due.Add(new(entry.Release, newest.ReleasedAt is null ? "concept" : "klaar", $"Uitkomsten over {entry.Period.InWords()}",
                    newest.ReleasedAt is null ? $"Bekijk het concept. Verbeter uw bestanden voor {entry.Release.InWords()}." : $"Uitgave {newest.Number} staat voor u klaar.", $"{desk.Address}uitvragen/{entry.Period}/", IsLate: false));
        }
        return new Page(MunicipalityDashboardPage.Create(new(Frame.Of(http, "Overzicht"), [.. due.OrderBy(item => item.On)])));
    }
}

public sealed record MunicipalityDashboard(Frame Frame, IReadOnlyList<DueItem> Due);
