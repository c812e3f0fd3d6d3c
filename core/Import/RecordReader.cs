using System.Globalization;
using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Makes a record of each kind from its row, without what stands in other sheets. A cell that is not right is reported, and the record then never leaves the import.</summary>
static class RecordReader
{
    const string AKvk = "8 cijfers", AMunicipality = "een gemeentecode van 4 cijfers", AProduct = "een productcode van 1 tot 5 tekens, A-Z en 0-9",
        ALot = "een perceelcode van 1 tot 12 letters, cijfers of streepjes";

    public static Municipality Municipality(Cells cells)
    {
        string? name = cells.Maybe("toegang_naam"), website = cells.Url("toegang_url"), phone = cells.Phone("toegang_telefoon"), email = cells.Email("toegang_email");
        return new()
        {
            Code = cells.Value<MunicipalityCode>("code", MunicipalityCode.TryParse, AMunicipality),
            Name = cells.Text("naam"),
            Website = cells.Url("website"),
            Access = (name ?? website ?? phone ?? email) is null ? null : new(name ?? "Toegang " + cells.Text("naam"), website, phone, email),
            Rules = cells.Url("regels_url"),
        };
    }

    public static Lot Lot(Cells cells) => new()
    {
        Code = cells.Value<LotCode>("code", LotCode.TryParse, ALot),
        Name = cells.Text("naam"),
        Description = cells.Maybe("omschrijving"),
        Order = cells.Number("volgorde", 0, 9999) ?? 0,
    };

    public static Product Product(Cells cells)
    {
        var law = cells.Term("wet", CatalogueTerms.Laws);
        return new()
        {
            Code = cells.Value<ProductCode>("code", ProductCode.TryParse, AProduct),
            Name = cells.Text("naam"),
            Lot = cells.Value<LotCode>("perceel", LotCode.TryParse, ALot),
            Law = law,
            Category = law == Law.YouthAct
                ? cells.Checked("categorie", CareCodes.Categories.ContainsKey, "een productcategorie uit codelijst JZ020, zoals 45") ?? ""
                : cells.Checked("categorie", text => DigitCode.IsValid(text, 2), "een productcategorie van 2 cijfers") ?? "",
            Unit = cells.Checked("eenheid", CareCodes.Units.ContainsKey, "een eenheid uit codelijst WJ756: " + string.Join(", ", CareCodes.Units.Keys)) ?? "",
            Upl = cells.Checked("upl", UplNames.Contains, "een naam uit de Uniforme Productnamenlijst, zoals jeugdhulp"),
            Ages = cells.Ages(),
            Summary = cells.Text("samenvatting"),
            Description = cells.Maybe("omschrijving"),
            ForWhom = cells.Maybe("voor_wie"),
            NotFor = cells.Maybe("niet_voor"),
            Access = cells.Several<Referrer>("toegang", CatalogueTerms.Referrers.TryParse, "een van: " + string.Join(", ", CatalogueTerms.Referrers.Codes)),
            Valid = cells.Period("geldig_van", "geldig_tot"),
            Tariffs = [],
        };
    }

