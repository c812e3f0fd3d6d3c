using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Deliveries;

/// <summary>Who still owes what, a form to deliver, and everything that came in.</summary>
sealed class ListDeliveries(DeliveryStore deliveries, ReleaseStore releases, MunicipalityNames names, Region region, TimeProvider clock)
{
    const int MostShown = 100;

    public Task<IResult> Run(HttpContext http, Desk desk, int? received) =>
        Show(http, desk, received > 1 ? $"Wij hebben {received} bestanden ontvangen. Hieronder staat wat ervan geworden is." : null, [], StatusCodes.Status200OK);

    public async Task<IResult> Show(HttpContext http, Desk desk, string? notice, IReadOnlyList<FieldError> errors, int status)
    {
        var cancel = http.RequestAborted;
        var today = clock.Today();
        var all = await deliveries.All(cancel);
        var known = await names.All(cancel);
        var due = (await releases.Entries(cancel)).Where(entry => entry.ReferenceDate < today && today <= entry.RedeliverUntil)
            .Select(entry => OwedPeriod.Of(entry, desk, region, all, known, today));

        return new Page(DeliveriesPage.Create(new(
            Frame.Of(http, desk.Only is null ? "Aanleveringen" : "Aanleveren") with { HasErrors = errors.Count > 0 },
            desk, [.. due], region.Releases.FromMunicipalities,
            [.. all.Where(desk.Sees).Take(MostShown).Select(delivery => new DeliveryLine(delivery, MunicipalityNames.Of(delivery.Municipality, known)))],
            notice, errors)), status);
    }
}

/// <summary>One period: what every municipality at the desk owes.</summary>
public sealed record OwedPeriod(ReleaseEntry Entry, IReadOnlyList<(string Municipality, IReadOnlyList<OwedWords> Sources)> Rows)
{
    public static OwedPeriod Of(ReleaseEntry entry, Desk desk, Region region, IReadOnlyList<InboxDelivery> all, IReadOnlyDictionary<string, string> names, DateOnly today)
    {
        var owed = OwedDelivery.Of(entry, desk.Only is { } own ? [own] : region.Municipalities, region.Releases.FromMunicipalities, all);
        return new(entry, [.. owed.GroupBy(one => one.Municipality)
            .Select(group => (MunicipalityNames.Of(group.Key.ToString(), names), (IReadOnlyList<OwedWords>)[.. group.Select(one => OwedWords.Of(one, today))]))
            .OrderBy(row => row.Item1, StringComparer.Ordinal)]);
    }
}

/// <summary>How it stands with one delivery, in words.</summary>
public sealed record OwedWords(string Source, string Words, bool IsLate)
{
    public static OwedWords Of(OwedDelivery owed, DateOnly today)
    {
        int late = owed.WorkingDaysLate(today);
        string days = late == 1 ? "1 werkdag" : $"{late} werkdagen";
        return new(owed.Source, (owed.DeliveredOn, owed.IsLate(today)) switch
        {
            (null, false) => "nog niet geleverd",
            (null, true) => late == 0 ? "ontbreekt, te laat" : $"ontbreekt, {days} te laat",
            ({ } on, false) => $"geleverd op {on.DayInWords()}",
            ({ } on, true) => late == 0 ? $"te laat geleverd, op {on.DayInWords()}" : $"{days} te laat geleverd, op {on.DayInWords()}",
        }, owed.IsLate(today));
    }
}

public sealed record DeliveryLine(InboxDelivery Delivery, string Municipality)
{
    public string State => Delivery.State switch
    {
        DeliveryState.Checking => "wordt gecontroleerd",
        DeliveryState.Refused => $"geweigerd ({Delivery.Code})",
        DeliveryState.Unchanged => "was al bekend",
        _ => Delivery.Quarantined > 0 ? $"geaccepteerd, {Delivery.Quarantined} van {Counted.Rows(Delivery.Rows)} in quarantaine" : $"geaccepteerd, {Counted.Rows(Delivery.Rows)}",
    };
}

public sealed record DeliveriesModel(
    Frame Frame, Desk Desk, IReadOnlyList<OwedPeriod> Due, IReadOnlyList<string> Sources, IReadOnlyList<DeliveryLine> Lines, string? Notice, IReadOnlyList<FieldError> Errors);
