namespace Pdc.Core.Import;

/// <summary>The import format on one screen. The catalogue is stored under the same names, so that a column has one home.</summary>
public static class Sheets
{
    public static readonly Sheet Municipalities = new("gemeenten",
        "code, naam, website?, toegang_naam?, toegang_url?, toegang_telefoon?, toegang_email?, regels_url?",
        key: "code");

    public static readonly Sheet Lots = new("percelen",
        "code, naam, omschrijving?, volgorde",
        key: "code");

    public static readonly Sheet Products = new("producten",
        "code, naam, perceel, wet, categorie, eenheid, upl?, leeftijd_van?, leeftijd_tot?, samenvatting, omschrijving?, voor_wie?, niet_voor?, toegang, geldig_van, geldig_tot?",
        key: "code");

    public static readonly Sheet Tariffs = new("tarieven",
        "product, tarief_cent, geldig_van, geldig_tot?",
        key: "product, geldig_van");

    public static readonly Sheet Providers = new("aanbieders",
        "kvk, agb, naam, handelsnaam?, website?, telefoon?, email?, aanmeld_telefoon?, aanmeld_email?, aanmeld_url?, samenvatting, omschrijving?, specialismen?, talen?, keurmerken?, strategisch",
        key: "kvk");

    public static readonly Sheet Locations = new("locaties",
        "kvk, locatie, naam, straat, huisnummer, postcode, plaats, gemeente, lat?, lon?, geheim, rolstoel, openingstijden?",
        key: "kvk, locatie");

    public static readonly Sheet Contracts = new("contracten",
        "nummer, kvk, soort, begin, eind, verlenging_tot?, percelen?, producten?, grond",
        key: "nummer");

    public static readonly Sheet Obligations = new("verplichtingen",
        "contract, document, uiterlijk, ontvangen?",
        key: "contract, document, uiterlijk");

    public static readonly Sheet Offers = new("aanbod",
        "kvk, product, gemeenten, locaties?, leeftijd_van?, leeftijd_tot?, specialismen?, wachttijd_intake_weken?, wachttijd_behandeling_weken?, gemeten_op?, aanmeldstop, opmerking?, bevestigd_op?",
        key: "kvk, product");

    public static readonly Sheet Contacts = new("contacten",
        "gemeente?, functie, email, onderwerpen",
        key: "gemeente, functie, email");

    public static readonly IReadOnlyList<Sheet> All =
        [Municipalities, Lots, Products, Tariffs, Providers, Locations, Contracts, Obligations, Offers, Contacts];

    public static Sheet? Find(string name) => All.FirstOrDefault(sheet => sheet.Name == name);
}
