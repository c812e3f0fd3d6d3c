namespace Pdc.Extracts.Rows;

/// <summary>What a data-quality list says about a broken rule: one Dutch sentence that tells what to do, never the value itself.</summary>
static class Judgements
{
    /// <summary>Sentence per column and code of one source.</summary>
    public static IEnumerable<(string Column, string Code, string Sentence)> Of(Source source)
    {
        yield return ("", "R11", $"Deze regel heeft niet de {source.Columns.Count} velden van de kopregel, of een aanhalingsteken sluit niet. Lever de regel opnieuw aan.");
        foreach (var column in source.Columns)
        {
            yield return (column.Name, "R10", $"{column.Name} is leeg. Vul hier {column.Expected} in.");
            yield return (column.Name, "R11", $"{column.Name} heeft niet de juiste vorm. Vul hier {column.Expected} in.");
            yield return (column.Name, "R12", $"{column.Name} heeft niet de juiste lengte. Vul hier {column.Expected} in.");
            yield return (column.Name, "R13", $"{column.Name} staat niet in de codelijst. Vul hier {column.Expected} in.");
            yield return (column.Name, "R14", "Deze gemeente hoort niet bij de regio. Controleer de gemeentecode.");
            yield return (column.Name, "R15", $"{column.Name} ligt na de maand van de levering. Controleer de datum.");
            yield return (column.Name, "R20", "Het burgerservicenummer klopt niet met de elfproef. Controleer het nummer.");
            foreach (var (code, sentence) in Across)
                yield return (column.Name, code, sentence);
        }
        yield return ("", "W45", Across["W45"]);
    }

    static readonly Dictionary<string, string> Across = new()
    {
        ["R21"] = "Deze aanbieder staat niet in de catalogus, of had in deze periode geen contract. Controleer de AGB-code of het contract.",
        ["R30"] = "Deze toewijzing is niet bekend (9338). Controleer het toewijzingsnummer of lever de toewijzing aan.",
        ["R31"] = "De periode valt buiten de toewijzing (9307, 9308). Controleer de periode of pas de toewijzing aan.",
        ["R32"] = "Categorie, product of eenheid verschilt van de toewijzing (9339, 9340, 9341). Maak ze gelijk.",
        ["R33"] = "Het bedrag is niet volume maal tarief (9346). Controleer volume, tarief en bedrag.",
        ["R34"] = "Het volume is meer dan de toewijzing toelaat (9321, 9322). Controleer het volume of pas de toewijzing aan.",
        ["R35"] = "Dit referentienummer is van deze aanbieder al eerder geleverd (8021). Geef elke regel een eigen nummer.",
        ["R36"] = "Bij deze creditregel hoort geen eerdere debetregel met hetzelfde bedrag, of er is al een creditregel (8017, 9390). Controleer het vorige referentienummer.",
        ["R37"] = "De periode loopt over een maandgrens (9387, 9388). Splits de regel per kalendermaand.",
        // The allocation may be another municipality's: nothing is said of whose it is.
        ["R38"] = "Deze cliënt en dit toewijzingsnummer horen niet bij elkaar. Controleer beide.",
        ["R39"] = "Deze aanbieder en dit toewijzingsnummer horen niet bij elkaar. Controleer beide.",
        ["W40"] = "Dit verzoek om toewijzing staat langer dan 5 werkdagen open. Beantwoord het.",
        ["W41"] = "Op deze toewijzing is 60 dagen lang geen start en geen declaratie ontvangen. Vraag na of de zorg begonnen is.",
        ["W42"] = "Deze toewijzing heeft geen volume en geen budget. De prognose kan er geen waarde aan geven.",
        ["W43"] = "Dit product hoort bij geen perceel. Vul de perceelmap aan.",
        ["W44"] = "Deze doorlooptijd is negatief: het einde ligt voor het begin. Controleer de datums.",
        ["W45"] = "Het totaal van deze maand wijkt sterk af van de twaalf maanden ervoor. Controleer of de levering compleet is.",
    };

    public static IReadOnlyCollection<string> CodesAcross => Across.Keys;
}
