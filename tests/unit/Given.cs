using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.Protocols;
using Pdc.Site;
using Pdc.Site.Guide;

namespace Pdc.Tests.Unit;

/// <summary>A small region that is right; a test changes what it is about.</summary>
static class Given
{
    public static readonly DateOnly Today = new(2026, 5, 20);
    public static readonly MunicipalityCode Delft = MunicipalityCode.Parse("0503"), DenHaag = MunicipalityCode.Parse("0518");
    public static readonly LotCode Ambulant = LotCode.Parse("II");
    public static readonly ProductCode Therapy = ProductCode.Parse("45A01"), Group = ProductCode.Parse("45A02");
    public static readonly Period ThisTerm = new(new(2025, 1, 1), new(2029, 12, 31));

    public static Region Region => new()
    {
        Key = "haaglanden",
        Name = "Haaglanden",
        SiteName = "Jeugdhulpwijzer Haaglanden",
        BureauName = "Inkoopbureau Haaglanden",
        BureauEmail = "bureau@haaglanden.example",
        BureauPhone = "070 000 00 00",
        Municipalities = [Delft, DenHaag],
        Lots = [Ambulant],
        ContractModel = ContractModel.Closed,
        Publication = PublicationRhythm.Direct,
        Term = ThisTerm,
        Limits = new(),
        Theme = "haaglanden",
    };

    public static CatalogueSnapshot Catalogue => new()
    {
        Region = Region,
        Municipalities =
        [
            new() { Code = Delft, Name = "Delft", Website = "https://delft.example/", Rules = "https://delft.example/regels", Access = new("Jeugdloket Delft", "https://jeugd.delft.example/", "015 000 00 00", "jeugd@delft.example") },
            new() { Code = DenHaag, Name = "Den Haag" },
        ],
        Lots = [new() { Code = Ambulant, Name = "Ambulante hulp", Description = "Hulp bij u thuis of bij de aanbieder.", Order = 2 }],
        Products = [Product(Therapy, "Gezinstherapie"), Product(Group, "Groepstraining")],
        Providers = [Provider("90000001", "De Linde", Offer(Therapy, intake: 3, treatment: 8))],
    };

    public static Product Product(ProductCode code, string name) => new()
    {
        Code = code,
        Name = name,
        Lot = Ambulant,
        Law = Law.YouthAct,
        Category = "45",
        Unit = "04",
        Ages = new(4, 18),
        Summary = $"{name} voor gezinnen die samen verder willen.",
        Description = "U praat **samen** met een behandelaar.",
        ForWhom = "Voor gezinnen die vastlopen.",
        NotFor = "Niet bij acuut gevaar.",
        Access = [Referrer.Municipality, Referrer.Gp],
        Valid = new(new(2025, 1, 1), null),
        Tariffs = [new(new Cents(9650), new(new(2026, 1, 1), new(2026, 12, 31)))],
    };

    public static Provider Provider(string kvk, string name, params Offer[] offers) => new()
    {
        Kvk = KvkNumber.Parse(kvk),
        Agb = AgbCode.Parse("98700001"),
        Name = name,
        Website = "https://aanbieder.example/",
        Phone = "070 111 11 11",
        Email = "info@aanbieder.example",
        Registration = new("070 222 22 22", "aanmelden@aanbieder.example", "https://aanbieder.example/aanmelden"),
        Summary = $"{name} helpt gezinnen.",
        Description = "### Zo werken wij\n\nWij komen **bij u thuis**.",
        Specialities = ["trauma"],
        Languages = ["Nederlands", "Turks"],
        QualityMarks = ["HKZ"],
        Strategic = false,
        Slug = Slug.Of(name, kvk),
        Locations = [Location("L1", "Het Atelier", "Voorstraat", "2611 AA")],
        Contracts = [Contract($"C-{kvk}")],
        Offers = offers,
    };

    public static Contract Contract(string number) => new()
    {
        Number = number,
        Kind = ContractKind.Framework,
        Valid = ThisTerm,
        Lots = [Ambulant],
        Products = [],
        Ground = ContractGround.Tender,
        Obligations = [],
    };

