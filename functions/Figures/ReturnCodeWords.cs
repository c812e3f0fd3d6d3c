namespace Pdc.Functions.Figures;

/// <summary>What a return code on a claim means, as the code list WJ001 of iJw 3.2 says it.</summary>
static class ReturnCodeWords
{
    public static string Of(string code) => code == "????" ? "Geen code aangeleverd" : Words.GetValueOrDefault(code, "Onbekende code");

    static readonly Dictionary<string, string> Words = new()
    {
        ["0001"] = "Bericht is afgekeurd om technische redenen",
        ["0200"] = "Geen opmerking over deze berichtklasse",
        ["0233"] = "Berichtklasse is niet beoordeeld",
        ["0611"] = "Het ingediende tarief komt niet overeen met het contractuele tarief",
        ["8001"] = "Declaratie is volledig toegewezen",
        ["8017"] = "Van deze credit prestatie is geen debet prestatie bekend",
        ["8021"] = "Referentienummer prestatie is reeds aangeleverd",
        ["8187"] = "De prestatie hoort niet bij deze cliënt",
        ["8214"] = "DeclaratiePeriode is niet de kalendermaand die volgt op voorgaande DeclaratiePeriode terwijl iedere declaratieperiode zorg geleverd is",
        ["8848"] = "Dagtekening moet gelijk zijn aan of voor de systeemdatum liggen",
        ["9056"] = "Identificatie moet uniek zijn",
        ["9307"] = "Begindatum prestatie ligt niet tussen de ingangsdatum en einddatum toewijzing",
        ["9308"] = "Einddatum prestatie ligt niet tussen de ingangsdatum en einddatum toewijzing",
        ["9319"] = "De ProductPeriode valt niet geheel binnen een DeclaratiePeriode",
        ["9321"] = "Het ingediende volume overschrijdt het toegewezen volume",
        ["9322"] = "De som van de ingediende volumes overschrijdt het toegewezen volume",
        ["9333"] = "Declaratienummer is niet uniek",
        ["9338"] = "Niet iedere prestatie in een declaratiebericht is gerelateerd aan een toegewezen product op basis van het toewijzingnummer",
        ["9339"] = "ProductCategorie in de prestatie is niet gelijk aan ProductCategorie in het ToegewezenProduct",
        ["9340"] = "ProductCode in de Prestatie is niet gelijk aan ProductCode in het ToegewezenProduct",
        ["9341"] = "Eenheid in de Prestatie past niet bij Eenheid in het ToegewezenProduct",
        ["9346"] = "Eenheid is ongelijk is aan waarde 83 (Euro’s), maar IngediendBedrag is niet gelijk aan GeleverdVolume vermenigvuldigd met (het onafgeronde) ProductTarief",
        ["9366"] = "ProductReferentie komt niet voor in een Declaratiebericht",
        ["9367"] = "De waarde komt niet overeen met de waarde uit heenbericht met gelijke ProductReferentie",
        ["9369"] = "Budget is meegegeven, maar de som van GeleverdVolume in alle ingediende Prestaties passen niet binnen het toegewezen Budget",
        ["9384"] = "Declaratie op toewijzing met RedenWijziging “13” (Verwijderd)",
        ["9387"] = "Begindatum van de ProductPeriode is niet eerste dag van de kalendermaand waarop ProductPeriode betrekking heeft en Ingangsdatum van de toewijzing ligt niet later in deze betreffende maand",
        ["9388"] = "Einddatum van de ProductPeriode is niet laatste dag van de kalendermaand waarop ProductPeriode betrekking heeft en Einddatum van de toewijzing ligt niet eerder in deze betreffende maand",
        ["9389"] = "Deze prestatie heeft een debetprestatie zonder bijbehorende creditprestatie",
        ["9390"] = "Er is al een Prestatie met gelijk ProductReferentie met waarde Credit",
        ["S300"] = "Gemeentecode ongeldig",
        ["S329"] = "ProductCode ongeldig",
    };
}
