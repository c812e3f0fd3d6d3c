using static Pdc.Extracts.Ijw.Element;

namespace Pdc.Extracts.Ijw;

/// <summary>The messages of iJw 3.2 that the extracts read, element by element as their XSDs have them.</summary>
static class Messages
{
    public static readonly Message
        Jw301 = new("jw301", Of("Bericht", Header("436", ValueType.Municipality, ValueType.Agb), Of("Client",
            Bsn, BirthDate("Geboortedatum"), Of("Geslacht", ValueType.Sex), FullName("Naam"),
            Basic("Communicatie", Of("Vorm", ValueType.Form), Of("Taal", ValueType.Language).Maybe).Maybe,
            Of("JuridischeStatus", ValueType.LegalStatus).Maybe, Of("WettelijkeVertegenwoordiging", ValueType.Guardian).Maybe, Comment,
            Of("Relaties", Of("Relatie",
                Of("Nummer", ValueType.PersonId), Of("Volgorde", ValueType.Order).Maybe, Of("Soort", ValueType.RelationKind), BirthDate("Geboortedatum").Maybe,
                Of("Geslacht", ValueType.Sex).Maybe, FullName("Naam"), Contact).OneOrMore).Maybe,
            Of("Contactgegevens", Contact.OneOrMore),
            Of("ToegewezenProducten", Of("ToegewezenProduct",
                Of("ToewijzingNummer", ValueType.Number), Of("ReferentieAanbieder", ValueType.Reference).Maybe, Product, Of("Toewijzingsdatum", ValueType.Date),
                Of("Toewijzingstijd", ValueType.Time), Of("Ingangsdatum", ValueType.Date), Of("Einddatum", ValueType.Date).Maybe,
                Of("RedenWijziging", ValueType.ChangeReason).Maybe, Extent, Of("Budget", ValueType.Budget).Maybe, Comment).OneOrMore)))),

        Jw305 = new("jw305", Of("Bericht", Header("438", ValueType.Agb, ValueType.Municipality), Of("Client", Bsn, BirthDate("Geboortedatum"), Of("Geslacht", ValueType.Sex), ShortName("Naam"),
            Of("StartProducten", Of("StartProduct",
                Of("ToewijzingNummer", ValueType.Number).Maybe, Product, Of("ToewijzingIngangsdatum", ValueType.Date).Maybe, Of("Begindatum", ValueType.Date),
                Of("StatusAanlevering", ValueType.Status)).OneOrMore)))),

        Jw307 = new("jw307", Of("Bericht", Header("440", ValueType.Agb, ValueType.Municipality), Of("Client", Bsn, BirthDate("Geboortedatum"), Of("Geslacht", ValueType.Sex), ShortName("Naam"),
            Of("StopProducten", Of("StopProduct",
                Of("ToewijzingNummer", ValueType.Number).Maybe, Product, Of("ToewijzingIngangsdatum", ValueType.Date).Maybe, Of("Begindatum", ValueType.Date),
                Of("RedenBeeindiging", ValueType.EndReason), Of("Einddatum", ValueType.Date), Of("StatusAanlevering", ValueType.Status)).OneOrMore)))),

        Jw315 = new("jw315", Of("Bericht", Header("446", ValueType.Agb, ValueType.Municipality), Of("Client", Bsn, BirthDate("Geboortedatum"), Of("Geslacht", ValueType.Sex), ShortName("Naam"),
            Of("GezagsdragerBekend", ValueType.YesNo).Maybe, Comment,
            Of("AangevraagdeProducten", Of("AangevraagdProduct",
                Of("ReferentieAanbieder", ValueType.Reference), Of("BeschikkingNummer", ValueType.Number).Maybe, Product, Of("BeschikkingIngangsdatum", ValueType.Date).Maybe,
                Of("ToewijzingIngangsdatum", ValueType.Date), Of("ToewijzingEinddatum", ValueType.Date).Maybe, Extent, Of("Budget", ValueType.Budget).Maybe,
                Basic("Verwijzer", Of("Type", ValueType.Referrer), Of("Naam", ValueType.ReferrerName).Maybe, Of("ZorgverlenerCode", ValueType.Agb).Maybe),
                Of("Raamcontract", ValueType.YesNo).Maybe, Comment).OneOrMore)))),

        Jw319 = new("jw319", Of("Bericht", Header("488", ValueType.Municipality, ValueType.Agb), Of("Antwoord",
            Of("ReferentieAanbieder", ValueType.Reference), Of("VerzoekAntwoord", ValueType.Answer), Of("RedenAfwijzingVerzoek", ValueType.RejectionReason).Maybe,
            Of("Woonplaatsbeginsel", Of("Gemeente", ValueType.Municipality)).Maybe))),

        Jw323 = new("jw323", Of("Bericht", Header("490", ValueType.Agb, ValueType.Municipality), Of("Declaratie",
            Of("DeclaratieNummer", ValueType.ClaimNumberStrict), Period("DeclaratiePeriode"), Of("DeclaratieDagtekening", ValueType.Date), Total("TotaalIngediendBedrag"),
            Of("Clienten", Of("Client", Bsn, Of("Prestaties", Of("Prestatie", [.. Line]).OneOrMore)).OneOrMore)))),

