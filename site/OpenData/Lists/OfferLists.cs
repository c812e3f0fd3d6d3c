using Pdc.Core.Catalogue;
using Pdc.Site.Reading;
using static Pdc.Site.OpenData.CellKind;

namespace Pdc.Site.OpenData.Lists;

/// <summary>Who offers what, and how long the wait is: once for programs, once for people.</summary>
static class OfferLists
{
    static readonly string[] Everywhere = ["alle"];

    public static readonly DataList Offers = new DataList<(PublicOffer Shown, Edition Edition)>(
        "aanbod", "Aanbod en wachttijden", "Welke aanbieder welke hulp geeft, waar, voor wie en met welke wachttijd.", All,
        new("kvk", Text, "KvK-nummer van de aanbieder.", row => row.Shown.Provider.Provider.Kvk.ToString(), Required: true, Width: 10),
        new("product", Text, "Productcode.", row => row.Shown.Offer.Product.ToString(), Required: true, Width: 9),
        new("gemeenten", Several, "CBS-codes van de gemeenten waar de hulp te krijgen is, of 'alle'.",
            row => Cell.Of(row.Shown.Offer.Municipalities is { Count: > 0 } some ? [.. some.Select(code => code.ToString())] : Everywhere), Required: true, Width: 20),
        new("locaties", Several, "Kenmerken van de locaties; leeg is: niet aan een openbare plaats gebonden.", row => Cell.Of(PublicPlaces(row.Shown)), Width: 14),
        new("leeftijd_van", WholeNumber, "Vanaf deze leeftijd, in jaren.", row => row.Shown.Offer.Ages.From, Width: 12),
        new("leeftijd_tot", WholeNumber, "Tot en met deze leeftijd, in jaren.", row => row.Shown.Offer.Ages.To, Width: 12),
        new("specialismen", Several, "Waar de aanbieder bij deze hulp ervaring mee heeft.", row => Cell.Of(DisplayText.Of(row.Shown.Offer.Specialities)), Width: 30),
        new("wachttijd_intake_weken", WholeNumber, "Weken van verwijzing tot eerste gesprek.", row => row.Shown.Offer.WaitingTime?.IntakeWeeks, Width: 24),
        new("wachttijd_behandeling_weken", WholeNumber, "Weken van verwijzing tot start van de hulp.", row => row.Shown.Offer.WaitingTime?.TreatmentWeeks, Width: 28),
        new("gemeten_op", Day, "Dag waarop de wachttijd is gemeten.", row => row.Shown.Offer.WaitingTime?.MeasuredOn, Width: 12),
        new("aanmeldstop", YesNo, "Of de aanbieder nu niemand aanneemt.", row => row.Shown.Offer.Stopped, Required: true, Width: 12),
        new("opmerking", Text, "Opmerking van de aanbieder.", row => row.Shown.Offer.Remark is { } remark ? DisplayText.OneLine(remark) : null, Width: 40),
        new("bevestigd_op", Day, "Dag waarop de aanbieder zei dat alles nog klopt.", row => row.Shown.Offer.ConfirmedOn, Width: 13),
        new("wachttijd_staat", Text, "Wat u op deze dag van de wachttijd mag verwachten: plek, bekend, verlopen, onbekend of stop.",
            row => State(row.Edition, row.Shown.Offer), Required: true, Width: 16)) { Key = ["kvk", "product"] };

