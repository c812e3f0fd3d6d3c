using System.Text;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Xunit;

namespace Pdc.Tests.Unit.Import;

public sealed class ImportRulesTests : IDisposable
{
    readonly ImportedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_that_is_right_gives_a_catalogue_and_no_findings()
    {
        var imported = folder.Read();

        Assert.Empty(imported.Findings);
        var linde = imported.Snapshot.Providers[0];
        Assert.Equal("de-linde", linde.Slug);
        Assert.Equal(["trauma", "hechting"], linde.Specialities);
        Assert.Equal(new WaitingTime(3, 8, new(2026, 5, 12)), Assert.Single(linde.Offers).WaitingTime);
        Assert.Equal(new Cents(9890), imported.Snapshot.Products[0].TariffOn(ImportedFolder.Today)!.Amount);
        Assert.Equal(2, imported.Contacts.Count);
    }

    [Theory]
    [InlineData("aanbieders", "Hulp voor gezinnen.;", "Kom naar Schuilpad 7.;", "aanbieders, regel 2, kolom samenvatting")]
    [InlineData("aanbieders", "Hulp voor gezinnen.;", "Hulp voor gezinnen.;Bezoek: 2612zx", "aanbieders, regel 2, kolom omschrijving")]
    [InlineData("aanbod", ";nee;;", ";nee;Schuilpad 7;", "aanbod, regel 2, kolom opmerking")]
    public void No_text_may_tell_where_a_secret_location_is(string file, string text, string broken, string place)
    {
        folder.Files["locaties"] += "\n90000001;L2;Zeemeeuw;Schuilpad;7;2612 ZX;Delft;0503;;;ja;ja;";
        Assert.Empty(folder.Read().Findings);

        folder.Files[file] = folder.Files[file].Replace(text, broken);
        var finding = Assert.Single(folder.Read().Findings);
        Assert.StartsWith(place + ":", finding.ToString());
        Assert.Contains("geheime locatie", finding.Sentence);
    }