        Jw325 = new("jw325", Of("Bericht",
            Header("491", ValueType.Municipality, ValueType.Agb, Identification("DeclaratieIdentificatie"), Of("XsltVersie", ValueType.Version).Maybe, Versions("XsdVersieDeclaratie"), ReturnCodes),
            Of("DeclaratieAntwoord",
                Of("DeclaratieNummer", ValueType.ClaimNumber), Total("TotaalIngediendBedrag"), Total("TotaalToegekendBedrag"),
                Of("Clienten", Of("Client", Bsn, Of("Prestaties", Of("Prestatie", [.. Line, ReturnCodes]).OneOrMore), ReturnCodes).OneOrMore).Maybe,
                ReturnCodes).Maybe));

    public static readonly IReadOnlyList<Message> All = [Jw301, Jw305, Jw307, Jw315, Jw319, Jw323, Jw325];

    static Element Header(string code, ValueType from, ValueType to, params Element[] more) => Of("Header",
    [
        Of("BerichtCode", ValueType.Exactly(code, collapse: false)), Of("BerichtVersie", ValueType.Exactly("3", collapse: true)), Of("BerichtSubversie", ValueType.Exactly("2", collapse: true)),
        Of("Afzender", from), Of("Ontvanger", to), Identification("BerichtIdentificatie"), Versions("XsdVersie"), .. more,
    ]);

    static Element Identification(string name) => Basic(name, Of("Identificatie", ValueType.MessageId), Of("Dagtekening", ValueType.Date));
    static Element Versions(string name) => Basic(name, Of("BasisschemaXsdVersie", ValueType.Version), Of("BerichtXsdVersie", ValueType.Version));
    static Element Period(string name) => Basic(name, Of("Begindatum", ValueType.Date), Of("Einddatum", ValueType.Date));
    static Element Total(string name) => Basic(name, Of("TotaalBedrag", ValueType.Total), Of("DebetCredit", ValueType.DebitCredit));
    static Element BirthDate(string name) => Basic(name, Of("Datum", ValueType.Date), Of("DatumGebruik", ValueType.DateUse).Maybe);
    static Element Surname(string name) => Of(name, Of("Achternaam", ValueType.Name_), Of("Voorvoegsel", ValueType.Prefix).Maybe);
    static Element PhoneNumber(string name) => Of(name, Of("Telefoonnummer", ValueType.Phone), Of("Landnummer", ValueType.CountryNumber));

    static Element ShortName(string name) =>
        Basic(name, Surname("Geslachtsnaam"), Of("Voornamen", ValueType.Name_).Maybe, Of("Voorletters", ValueType.Initials).Maybe);

    static Element FullName(string name) => Basic(name, Surname("Geslachtsnaam"), Surname("Partnernaam").Maybe, Of("Voornamen", ValueType.Name_).Maybe,
        Of("Voorletters", ValueType.Initials).Maybe, Of("NaamGebruik", ValueType.NameUse));

    static Element Bsn => Of("Bsn", ValueType.Bsn);
    static Element Comment => Of("Commentaar", ValueType.Comment).Maybe;
    static Element Product => Basic("Product", Of("Categorie", ValueType.Category), Of("Code", ValueType.Product).Maybe).Maybe;
    static Element Extent => Basic("Omvang", Of("Volume", ValueType.Volume), Of("Eenheid", ValueType.Unit), Of("Frequentie", ValueType.Frequency)).Maybe;
    static Element ReturnCodes => Of("RetourCodes", Of("RetourCode", ValueType.ReturnCode).OneOrMore);

    static Element Contact => Of("Contact",
        Of("Soort", ValueType.AddressKind),
        Basic("Adres",
            Of("Huis", Of("Huisnummer", ValueType.HouseNumber), Of("Huisletter", ValueType.HouseLetter).Maybe, Of("HuisnummerToevoeging", ValueType.HouseSuffix).Maybe,
                Of("AanduidingWoonadres", ValueType.HomeKind).Maybe).Maybe,
            Of("Postcode", ValueType.PostalCode).Maybe, Of("Straatnaam", ValueType.Street).Maybe, Of("Plaatsnaam", ValueType.City).Maybe, Of("LandCode", ValueType.Country).Maybe).Maybe,
        Of("Organisatie", ValueType.Organisation).Maybe,
        Basic("Telefoon", PhoneNumber("Telefoon01"), PhoneNumber("Telefoon02").Maybe).Maybe,
        Of("Emailadres", ValueType.Email).Maybe,
        Basic("Periode", Of("Begindatum", ValueType.Date).Maybe, Of("Einddatum", ValueType.Date).Maybe).Maybe);

    static IEnumerable<Element> Line =>
    [
        Basic("ProductReferentie", Of("ReferentieNummer", ValueType.LineReference), Of("VorigReferentieNummer", ValueType.LineReference).Maybe),
        Of("ToewijzingNummer", ValueType.Number), Of("ProductCategorie", ValueType.Category), Of("ProductCode", ValueType.Product), Period("ProductPeriode"),
        Of("GeleverdVolume", ValueType.Volume), Of("Eenheid", ValueType.Unit), Of("ProductTarief", ValueType.Amount).Maybe,
        Basic("IngediendBedrag", Of("Bedrag", ValueType.Amount), Of("DebetCredit", ValueType.DebitCredit)),
    ];
}
