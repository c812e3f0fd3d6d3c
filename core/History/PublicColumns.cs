using Pdc.Core.Import;

namespace Pdc.Core.History;

/// <summary>Which columns of the import format the history tells about. What is not listed here never reaches the site by way of the history.</summary>
static class PublicColumns
{
    static readonly Dictionary<Sheet, (string[] Told, string[] Named)> Columns = new()
    {
        [Sheets.Municipalities] = (["naam", "website", "toegang_naam", "toegang_url", "regels_url"], ["toegang_telefoon", "toegang_email"]),
        [Sheets.Lots] = (["naam", "omschrijving"], []),
        [Sheets.Products] = (["naam", "perceel", "leeftijd_van", "leeftijd_tot", "samenvatting", "omschrijving", "voor_wie", "niet_voor", "toegang"], []),
        [Sheets.Providers] = (["naam", "handelsnaam", "website", "samenvatting", "omschrijving", "specialismen", "talen", "keurmerken"],
            ["telefoon", "email", "aanmeld_telefoon", "aanmeld_email", "aanmeld_url"]),
        [Sheets.Locations] = (["naam", "straat", "huisnummer", "postcode", "plaats", "gemeente", "rolstoel", "openingstijden"], []),
        [Sheets.Contracts] = (["eind", "percelen", "producten"], []),
        [Sheets.Offers] = (["gemeenten", "leeftijd_van", "leeftijd_tot", "specialismen", "opmerking"], ["locaties"]),
    };

    /// <summary>Columns whose texts are told, before and after.</summary>
    public static IReadOnlyList<string> Told(Sheet sheet) => Columns[sheet].Told;

    /// <summary>
    /// Columns of which is only said that they changed. A telephone number or an address for mail that was published by mistake must not
    /// come back as "what it was before", and names of locations may be secret.
    /// </summary>
    public static IReadOnlyList<string> Named(Sheet sheet) => Columns[sheet].Named;
}