    /// <summary>The first sheet of the workbook: names instead of codes, one row to read and filter.</summary>
    public static readonly DataList Guide = new DataList<(PublicOffer Shown, Edition Edition)>(
        "verwijsgids", "Verwijsgids", "Alles wat een verwijzer zoekt, in één rij per aanbieder en soort hulp.",
        ByProduct,
        new("hulp", Text, "Naam van de hulp.", row => row.Shown.Product.Product.Name, Required: true, Width: 40),
        new("aanbieder", Text, "Naam van de aanbieder.", row => row.Shown.Provider.Name, Required: true, Width: 34),
        new("gemeenten", Text, "Waar de hulp te krijgen is.", row => PlaceWords.Of(row.Shown.Offer, row.Edition.Catalogue.MunicipalityList), Required: true, Width: 34),
        new("leeftijd_van", WholeNumber, "Vanaf deze leeftijd, in jaren.", row => row.Shown.Offer.Ages.From, Width: 12),
        new("leeftijd_tot", WholeNumber, "Tot en met deze leeftijd, in jaren.", row => row.Shown.Offer.Ages.To, Width: 12),
        new("weken_tot_gesprek", WholeNumber, "Weken van verwijzing tot eerste gesprek; leeg als dat niet bekend of te oud is.", row => Fresh(row)?.IntakeWeeks, Width: 18),
        new("weken_tot_start", WholeNumber, "Weken van verwijzing tot start; leeg als dat niet bekend of te oud is.", row => Fresh(row)?.TreatmentWeeks, Width: 16),
        new("wachttijd", Text, "De wachttijd in woorden.", row => row.Edition.Waiting(row.Shown.Offer).Headline, Required: true, Width: 38),
        new("gemeten_op", Day, "Dag waarop de wachttijd is gemeten.", row => row.Shown.Offer.WaitingTime?.MeasuredOn, Width: 12),
        new("specialismen", Several, "Waar de aanbieder bij deze hulp ervaring mee heeft.", row => Cell.Of(DisplayText.Of(row.Shown.Offer.Specialities)), Width: 30),
        new("wie_verwijst", Several, "Wie mag verwijzen.", row => Cell.Of([.. row.Shown.Product.Product.Access.Select(CatalogueTerms.Referrers.Label)]), Width: 34),
        new("telefoon", Text, "Telefoonnummer om u aan te melden, anders het algemene nummer.", row => row.Shown.Provider.Provider.Registration.Phone ?? row.Shown.Provider.Provider.Phone, Width: 16),
        new("email", Text, "E-mailadres om u aan te melden, anders het algemene adres.", row => row.Shown.Provider.Provider.Registration.Email ?? row.Shown.Provider.Provider.Email, Width: 30),
        new("perceel", Text, "Naam van het perceel.", row => row.Shown.Product.Lot.Lot.Name, Required: true, Width: 30),
        new("productcode", Text, "Productcode.", row => row.Shown.Offer.Product.ToString(), Required: true, Width: 12),
        new("kvk", Text, "KvK-nummer van de aanbieder.", row => row.Shown.Provider.Provider.Kvk.ToString(), Required: true, Width: 10)) { Key = ["kvk", "productcode"] };

    static IEnumerable<(PublicOffer Shown, Edition Edition)> All(Edition edition) =>
        from provider in edition.Catalogue.Providers
        from offer in provider.Offers
        select (offer, edition);

    // Providers stand by name already: sorting tens of thousands of offers by two names would take a second, and megabytes.
    static IEnumerable<(PublicOffer Shown, Edition Edition)> ByProduct(Edition edition)
    {
        var offers = edition.Catalogue.Providers.SelectMany(provider => provider.Offers).ToLookup(offer => offer.Product);
        return
            from product in edition.Catalogue.Products.OrderBy(product => product.Product.Name, DutchOrder.Names)
            from offer in offers[product]
            select (offer, edition);
    }

    // Even the mark of a secret location stays away: providers choose it, and may put a name in it.
    static IReadOnlyList<string> PublicPlaces(PublicOffer shown)
    {
        var places = shown.Offer.Locations;
        return places.Count == 0 ? places
            : [.. places.Where(id => shown.Provider.Provider.Locations.Any(location => location.Id == id && !location.Secret))];
    }

    static WaitingTime? Fresh((PublicOffer Shown, Edition Edition) row) =>
        row.Shown.Offer.WaitingOn(row.Edition.Today, row.Edition.Region.Limits.WaitingTimeValidDays) is WaitingState.Known or WaitingState.RoomNow
            ? row.Shown.Offer.WaitingTime : null;

    static string State(Edition edition, Offer offer) => offer.WaitingOn(edition.Today, edition.Region.Limits.WaitingTimeValidDays) switch
    {
        WaitingState.RoomNow => "plek",
        WaitingState.Known   => "bekend",
        WaitingState.Expired => "verlopen",
        WaitingState.Stopped => "stop",
        _                    => "onbekend",
    };
}