    public static Tariff Tariff(Cells cells) => new(
        cells.Value("tarief_cent", (string text, out Cents amount) =>
        {
            bool valid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long cents) && cents <= 100_000_000;
            amount = new(cents);
            return valid;
        }, "een bedrag in hele eurocenten, zoals 9650 voor € 96,50"),
        cells.Period("geldig_van", "geldig_tot"));

    public static Provider Provider(Cells cells) => new()
    {
        Kvk = cells.Value<KvkNumber>("kvk", KvkNumber.TryParse, AKvk),
        Agb = cells.Value<AgbCode>("agb", AgbCode.TryParse, AKvk),
        Name = cells.Text("naam"),
        TradeName = cells.Maybe("handelsnaam"),
        Website = cells.Url("website"),
        Phone = cells.Phone("telefoon"),
        Email = cells.Email("email"),
        Registration = new(cells.Phone("aanmeld_telefoon"), cells.Email("aanmeld_email"), cells.Url("aanmeld_url")),
        Summary = cells.Text("samenvatting"),
        Description = cells.Maybe("omschrijving"),
        Specialities = cells.Several("specialismen"),
        Languages = cells.Several("talen"),
        QualityMarks = cells.Several("keurmerken"),
        Strategic = cells.YesNo("strategisch"),
        Slug = "",
        Locations = [],
        Contracts = [],
        Offers = [],
    };

    public static Location Location(Cells cells)
    {
        double? latitude = Degrees(cells, "lat", 50.7, 53.7), longitude = Degrees(cells, "lon", 3.2, 7.3);
        if (cells.Text("lat").Length == 0 != (cells.Text("lon").Length == 0))
            cells.Refuse("lat", "lat en lon horen bij elkaar: vul ze allebei in of geen van beide.");

        return new()
        {
            Id = cells.Text("locatie"),
            Name = cells.Text("naam"),
            Municipality = cells.Value<MunicipalityCode>("gemeente", MunicipalityCode.TryParse, AMunicipality),
            Secret = cells.YesNo("geheim"),
            Address = new(cells.Text("straat"), cells.Text("huisnummer"), cells.Value<PostalCode>("postcode", PostalCode.TryParse, "een postcode als 1234 AB"),
                cells.Text("plaats"), latitude, longitude),
            Wheelchair = cells.Term("rolstoel", CatalogueTerms.Wheelchairs),
            OpeningHours = cells.Maybe("openingstijden"),
        };
    }

    static double? Degrees(Cells cells, string column, double least, double most)
    {
        string text = cells.Text(column);
        if (text.Length == 0)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double degrees) && degrees >= least && degrees <= most)
            return degrees;

        cells.Unexpected(column, string.Create(CultureInfo.InvariantCulture, $"graden binnen Nederland met een punt, van {least} tot {most}"));
        return null;
    }

    public static Contract Contract(Cells cells)
    {
        var valid = cells.Period("begin", "eind");
        var extension = cells.Date("verlenging_tot");
        if (extension < valid.To)
            cells.Refuse("verlenging_tot", $"de verlenging ({extension:yyyy-MM-dd}) ligt voor het einde van het contract ({valid.To:yyyy-MM-dd}).");

        return new()
        {
            Number = cells.Text("nummer"),
            Kind = cells.Term("soort", CatalogueTerms.ContractKinds),
            Valid = valid,
            ExtensionUntil = extension,
            Lots = cells.Several<LotCode>("percelen", LotCode.TryParse, ALot),
            Products = cells.Several<ProductCode>("producten", ProductCode.TryParse, AProduct),
            Ground = cells.Term("grond", CatalogueTerms.ContractGrounds),
            Obligations = [],
        };
    }

    public static Obligation Obligation(Cells cells) =>
        new(cells.Text("document"), cells.Date("uiterlijk") ?? default, cells.Date("ontvangen"));

    public static Offer Offer(Cells cells, DateOnly today)
    {
        IReadOnlyList<MunicipalityCode> municipalities = cells.Text("gemeenten") == "alle"
            ? []
            : cells.Several<MunicipalityCode>("gemeenten", MunicipalityCode.TryParse, "gemeentecodes van 4 cijfers, of alleen: alle");

        var confirmed = cells.Date("bevestigd_op");
        if (confirmed > today)
            cells.Refuse("bevestigd_op", $"{confirmed:yyyy-MM-dd} ligt in de toekomst.");

        return new()
        {
            Product = cells.Value<ProductCode>("product", ProductCode.TryParse, AProduct),
            Municipalities = municipalities,
            Locations = cells.Several("locaties"),
            Ages = cells.Ages(),
            Specialities = cells.Several("specialismen"),
            WaitingTime = WaitingTime(cells, today),
            Stopped = cells.YesNo("aanmeldstop"),
            Remark = cells.Maybe("opmerking"),
            ConfirmedOn = confirmed,
        };
    }

    static WaitingTime? WaitingTime(Cells cells, DateOnly today)
    {
        int? intake = cells.Number("wachttijd_intake_weken", 0, Catalogue.WaitingTime.Longest);
        int? treatment = cells.Number("wachttijd_behandeling_weken", 0, Catalogue.WaitingTime.Longest);
        var measured = cells.Date("gemeten_op");

        if (measured > today)
            cells.Refuse("gemeten_op", $"{measured:yyyy-MM-dd} ligt in de toekomst.");
        if (intake > treatment)
            cells.Refuse("wachttijd_intake_weken", $"de wachttijd tot het eerste gesprek ({intake} weken) is langer dan die tot de start ({treatment} weken).");
        if ((intake ?? treatment) is null)
            return null;
        if (cells.Text("gemeten_op").Length == 0)
            cells.Refuse("gemeten_op", "bij een wachttijd hoort de dag waarop die gemeten is.");

        return new(intake, treatment, measured ?? default);
    }

    public static Contact Contact(Cells cells) => new(
        cells.Optional<MunicipalityCode>("gemeente", MunicipalityCode.TryParse, AMunicipality),
        cells.Text("functie"),
        cells.Email("email") ?? "",
        cells.Several<ContactTopic>("onderwerpen", CatalogueTerms.ContactTopics.TryParse, "een of meer van: " + string.Join(", ", CatalogueTerms.ContactTopics.Codes)));
}
