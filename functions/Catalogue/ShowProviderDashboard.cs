using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Functions.Portal;
using Pdc.Site;

namespace Pdc.Functions.Catalogue;

/// <summary>What a provider has to do, nearest date first.</summary>
static class ShowProviderDashboard
{
    public static async Task<IResult> Run(HttpContext http, User user, CatalogueStore catalogue, ChangeStore changes, Region region, TimeProvider clock, CancellationToken cancel)
    {
        if (await catalogue.FindProvider(user.Kvk!.Value, cancel) is not { Value: var provider })
            return Pages.NotFound(http);

        var today = clock.Today();
        var due = new List<DueItem>();
        foreach (var offer in provider.Offers)
            due.Add(await Waiting(offer, catalogue, region.Limits.WaitingTimeValidDays, today, cancel));
        due.AddRange(provider.Contracts.SelectMany(contract => contract.Obligations)
            .Where(obligation => obligation.ReceivedOn is null)
            .Select(obligation => DueItem.By(obligation.DueOn, today, obligation.Document, $"Stuur dit document naar {region.BureauName}.", null)));

        return new Page(ProviderDashboardPage.Create(new(
            Frame.Of(http, "Overzicht"),
            provider.DisplayName,
            $"/aanbieders/{provider.Slug}/",
            [.. due.OrderBy(item => item.On ?? DateOnly.MinValue).ThenBy(item => item.What)],
            [.. (await changes.Of(provider.Kvk, cancel)).Take(3)],
            today)));
    }

    static async Task<DueItem> Waiting(Offer offer, CatalogueStore catalogue, int validDays, DateOnly today, CancellationToken cancel)
    {
        string name = (await catalogue.FindProduct(offer.Product, cancel))?.Name ?? offer.Product.ToString();
        string now = WaitingWords.Of(offer, today, validDays).Headline;
        string address = "/portaal/aanbieder/wachttijden/#" + TypedWait.FieldName(offer.Product, "gesprek");
        return offer switch
        {
            { Stopped: true } => DueItem.By((offer.ConfirmedOn ?? offer.WaitingTime?.MeasuredOn)?.AddDays(validDays), today, name, "Kijk of de aanmeldstop nog geldt.", address),
            { WaitingTime: null } => DueItem.By(null, today, name, "Vul de wachttijd in: op de site staat nu “onbekend”.", address),
            { WaitingTime.MeasuredOn: var measured } => DueItem.By(measured.AddDays(validDays), today, name, $"Werk de wachttijd bij. Nu op de site: {now}.", address),
        };
    }
}

public sealed record ProviderDashboard(
    Frame Frame, string Provider, string PublicPage, IReadOnlyList<DueItem> Due, IReadOnlyList<ChangeRequest> Changes, DateOnly Today);