    /// <summary>One thing broken at a time: the file, what is replaced by what, and the one finding that must follow.</summary>
    [Theory]
    // keys and references
    [InlineData("percelen", "II;Ambulant;;2", "II;Ambulant;;2\nII;Nog eens;;3", "percelen, regel 3, kolom code", "staat al op regel 2")]
    [InlineData("aanbod", "90000002;45A02", "90000001;45A01", "aanbod, regel 3, kolom kvk", "staat al op regel 2")]
    [InlineData("producten", "Groepstraining;II", "Groepstraining;III", "producten, regel 3, kolom perceel", "'III' staat niet in percelen")]
    [InlineData("tarieven", "45A02;4000;2025-01-01;", "45A02;4000;2025-01-01;\n45A09;4000;2025-01-01;", "tarieven, regel 5, kolom product", "'45A09' staat niet in producten")]
    [InlineData("locaties", ";0503;", ";0599;", "locaties, regel 2, kolom gemeente", "'0599' staat niet in gemeenten")]
    [InlineData("contracten", ";;45A02;", ";;45A02|45A09;", "contracten, regel 3, kolom producten", "'45A09' staat niet in producten")]
    [InlineData("verplichtingen", "C-1;", "C-9;", "verplichtingen, regel 2, kolom contract", "'C-9' staat niet in contracten")]
    [InlineData("aanbod", "alle;L1;", "alle;L2;", "aanbod, regel 2, kolom locaties", "'L2' staat bij deze aanbieder niet in locaties")]
    [InlineData("aanbod", "0503|0518", "0503|0599", "aanbod, regel 3, kolom gemeenten", "'0599' staat niet in gemeenten")]
    [InlineData("contacten", "0503;Beleid", "0599;Beleid", "contacten, regel 2, kolom gemeente", "'0599' staat niet in gemeenten")]
    // forms of cells
    [InlineData("aanbieders", ";98000002;", ";9800002;", "aanbieders, regel 3, kolom agb", "8 cijfers")]
    [InlineData("aanbieders", "De Eik", "", "aanbieders, regel 3, kolom naam", "mag niet leeg zijn")]
    [InlineData("aanbieders", "https://linde.example/", "linde.example", "aanbieders, regel 2, kolom website", "https://")]
    [InlineData("aanbieders", "https://linde.example/", "javascript:alert(1)", "aanbieders, regel 2, kolom website", "https://")]
    [InlineData("aanbieders", "info@linde.example", "info@linde", "aanbieders, regel 2, kolom email", "e-mailadres")]
    [InlineData("aanbieders", "070 000 00 01", "070 00", "aanbieders, regel 2, kolom telefoon", "telefoonnummer")]
    [InlineData("aanbieders", ";ja", ";misschien", "aanbieders, regel 2, kolom strategisch", "ja of nee")]
    [InlineData("aanbieders", "trauma|hechting", "trauma||hechting", "aanbieders, regel 2, kolom specialismen", "lege waarde")]
    [InlineData("locaties", "2611 AB", "2611AB", "locaties, regel 2, kolom postcode", "1234 AB")]
    [InlineData("locaties", "52.01;4.36", "48.85;4.36", "locaties, regel 2, kolom lat", "binnen Nederland")]
    [InlineData("locaties", "52.01;4.36", "52.01;", "locaties, regel 2, kolom lat", "horen bij elkaar")]
    [InlineData("producten", "Groepstraining;II;jeugdwet;45", "Groepstraining;II;jeugdwet;99", "producten, regel 3, kolom categorie", "JZ020")]
    [InlineData("producten", "45;16;", "45;17;", "producten, regel 3, kolom eenheid", "WJ756")]
    [InlineData("producten", ";jeugdhulp;", ";jeugdzorg;", "producten, regel 2, kolom upl", "Uniforme Productnamenlijst")]
    [InlineData("producten", "gemeente|huisarts", "gemeente|buurman", "producten, regel 2, kolom toegang", "'buurman'")]
    [InlineData("tarieven", "45A02;4000", "45A02;40,00", "tarieven, regel 4, kolom tarief_cent", "eurocenten")]
    [InlineData("tarieven", "45A02;4000;2025-01-01", "45A02;4000;01-01-2025", "tarieven, regel 4, kolom geldig_van", "2026-05-31")]
    [InlineData("contracten", "45A02;aanbesteding", "45A02;vriendendienst", "contracten, regel 3, kolom grond", "rechterlijke-uitspraak")]
    // ranges
    [InlineData("aanbod", ";4;12;", ";12;4;", "aanbod, regel 2, kolom leeftijd_van", "hoger dan")]
    [InlineData("aanbod", ";4;12;", ";4;24;", "aanbod, regel 2, kolom leeftijd_tot", "0 tot en met 23")]
    [InlineData("contracten", "C-2;90000002;dvo;2025-01-01;2028-12-31", "C-2;90000002;dvo;2025-01-01;2024-12-31", "contracten, regel 3, kolom eind", "ligt voor de eerste")]
    [InlineData("contracten", "2030-12-31", "2027-12-31", "contracten, regel 2, kolom verlenging_tot", "voor het einde")]
    // waiting times
    [InlineData("aanbod", "3;8;2026-05-12", "9;8;2026-05-12", "aanbod, regel 2, kolom wachttijd_intake_weken", "langer dan")]
    [InlineData("aanbod", "3;8;2026-05-12", "3;8;", "aanbod, regel 2, kolom gemeten_op", "hoort de dag")]
    [InlineData("aanbod", "3;8;2026-05-12", "3;8;2026-05-21", "aanbod, regel 2, kolom gemeten_op", "in de toekomst")]
    [InlineData("aanbod", "3;8;2026-05-12", "3;2,5;2026-05-12", "aanbod, regel 2, kolom wachttijd_behandeling_weken", "heel getal")]
    [InlineData("aanbod", "2026-05-19", "2026-05-21", "aanbod, regel 2, kolom bevestigd_op", "in de toekomst")]
    // rules over several rows
    [InlineData("tarieven", "9650;2025-01-01;2025-12-31", "9650;2025-01-01;2026-01-01", "tarieven, regel 3, kolom geldig_van", "geldt dan nog")]
    [InlineData("tarieven", "9650;2025-01-01;2025-12-31", "9650;2025-01-01;", "tarieven, regel 3, kolom geldig_van", "geldt dan nog")]
    [InlineData("tarieven", "45A02;4000;2025-01-01;", "45A02;4000;2025-01-01;2026-05-19", "aanbod, regel 3, kolom product", "geen tarief")]
    [InlineData("contracten", "C-2;90000002;dvo;2025-01-01", "C-2;90000002;dvo;2025-01-02", "contracten, regel 3, kolom grond", "gesloten voor nieuwe aanbieders")]
    [InlineData("gemeenten", "0518;Den Haag;;;;14 070;;https://denhaag.example/regels", "0518;Den Haag;;;;14 070;;https://denhaag.example/regels\n0599;Rotterdam;;;;;;", "gemeenten, regel 4, kolom code", "hoort niet bij de regio")]
    [InlineData("percelen", "II;Ambulant;;2", "II;Ambulant;;2\nIX;Vreemd;;3", "percelen, regel 3, kolom code", "hoort niet bij de regio")]
    // the shape of the files
    [InlineData("percelen", "volgorde", "volgorde;kleur", "percelen.csv, regel 1, kolom kleur", "kent het importformaat niet")]
    [InlineData("percelen", "II;Ambulant;;2", "II;Ambulant;2", "percelen.csv, regel 2", "heeft 3 cellen, de kopregel 4")]
    [InlineData("contacten", "0503;Beleid", "0503;\"Beleid", "contacten.csv, regel 2", "nergens gesloten")]
    public void A_broken_rule_is_reported_with_its_place(string file, string from, string to, string place, string words)
    {
        Assert.Contains(from, folder.Files[file]);
        folder.Files[file] = folder.Files[file].Replace(from, to);

        var errors = folder.Read().Errors.ToList();

        Assert.Contains(errors, error => error.ToString().StartsWith(place + ":", StringComparison.Ordinal) && error.Sentence.Contains(words, StringComparison.Ordinal));
        Assert.True(errors.Count == 1, "More than one error: " + string.Join(" / ", errors));
    }