    public static Offer Offer(ProductCode product, int? intake = null, int? treatment = null, DateOnly? measured = null, DateOnly? confirmed = null, bool stopped = false) => new()
    {
        Product = product,
        Municipalities = [],
        Locations = [],
        Ages = new(4, 18),
        Specialities = [],
        WaitingTime = intake is null && treatment is null ? null : new(intake, treatment, measured ?? new(2026, 5, 12)),
        Stopped = stopped,
        ConfirmedOn = confirmed,
    };

    public static Location Location(string id, string name, string street, string postalCode, bool secret = false) => new()
    {
        Id = id,
        Name = name,
        Municipality = Delft,
        Secret = secret,
        Address = new(street, "12", Postal(postalCode), "Delft", 52.01, 4.36),
        Wheelchair = Wheelchair.Yes,
        OpeningHours = "ma t/m vr 9.00-17.00",
    };

    public static Protocol Protocol => new()
    {
        Code = "declaratieprotocol",
        Versions =
        [
            ProtocolVersion(2, new(2026, 1, 1)) with { Attachments = [new("rekenvoorbeeld.xlsx", "application/octet-stream", 24_300, "rekenvoorbeeld.xlsx")] },
            ProtocolVersion(1, new(2025, 1, 1)),
        ],
    };

    public static ProtocolVersion ProtocolVersion(int number, DateOnly from) => new()
    {
        Number = number,
        Title = "Declaratieprotocol",
        AdoptedOn = from.AddDays(-40),
        DecisionNumber = $"AB-2025-0{number}",
        InForceFrom = from,
        PublishedAt = new(from.AddDays(-35), new(9, 0), TimeSpan.Zero),
        Text = "## 1. Wie declareert\n\nDe aanbieder declareert.",
        ChangeNote = number == 1 ? null : "De termijn is korter.",
    };

    public static MunicipalRule Rule => new()
    {
        Municipality = Delft,
        Title = "Verordening jeugdhulp Delft 2024",
        Kind = RuleKind.Ordinance,
        Link = "https://delft.example/verordening",
        InForceSince = new(2024, 1, 1),
        CheckedOn = new(2026, 4, 1),
        IsExample = true,
    };

    public static SiteSource Site(CatalogueSnapshot? catalogue = null) => new()
    {
        Catalogue = catalogue ?? Catalogue,
        Protocols = [Protocol],
        Pages = [new("over", "Over deze site", "Wie deze gids maakt.", 10, "{sitenaam} is van {bureau}. Bekijk [alle hulp](/producten/).")],
        Today = Today,
        Address = new("https://jeugdhulp.example/"),
    };

    /// <summary>One situation with both products: Gezinstherapie and Groepstraining.</summary>
    public static ReferralGuide Guide
    {
        get
        {
            var danger = new UrgentNumber("alarm", "112", "112", "Is er nu gevaar?", "Is there danger right now?");
            var family = new LifeDomain("gezin", "Gezin en opvoeden", "Family and parenting");
            return new()
            {
                Domains = [family],
                Numbers = [danger],
                Situations = [Situation("ruzie", family) with { Urgent = [danger] }],
                Kinds = new Dictionary<string, HelpKind>
                {
                    ["therapie"] = new("therapie", [Therapy], new("regio.yaml", 1)),
                    ["groep"] = new("groep", [Group], new("regio.yaml", 2)),
                },
            };
        }
    }

    public static Situation Situation(string slug, LifeDomain domain) => new()
    {
        Slug = slug,
        Title = "Wij hebben veel ruzie",
        Summary = "Er wordt vaak geschreeuwd.",
        Domain = domain,
        Order = 10,
        Ages = new(0, 18),
        Urgent = [],
        EnglishTitle = "We argue a lot",
        EnglishSummary = "There is a lot of shouting.",
        Help = [new("therapie", "Het hele gezin doet mee.", null, new("ruzie.md", 10)), new("groep", "Uw kind oefent met anderen.", "Past niet bij kinderen die nu rust nodig hebben.", new("ruzie.md", 12))],
        Text = "## Wat kunt u zelf doen?\n\nSpreek een woord af waarmee iedereen de ruzie mag stoppen.",
        Place = new("ruzie.md", 1),
    };

    public static CatalogueSnapshot With(params Provider[] providers) => Catalogue with { Providers = providers };

    static PostalCode Postal(string text) =>
        PostalCode.TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no postal code.");
}
