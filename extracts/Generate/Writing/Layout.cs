using System.Globalization;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>The columns of the deliveries, in their fixed order, and how dates and numbers are written in them.</summary>
static class Layout
{
    public static readonly string[] Allocation =
        ["toewijzing_nr", "gemeente", "client_bsn", "aanbieder_agb", "referentie_aanbieder", "categorie", "product", "toewijzingsdatum", "toewijzingstijd",
         "ingang", "eind", "volume", "eenheid", "frequentie", "budget_cent", "reden_wijziging", "tarief_cent"];

    public static readonly string[] Claim =
        ["declaratie_nr", "bericht_id", "referentie_nr", "vorig_referentie_nr", "gemeente", "aanbieder_agb", "client_bsn", "toewijzing_nr", "categorie", "product",
         "periode_begin", "periode_eind", "ontvangen", "dagtekening", "volume", "eenheid", "tarief_cent", "bedrag_cent", "dc", "status"];

    public static readonly string[] Return = ["declaratie_nr", "referentie_nr", "niveau", "retourcode", "datum"];

    public static readonly string[] Request =
        ["gemeente", "aanbieder_agb", "referentie_aanbieder", "client_bsn", "ontvangen", "verwijzer", "gewenste_ingang", "antwoord", "antwoord_datum"];

    public static readonly string[] StartStop = ["toewijzing_nr", "soort", "begin", "eind", "reden", "status"];
    public static readonly string[] PersonalBudget = ["gemeente", "maand", "client_bsn", "categorie", "budget_cent", "besteed_cent"];
    public static readonly string[] LocalTeam = ["gemeente", "maand", "team", "client_bsn", "aantal", "contacten", "fte", "kosten_cent"];
    public static readonly string[] Budget = ["gemeente", "jaar", "perceel", "bedrag_cent", "versie", "geldig_vanaf"];
    public static readonly string[] LotMap = ["product", "geldig_van", "geldig_tot", "perceel"];

    public static string Text(DateOnly day) => day.ToString("o", CultureInfo.InvariantCulture);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
