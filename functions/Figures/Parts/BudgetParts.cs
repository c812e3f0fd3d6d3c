using Pdc.Core;
using Pdc.Functions.Figures.Charts;

namespace Pdc.Functions.Figures.Parts;

/// <summary>Budget exhaustion per lot, and what was claimed and is expected over the year (D14, D15).</summary>
static class BudgetParts
{
    sealed record Lot(string Code, long Budget, long Claimed, long Forecast, string ExhaustedIn);

    /// <param name="intervals">prognose_perceel: intervals of one municipality; those of a region do not add up.</param>
    public static FigurePart Exhaustion(FigureScope scope, CodeNames names, ReportTable budgets, ReportTable intervals, ReportTable? earlier)
    {
        var lots = Lots(scope, budgets);
        var before = earlier is null ? null : Lots(scope, earlier).ToDictionary(lot => lot.Code, lot => lot.Claimed);
        var band = scope.Municipality is null ? [] : intervals.Of(scope.Municipality).ToDictionary(row => row["perceel"], row => (Low: row.Number("laag80_cent"), High: row.Number("hoog80_cent")));

        var sentences = new List<string>();
        var over = lots.Where(lot => lot.Budget > 0 && lot.Forecast > lot.Budget).ToList();
        sentences.Add(lots.Count == 0 ? "Er zijn voor dit jaar nog geen budgetten of declaraties."
            : over.Count == 0 ? "Naar verwachting blijft elk perceel binnen het budget."
            : string.Join(' ', over.Select(lot => $"{names.Lot(lot.Code)} komt naar verwachting {FigureWords.Short(lot.Forecast - lot.Budget)} boven het budget uit"
                + (lot.ExhaustedIn.Length > 0 ? $"; het budget is op in {FigureWords.InWords(lot.ExhaustedIn)}." : "."))));
        if (scope.Municipality is null)
            sentences.Add("Kies een gemeente om ook het interval te zien. Intervallen van gemeenten mag u niet optellen.");

        return new("Budget per perceel", sentences, lots.Count == 0 ? null : new BarChart(
            "budget", $"Budget per perceel, {scope.Where}, {scope.Period.InWords()}",
            "De volle balk is gedeclareerd, de lichte balk is de prognose voor het hele jaar, de band is het gebied waar de uitkomst in 80 van de 100 gevallen ligt, de streep is het budget. "
                + string.Join(' ', lots.Select(lot => $"{names.Lot(lot.Code)}: {Words(lot)}.")),
            [.. lots.Select(lot => new Bar(names.Lot(lot.Code), Words(lot), lot.Claimed, lot.Forecast,
                band.TryGetValue(lot.Code, out var ends) ? ends.Low : null, band.TryGetValue(lot.Code, out ends) ? ends.High : null,
                lot.Budget > 0 ? lot.Budget : null, before?.GetValueOrDefault(lot.Code)))])
            {
                Key = [("staaf", "gedeclareerd"), ("verwacht", "verwacht voor het hele jaar"), .. band.Count > 0 ? [("band", "hier ligt de uitkomst in 80 van de 100 gevallen")] : Array.Empty<(string, string)>(), ("grens", "budget")],
            },
            new("budget per perceel", [
                "Perceel", "Budget", "Gedeclareerd", "Deel van budget", "Prognose hele jaar", "Prognose, deel van budget", "80 %-interval", "Budget is op in", .. before is null ? Array.Empty<string>() : ["Gedeclareerd *"]],
                [.. lots.Select(lot => new FigureRow(names.Lot(lot.Code), scope.To(FigurePage.Home + "rijen/prognose/", ("perceel", lot.Code)),
                [
                    FigureWords.Euros(lot.Budget), FigureWords.Euros(lot.Claimed), FigureWords.Percent(lot.Claimed, lot.Budget), FigureWords.Euros(lot.Forecast), FigureWords.Percent(lot.Forecast, lot.Budget),
                    band.TryGetValue(lot.Code, out var ends) ? $"{FigureWords.Euros(ends.Low)} tot {FigureWords.Euros(ends.High)}" : "",
                    lot.ExhaustedIn.Length > 0 ? FigureWords.InWords(lot.ExhaustedIn) : "niet dit jaar", .. before is null ? Array.Empty<string>() : [FigureWords.Euros(before.GetValueOrDefault(lot.Code))],
                ]))]));
    }

    static string Words(Lot lot) => lot.Budget > 0
        ? $"{FigureWords.Percent(lot.Claimed, lot.Budget)} gedeclareerd, {FigureWords.Percent(lot.Forecast, lot.Budget)} verwacht"
        : $"{FigureWords.Short(lot.Claimed)}, geen budget";

    static List<Lot> Lots(FigureScope scope, ReportTable report) =>
    [
        .. report.Of(scope.Municipality).GroupBy(row => row["perceel"]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Lot(
            group.Key, group.Sum(row => row.Number("budget_cent")), group.Sum(row => row.Number("gerealiseerd_cent")), group.Sum(row => row.Number("prognose_cent")),
            scope.Municipality is null ? "" : group.First()["uitgeput_in"])),
    ];

    public static FigurePart Course(FigureScope scope, ReportTable budgets, ReportTable months)
    {
        var care = months.Of(scope.Municipality).GroupBy(row => row["zorgmaand"]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Month: group.Key, Claimed: group.Sum(row => row.Number("gedeclareerd_cent")), Expected: group.Sum(row => row.Number("verwacht_cent")))).ToList();
        if (care.Count == 0)
            return new("Verloop over het jaar", ["Er is voor dit jaar nog niets gedeclareerd."]);

        long budget = budgets.Of(scope.Municipality).Sum(row => row.Number("budget_cent")), soFar = 0, expected = 0;
        var claimed = care.Select(month => (double)(soFar += month.Claimed)).ToList();
        var total = care.Select(month => (double)(expected += month.Expected)).ToList();
        int now = Math.Clamp(care.FindIndex(month => month.Month == scope.Period.ToString()), 0, care.Count - 1);
        return new("Verloop over het jaar",
            [$"Tot en met {scope.Period.InWords()} is {FigureWords.Short((long)claimed[now])} gedeclareerd. Voor het hele jaar verwachten wij {FigureWords.Short(expected)}" + (budget > 0 ? $"; het budget is {FigureWords.Short(budget)}." : ".")],
            new LineChart("verloop", $"Gedeclareerd en verwacht in {scope.Period.Year}, {scope.Where}, opgeteld per maand waarin de zorg is gegeven",
                $"Gedeclareerd loopt op tot {FigureWords.Short((long)claimed[now])}, de verwachting tot {FigureWords.Short(expected)}.",
                [.. care.Select(month => FigureWords.InWords(month.Month))],
                [
                    new("Gedeclareerd", "lijn", claimed[..(now + 1)]), new("Gedeclareerd en nog te verwachten", "verwacht", total),
                    .. budget > 0 ? [new Line("Budget", "grens", [.. care.Select(_ => (double)budget)])] : Array.Empty<Line>(),
                ],
                FigureWords.Short((long)Math.Max(expected, budget))),
            new("verloop over het jaar", ["Zorg in", "Gedeclareerd", "Verwacht", "Gedeclareerd, opgeteld", "Verwacht, opgeteld"],
                [.. care.Select((month, at) => new FigureRow(FigureWords.InWords(month.Month), scope.To(FigurePage.Home + "rijen/prognose_maand/", ("zorgmaand", month.Month)),
                    [FigureWords.Euros(month.Claimed), FigureWords.Euros(month.Expected), FigureWords.Euros((long)claimed[at]), FigureWords.Euros((long)total[at])]))]));
    }
}
