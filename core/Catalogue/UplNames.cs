namespace Pdc.Core.Catalogue;

/// <summary>
/// The names of the Uniforme Productnamenlijst (UPL) of the Dutch government that have to do with care, youth and support, each with
/// the last part of its URI. A test holds them against the official list.
/// </summary>
public static class UplNames
{
    const string Terms = "http://standaarden.overheid.nl/owms/terms/";

    static readonly Dictionary<string, string> Names = new()
    {
        ["auto-aanpassing"] = "auto-aanpassing",
        ["begeleid werken"] = "begWerk",
        ["begeleiding schoolverlater"] = "begSchoolverl",
        ["crisismaatregel"] = "crisismtrgl",
        ["crisisopvang"] = "crisisopvang",
        ["dagbesteding ouderen"] = "dagbestOuderen",
        ["dagverzorging ouderen"] = "dagverzorging_ouderen",
        ["dyslexiezorg"] = "dyslexiezorg",
        ["epidemiologie"] = "epidemiologie",
        ["gedwongen opname psychiatrische instelling klacht"] = "gedwOpnPsychInstKlacht",
        ["gezondheidsdienst"] = "gezondheidsdienst",
        ["gezondheidsopvoeding"] = "gezondheidsopvoeding",
        ["hoorhulpmiddel"] = "hoorhulpm",
        ["huishoudelijke hulp"] = "huishHulp",
        ["hulpmiddel voor traplopen"] = "hulpmTrapl",
        ["implantaat informatieverstrekking"] = "ImplantaatInfoVerstr",
        ["inbewaringstelling"] = "inbewaringst",
        ["jeugdgezondheidszorg"] = "jeugdgezondheidszorg",
        ["jeugdhulp"] = "jeugdhulp",
        ["jeugdhulp klacht"] = "jeugdhulpKlacht",
        ["jeugdhulpdossier"] = "jeugdhulpdossier",
        ["kindercentrum"] = "kindercentrum",
        ["kinderdagverblijf medisch"] = "kinderdagverblijf_medisch",
        ["klacht zorgaanbieder"] = "klachtZorgaanbieder",
        ["klacht zorgverlener"] = "klachtZorgverlener",
        ["leerlingenvervoer"] = "leerlingenvervoer",
        ["logeerhuis"] = "logeerhuis",
        ["loophulpmiddel"] = "loophulpmiddel",
        ["maatschappelijke zorgsubsidie"] = "maatschappelijke_zorgsubsidie",
        ["mantelzorgcompliment"] = "mantelzorgcompliment",
        ["mantelzorgondersteuning"] = "mantelzorgondersteuning",
        ["meldcode huiselijk geweld en kindermishandeling"] = "mldcdhuisgewkndmis",
        ["meubelaanpassing"] = "meubelaanp",
        ["openbare geestelijke gezondheidszorg (oggz)"] = "openbare_geestelijke_gezondheidszorg_(oggz)",
        ["opvoedingsondersteuning"] = "opvoedingsondersteuning",
        ["ouderschapsverlof"] = "ouderschapsverlof",
        ["palliatieve zorg"] = "palliatieve_zorg",
        ["personenalarmering"] = "personenalarmering",
        ["persoonsgebonden budget"] = "persoonsgebonden_budget",
        ["pleegvergoeding"] = "pleegvergoeding",
        ["politiegegevens inzage"] = "politiegegInz",
        ["raad voor de kinderbescherming klacht"] = "raadKindBesKlacht",
        ["regiotaxi"] = "regiotaxi",
        ["reisservice van valys"] = "reisSrvValys",
        ["rolstoel en scootmobiel"] = "rolstSctMob",
        ["speelvoorziening kinderen"] = "speelvoorziening_kinderen",
        ["taxivergoeding"] = "taxivergoeding",
        ["thuiszorg"] = "thuiszorg",
        ["tillift"] = "tillift",
        ["vermoeden van besmetting melding"] = "vermoeden_van_besmetting_melding",
        ["verslavingszorg"] = "verslavingszorg",
        ["voor- en vroegschoolse educatie"] = "voorVrSchEducatie",
        ["vrijwilligersverzekering"] = "vrijwilligersverzekering",
        ["vrouwenopvang"] = "vrouwenopvang",
        ["werkbegeleiding werkzoekenden"] = "werkbegeleiding_werkzoekenden",
        ["wlz-indicatie"] = "wlzIindicatie",
        ["wlz-zorg in buitenland vergoeding"] = "wlzZorgBuitVerg",
        ["wmo-voorziening"] = "wmo-voorziening",
        ["woningaanpassing"] = "woningaanpassing",
        ["woonvoorziening gehandicapten en ouderen"] = "woonvoorziening_gehandicapten_en_ouderen",
        ["woonzorgcentrum of serviceflat"] = "wnzCntSrvFlat",
    };

    public static IEnumerable<string> All => Names.Keys;

    public static bool Contains(string name) => Names.ContainsKey(name);

    /// <exception cref="KeyNotFoundException">The name is not in the list.</exception>
    public static string Uri(string name) => Terms + Names[name];
}
