namespace Pdc.Core.Catalogue;

/// <summary>Code lists of iJw 3.2 that products are described with.</summary>
public static class CareCodes
{
    /// <summary>JZ020, product category. 31 to 38 date from 2015 and still stand on old allocations.</summary>
    public static readonly IReadOnlyDictionary<string, string> Categories = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["31"] = "Zonder verblijf, door wijk- of buurtteam (2015)",
        ["32"] = "Zonder verblijf, op locatie van de aanbieder (2015)",
        ["33"] = "Zonder verblijf, daghulp (2015)",
        ["34"] = "Zonder verblijf, in het netwerk van de jeugdige (2015)",
        ["35"] = "Pleegzorg (2015)",
        ["36"] = "Met verblijf, gezinsgericht (2015)",
        ["37"] = "Gesloten plaatsing (2015)",
        ["38"] = "Met verblijf, overig residentieel (2015)",
        ["40"] = "Persoonlijke verzorging",
        ["41"] = "Dagbehandeling",
        ["42"] = "Vervoerdiensten",
        ["43"] = "Jeugdhulp verblijf, met behandeling",
        ["44"] = "Jeugdhulp verblijf, zonder behandeling",
        ["45"] = "Jeugdhulp ambulant",
        ["46"] = "Jeugdhulp crisis",
        ["47"] = "Jeugdreclassering",
        ["48"] = "Jeugdbescherming",
        ["49"] = "Preventief justitieel kader",
        ["50"] = "Maatwerkarrangementen jeugd",
        ["51"] = "Generalistische basis-ggz",
        ["52"] = "Specialistische ggz",
        ["53"] = "Kindergeneeskunde",
        ["54"] = "Jeugd-ggz",
        ["55"] = "Landelijk ingekochte zorg",
    };

    /// <summary>WJ756, unit of a volume.</summary>
    public static readonly IReadOnlyDictionary<string, string> Units = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["01"] = "minuut",
        ["04"] = "uur",
        ["14"] = "etmaal",
        ["16"] = "dagdeel (4 uur)",
        ["82"] = "stuk (resultaat)",
        ["83"] = "euro",
        ["84"] = "stuk (inspanning)",
    };
}