    /// <summary>Table storage takes keys of at most 512 characters, and a strange character counts for more.</summary>
    [Theory, InlineData('x', 450, 0), InlineData('x', 500, 1), InlineData('é', 80, 0), InlineData('é', 100, 1)]
    public void A_key_that_the_store_cannot_hold_is_refused_with_its_place(char letter, int length, int errors)
    {
        folder.Files["contracten"] = folder.Files["contracten"].Replace("C-2;", new string(letter, length) + ";");

        var found = folder.Read().Errors.Select(error => error.ToString()).ToList();

        Assert.Equal(errors, found.Count);
        Assert.All(found, error => Assert.StartsWith("contracten, regel 3, kolom nummer: deze tekst is te lang.", error));
    }

    [Fact]
    public void Every_error_is_listed_and_in_the_order_of_the_files()
    {
        folder.Files["contacten"] = folder.Files["contacten"].Replace("beleid@delft.example", "beleid");
        folder.Files["aanbieders"] = folder.Files["aanbieders"].Replace("98000002", "x").Replace(";nee", ";?");

        Assert.Equal(["aanbieders", "aanbieders", "contacten"], folder.Read().Errors.Select(error => error.File));
    }

    [Fact]
    public void An_offer_that_no_contract_covers_is_imported_with_a_warning()
    {
        folder.Files["contracten"] = folder.Files["contracten"].Replace("C-2;90000002;dvo;2025-01-01;2028-12-31", "C-2;90000002;dvo;2025-01-01;2026-05-19");

        var imported = folder.Read();

        Assert.True(imported.IsValid);
        Assert.Contains("komt niet op de site", Assert.Single(imported.Warnings).ToString());
        Assert.Single(imported.Snapshot.Providers[1].Offers);
    }

