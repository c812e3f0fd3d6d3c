using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>The made-up catalogue in import format, so that a run on the deliveries knows their providers and contracts.</summary>
static class CatalogueFiles
{
    public static void Write(MadeRegion region, GenerateOptions options, string folder)
    {
        Directory.CreateDirectory(folder);
        var products = MadeProduct.All;
        var lots = MadeProduct.Lots;

        Sheet("gemeenten", "code;naam;website;toegang_naam;toegang_url;toegang_telefoon;toegang_email;regels_url",
            MadeRegion.Municipalities.Select(municipality => $"{municipality.Code};{municipality.Name};;;;;;"));
        Sheet("percelen", "code;naam;omschrijving;volgorde", lots.Select((lot, order) => $"{lot.Code};{lot.Name};;{order + 1}"));
        Sheet("producten", "code;naam;perceel;wet;categorie;eenheid;upl;leeftijd_van;leeftijd_tot;samenvatting;omschrijving;voor_wie;niet_voor;toegang;geldig_van;geldig_tot",
            products.Select(product => $"{product.Code};{product.Name};{product.Lot};jeugdwet;{product.Category};{product.Unit};;0;18;{product.Name}.;;;;gemeente|huisarts;2020-01-01;"));
        Sheet("tarieven", "product;tarief_cent;geldig_van;geldig_tot", products.SelectMany(product => Tariffs(product, options)));
        Sheet("aanbieders", "kvk;agb;naam;handelsnaam;website;telefoon;email;aanmeld_telefoon;aanmeld_email;aanmeld_url;samenvatting;omschrijving;specialismen;talen;keurmerken;strategisch",
            region.Providers.Select(provider => $"{provider.Kvk};{provider.Agb};{provider.Name};;;;;;;;Een verzonnen aanbieder.;;;;;{(provider.Index < 12 ? "ja" : "nee")}"));
        Sheet("locaties", "kvk;locatie;naam;straat;huisnummer;postcode;plaats;gemeente;lat;lon;geheim;rolstoel;openingstijden", []);
        Sheet("contracten", "nummer;kvk;soort;begin;eind;verlenging_tot;percelen;producten;grond",
            region.Providers.Select(provider => $"C{provider.Index:000};{provider.Kvk};raamovereenkomst;2020-01-01;2039-12-31;;{string.Join('|', provider.Lots)};;aanbesteding"));
        Sheet("verplichtingen", "contract;document;uiterlijk;ontvangen", []);
        Sheet("aanbod", "kvk;product;gemeenten;locaties;leeftijd_van;leeftijd_tot;specialismen;wachttijd_intake_weken;wachttijd_behandeling_weken;gemeten_op;aanmeldstop;opmerking;bevestigd_op",
            region.Providers.SelectMany(provider => products.Where(provider.Delivers).Select(product => $"{provider.Kvk};{product.Code};alle;;;;;;;;nee;;")));
        Sheet("contacten", "gemeente;functie;email;onderwerpen", []);

        void Sheet(string name, string header, IEnumerable<string> rows) =>
            File.WriteAllText(Path.Combine(folder, name + ".csv"), string.Join('\n', rows.Prepend(header)) + "\n");
    }

    // The first year's tariff holds for all years before it too, the last for all after.
    static IEnumerable<string> Tariffs(MadeProduct product, GenerateOptions options)
    {
        int first = options.First.Year, last = options.LastCare.Year;
        return Enumerable.Range(first, last - first + 1).Select(year =>
            $"{product.Code};{(product.InEuros ? 1 : 0) * 100 + product.TariffIn(year, first)};{(year == first ? "2020-01-01" : $"{year}-01-01")};{(year == last ? "" : $"{year}-12-31")}");
    }
}
