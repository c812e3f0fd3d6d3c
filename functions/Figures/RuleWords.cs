namespace Pdc.Functions.Figures;

/// <summary>A few words for each rule of the data-quality lists.</summary>
static class RuleWords
{
    public static string Of(string code) => Words.GetValueOrDefault(code, "");

    static readonly Dictionary<string, string> Words = new()
    {
        ["R10"] = "veld is leeg", ["R11"] = "verkeerde vorm", ["R12"] = "verkeerde lengte", ["R13"] = "niet in de codelijst", ["R14"] = "gemeente buiten de regio", ["R15"] = "datum na de maand",
        ["R20"] = "BSN klopt niet", ["R21"] = "aanbieder zonder contract", ["R30"] = "toewijzing onbekend", ["R31"] = "buiten de toewijzing", ["R32"] = "ander product of andere eenheid",
        ["R33"] = "bedrag klopt niet", ["R34"] = "meer dan toegewezen", ["R35"] = "dubbel geleverd", ["R36"] = "credit zonder debet", ["R37"] = "over een maandgrens",
        ["R38"] = "andere cliënt", ["R39"] = "andere aanbieder", ["W40"] = "verzoek lang open", ["W41"] = "zorg niet begonnen", ["W42"] = "geen volume of budget",
        ["W43"] = "product zonder perceel", ["W44"] = "einde voor het begin", ["W45"] = "afwijkend maandtotaal",
    };
}