    [Theory]
    [InlineData(ContractModel.Closed, "rechterlijke-uitspraak", 0)]
    [InlineData(ContractModel.Closed, "aanbesteding", 1)]
    [InlineData(ContractModel.OpenHouse, "open-house", 0)]
    public void Who_joins_during_the_term_needs_a_court_ruling_where_contracting_is_closed(ContractModel model, string ground, int errors)
    {
        folder.Files["contracten"] = folder.Files["contracten"].Replace("C-2;90000002;dvo;2025-01-01;2028-12-31;;;45A02;aanbesteding", $"C-2;90000002;dvo;2025-06-01;2028-12-31;;;45A02;{ground}");

        Assert.Equal(errors, folder.Read(Given.Region with { ContractModel = model }).Errors.Count());
    }

    [Fact]
    public void A_missing_file_is_named_once_and_what_refers_to_it_is_not_blamed()
    {
        folder.Files.Remove("producten");
        Assert.StartsWith("producten.csv: het bestand ontbreekt", Assert.Single(folder.Read().Errors).ToString());
    }

    [Fact]
    public void A_file_that_is_not_part_of_the_format_is_refused()
    {
        folder.Files["prijzen"] = "a;b\n";
        Assert.StartsWith("prijzen.csv: dit bestand hoort niet bij het importformaat", Assert.Single(folder.Read().Errors).ToString());
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused_with_its_line()
    {
        folder.Read();
        string path = Path.Combine(folder.Path, "percelen.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("code;naam;omschrijving;volgorde\nII;Privé;;2\n"));

        var error = CatalogueReader.Read(folder.Path, Given.Region, ImportedFolder.Today).Errors.First();
        Assert.StartsWith("percelen.csv, regel 2: hier staan tekens die geen UTF-8 zijn", error.ToString());
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_accepted()
    {
        foreach (string file in folder.Files.Keys.ToList())
            folder.Files[file] = "\uFEFF" + folder.Files[file].ReplaceLineEndings("\r\n");
        Assert.Empty(folder.Read().Findings);
    }

    [Fact]
    public void Lines_are_counted_through_a_text_of_several_lines()
    {
        folder.Files["aanbieders"] = folder.Files["aanbieders"].Replace("Hulp voor gezinnen.;;", "Hulp voor gezinnen.;\"Eerste regel.\n\nDerde, met \"\"aanhaling\"\".\";").Replace("98000002", "x");

        var imported = folder.Read();
        Assert.StartsWith("aanbieders, regel 5, kolom agb", Assert.Single(imported.Errors).ToString());
        Assert.Equal("Eerste regel.\n\nDerde, met \"aanhaling\".", imported.Snapshot.Providers[0].Description);
    }

    [Fact]
    public void A_provider_called_like_a_list_page_does_not_take_its_address()
    {
        folder.Files["aanbieders"] = folder.Files["aanbieders"].Replace("De Eik", "Pagina 2");
        Assert.Equal("pagina-2-90000002", folder.Read().Snapshot.Providers[1].Slug);
    }

    [Fact]
    public void Of_two_providers_with_one_name_the_later_has_its_number_in_its_address()
    {
        folder.Files["aanbieders"] = folder.Files["aanbieders"].Replace("De Eik", "De Linde");
        Assert.Equal(["de-linde", "de-linde-90000002"], folder.Read().Snapshot.Providers.Select(provider => provider.Slug));
    }
}
