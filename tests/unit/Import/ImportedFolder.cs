using Pdc.Core.Catalogue;
using Pdc.Core.Import;

namespace Pdc.Tests.Unit.Import;

/// <summary>An import folder that is right in every way; a test breaks one thing.</summary>
sealed class ImportedFolder : IDisposable
{
    public static readonly DateOnly Today = new(2026, 5, 20);

    /// <summary>File name without extension, to its text.</summary>
    public Dictionary<string, string> Files { get; } = new()
    {
        ["gemeenten"] = """
            code;naam;website;toegang_naam;toegang_url;toegang_telefoon;toegang_email;regels_url
            0503;Delft;https://www.delft.example/;Delft Support;https://support.delft.example/;015 000 00 00;jeugd@delft.example;
            0518;Den Haag;;;;14 070;;https://denhaag.example/regels
            """,
        ["percelen"] = """
            code;naam;omschrijving;volgorde
            II;Ambulant;;2
            """,
        ["producten"] = """
            code;naam;perceel;wet;categorie;eenheid;upl;leeftijd_van;leeftijd_tot;samenvatting;omschrijving;voor_wie;niet_voor;toegang;geldig_van;geldig_tot
            45A01;Gezinstherapie;II;jeugdwet;45;04;jeugdhulp;4;18;Praten met het gezin.;;;;gemeente|huisarts;2025-01-01;
            45A02;Groepstraining;II;jeugdwet;45;16;;;;Samen oefenen.;;;;vrij;2025-01-01;
            """,
        ["tarieven"] = """
            product;tarief_cent;geldig_van;geldig_tot
            45A01;9650;2025-01-01;2025-12-31
            45A01;9890;2026-01-01;
            45A02;4000;2025-01-01;
            """,
        ["aanbieders"] = """
            kvk;agb;naam;handelsnaam;website;telefoon;email;aanmeld_telefoon;aanmeld_email;aanmeld_url;samenvatting;omschrijving;specialismen;talen;keurmerken;strategisch
            90000001;98000001;De Linde;;https://linde.example/;070 000 00 01;info@linde.example;;;;Hulp voor gezinnen.;;trauma|hechting;Nederlands|Engels;;ja
            90000002;98000002;De Eik;;;;;;;;Hulp in de buurt.;;;;;nee
            """,
        ["locaties"] = """
            kvk;locatie;naam;straat;huisnummer;postcode;plaats;gemeente;lat;lon;geheim;rolstoel;openingstijden
            90000001;L1;Hoofdgebouw;Lindelaan;1;2611 AB;Delft;0503;52.01;4.36;nee;ja;
            """,
        ["contracten"] = """
            nummer;kvk;soort;begin;eind;verlenging_tot;percelen;producten;grond
            C-1;90000001;raamovereenkomst;2025-01-01;2028-12-31;2030-12-31;II;;aanbesteding
            C-2;90000002;dvo;2025-01-01;2028-12-31;;;45A02;aanbesteding
            """,
        ["verplichtingen"] = """
            contract;document;uiterlijk;ontvangen
            C-1;Jaarverantwoording;2026-04-01;2026-03-28
            """,
        ["aanbod"] = """
            kvk;product;gemeenten;locaties;leeftijd_van;leeftijd_tot;specialismen;wachttijd_intake_weken;wachttijd_behandeling_weken;gemeten_op;aanmeldstop;opmerking;bevestigd_op
            90000001;45A01;alle;L1;4;12;trauma;3;8;2026-05-12;nee;;2026-05-19
            90000002;45A02;0503|0518;;;;;;;;ja;;
            """,
        ["contacten"] = """
            gemeente;functie;email;onderwerpen
            0503;Beleid;beleid@delft.example;wijzigingen|protocollen
            ;Gegevens;gegevens@bureau.example;leveringen
            """,
    };

    public string Path { get; } = Directory.CreateTempSubdirectory("pdc-import-").FullName;

    public ImportedCatalogue Read(Region? region = null)
    {
        foreach (var (name, text) in Files)
            File.WriteAllText(System.IO.Path.Combine(Path, name + ".csv"), text);
        return CatalogueReader.Read(Path, region ?? Given.Region, Today);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
