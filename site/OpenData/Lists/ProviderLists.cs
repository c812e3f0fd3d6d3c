using Pdc.Core.Catalogue;
using Pdc.Site.Reading;
using static Pdc.Site.OpenData.CellKind;

namespace Pdc.Site.OpenData.Lists;

/// <summary>Who gives the help, where, and under which contract. Only providers with a contract on the day.</summary>
static class ProviderLists
{
    public static readonly DataList Providers = new DataList<PublicProvider>(
        "aanbieders", "Aanbieders", "De aanbieders met een contract.", edition => edition.Catalogue.Providers,
        new("kvk", Text, "KvK-nummer: 8 cijfers.", row => row.Provider.Kvk.ToString(), Required: true, Width: 10),
        new("agb", Text, "AGB-code: 8 cijfers.", row => row.Provider.Agb.ToString(), Required: true, Width: 10),
        new("naam", Text, "Naam bij de Kamer van Koophandel.", row => DisplayText.Of(row.Provider.Name), Required: true, Width: 34),
        new("handelsnaam", Text, "Naam waaronder mensen de aanbieder kennen, als die anders is.", row => row.Provider.TradeName is { } name ? DisplayText.Of(name) : null, Width: 34),
        new("website", Text, "Website.", row => row.Provider.Website, Width: 30),
        new("telefoon", Text, "Telefoonnummer.", row => row.Provider.Phone, Width: 16),
        new("email", Text, "E-mailadres.", row => row.Provider.Email, Width: 30),
        new("aanmeld_telefoon", Text, "Telefoonnummer om u aan te melden.", row => row.Provider.Registration.Phone, Width: 17),
        new("aanmeld_email", Text, "E-mailadres om u aan te melden.", row => row.Provider.Registration.Email, Width: 30),
        new("aanmeld_url", Text, "Website om u aan te melden.", row => row.Provider.Registration.Website, Width: 30),
        new("samenvatting", Text, "De aanbieder in een of twee zinnen.", row => DisplayText.OneLine(row.Provider.Summary), Width: 60),
        new("omschrijving", Text, "Uitleg van de aanbieder zelf, in Markdown.", row => row.Provider.Description is { } text ? DisplayText.OfLines(text) : null, Width: 60),
        new("specialismen", Several, "Waar de aanbieder ervaring mee heeft.", row => Cell.Of(row.Specialities), Width: 30),
        new("talen", Several, "Talen waarin de aanbieder hulp geeft.", row => Cell.Of(row.Languages), Width: 24),
        new("keurmerken", Several, "Keurmerken.", row => Cell.Of(row.QualityMarks), Width: 20),
        new("pagina", Text, "Adres van de aanbieder op deze site.", row => row.Address, Required: true, Width: 34)) { Key = ["kvk"] };

    public static readonly DataList Locations = new DataList<(PublicProvider Provider, Location Location, Address Address)>(
        "locaties", "Locaties", "Waar aanbieders hulp geven. Geheime locaties staan hier niet in.",
        edition => from provider in edition.Catalogue.Providers
                   from location in provider.Provider.Locations
                   where location.PublicAddress is not null
                   select (provider, location, location.PublicAddress),
        new("kvk", Text, "KvK-nummer van de aanbieder.", row => row.Provider.Provider.Kvk.ToString(), Required: true, Width: 10),
        new("locatie", Text, "Kenmerk van de locatie binnen de aanbieder.", row => row.Location.Id, Required: true, Width: 10),
        new("naam", Text, "Naam van de locatie.", row => DisplayText.Of(row.Location.PublicName), Required: true, Width: 34),
        new("straat", Text, "Straat.", row => DisplayText.Of(row.Address.Street), Required: true, Width: 28),
        new("huisnummer", Text, "Huisnummer met toevoeging.", row => DisplayText.Of(row.Address.Number), Width: 11),
        new("postcode", Text, "Postcode.", row => row.Address.PostalCode.ToString(), Required: true, Width: 10),
        new("plaats", Text, "Plaats.", row => DisplayText.Of(row.Address.City), Required: true, Width: 20),
        new("gemeente", Text, "CBS-code van de gemeente.", row => row.Location.Municipality.ToString(), Required: true, Width: 10),
        new("lat", CellKind.Decimal, "Breedtegraad (WGS 84).", row => row.Address.Latitude, Width: 10),
        new("lon", CellKind.Decimal, "Lengtegraad (WGS 84).", row => row.Address.Longitude, Width: 10),
        new("rolstoel", Text, "Toegankelijk met een rolstoel: ja, nee of onbekend.", row => CatalogueTerms.Wheelchairs.Code(row.Location.Wheelchair), Required: true, Width: 10),
        new("openingstijden", Text, "Openingstijden.", row => row.Location.OpeningHours is { } hours ? DisplayText.OneLine(hours) : null, Width: 30)) { Key = ["kvk", "locatie"] };

    // Number, ground and options to extend are between the bureau and the provider; what a contract covers and until when is for everyone.
    public static readonly DataList Contracts = new DataList<(PublicProvider Provider, Contract Contract)>(
        "contracten", "Contracten", "Welke percelen en producten het contract van een aanbieder bevat, en tot wanneer.",
        edition => from provider in edition.Catalogue.Providers
                   from contract in provider.Provider.Contracts
                   where contract.Valid.Contains(edition.Today)
                   select (provider, contract),
        new("kvk", Text, "KvK-nummer van de aanbieder.", row => row.Provider.Provider.Kvk.ToString(), Required: true, Width: 10),
        new("soort", Text, "Soort contract: raamovereenkomst, dvo of subsidie.", row => CatalogueTerms.ContractKinds.Code(row.Contract.Kind), Required: true, Width: 18),
        new("begin", Day, "Eerste dag van het contract.", row => (DateOnly?)row.Contract.Valid.From, Required: true, Width: 12),
        new("eind", Day, "Laatste dag van het contract.", row => row.Contract.Valid.To, Width: 12),
        new("percelen", Several, "Codes van de percelen die het contract bevat.", row => Cell.Of([.. row.Contract.Lots.Select(lot => lot.ToString())]), Width: 20),
        new("producten", Several, "Codes van losse producten die het contract bevat.", row => Cell.Of([.. row.Contract.Products.Select(product => product.ToString())]), Width: 24)) { Key = ["kvk", "soort", "begin"] };
}
