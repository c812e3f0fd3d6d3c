using Pdc.Core.Releases;
using Pdc.Functions.Figures.Charts;

namespace Pdc.Functions.Figures.Parts;

/// <summary>What the data-quality lists hold, by code and over the months (D17), and what became of the deliveries.</summary>
static class QualityParts
{
    /// <summary>As many months as are shown beside each other.</summary>
    public const int Months = 6;

    public static IReadOnlyDictionary<string, long> Counts(IEnumerable<ReportTable> lists) =>
        lists.SelectMany(list => list.Rows).GroupBy(row => row["code"]).ToDictionary(group => group.Key, group => (long)group.Count());

    public static FigurePart Trend(FigureScope scope, IReadOnlyList<(Release Release, IReadOnlyDictionary<string, long> Counts)> months)
    {
        var now = months[^1].Counts;
        var codes = months.SelectMany(month => month.Counts.Keys).Distinct().OrderByDescending(code => now.GetValueOrDefault(code)).ThenBy(code => code, StringComparer.Ordinal).ToList();
        if (codes.Count == 0)
            return new("Fouten en waarschuwingen per code", ["Er staat niets op de kwaliteitslijst."]);

        var before = scope.Earlier is { } asked ? months.FirstOrDefault(month => month.Release.Period == asked.Period).Counts : null;
        long total = now.Values.Sum(), was = months.Count > 1 ? months[^2].Counts.Values.Sum() : total;
        return new("Fouten en waarschuwingen per code",
            [$"Op de lijst staan {FigureWords.Count(total, "melding", "meldingen")}" + (months.Count < 2 ? "." : total == was ? ", evenveel als een maand eerder." : $", {FigureWords.Number(Math.Abs(total - was))} {(total < was ? "minder" : "meer")} dan een maand eerder.")],
            new BarChart("kwaliteit", $"Meldingen per code, {scope.Where}, {scope.Period.InWords()}", $"De meeste meldingen: code {codes[0]}, {FigureWords.Number(now.GetValueOrDefault(codes[0]))} keer.",
                [.. codes.Where(code => now.ContainsKey(code)).Select(code => new Bar($"{code} {RuleWords.Of(code)}", FigureWords.Count(now[code], "keer", "keer"), now[code], Before: before?.GetValueOrDefault(code)))]),
            new("meldingen per code en maand", ["Code", .. months.Select(month => month.Release.Period.InWords()), "Trend"],
                [.. codes.Select(code => new FigureRow($"{code} {RuleWords.Of(code)}", scope.Municipality is null ? null : scope.To(FigurePage.Home + "rijen/dq/", ("code", code)),
                    [.. months.Select(month => FigureWords.Number(month.Counts.GetValueOrDefault(code))), Direction(months.Select(month => month.Counts.GetValueOrDefault(code)).ToList())]))])) { TableFirst = true };
    }

    /// <summary>Whose lists hold how much: the way from the region to the rows of one municipality.</summary>
    public static FigurePart PerMunicipality(FigureScope scope, IReadOnlyList<(string Owner, long Count)> lists) =>
        new("Meldingen per gemeente", ["Kies een gemeente om haar meldingen te zien."], null, new("meldingen per gemeente", ["Gemeente", "Meldingen"],
            [.. lists.OrderByDescending(list => list.Count).Select(list => new FigureRow(list.Owner == "REGIO" ? "Voor het inkoopbureau" : scope.NameOf(list.Owner),
                list.Owner == "REGIO" ? null : scope.To(FigurePage.Home + "rijen/dq/", ("gemeente", list.Owner)), [FigureWords.Number(list.Count)]))])) { TableFirst = true };

    static string Direction(List<long> counts) =>
        counts.Count < 2 || counts[^1] == counts[^2] ? "gelijk" : counts[^1] == 0 ? "opgelost" : counts[^2] == 0 ? "nieuw" : counts[^1] < counts[^2] ? "minder" : "meer";

    public static FigurePart Deliveries(FigureScope scope, ReleaseManifest manifest) =>
        !scope.MayChoose ? new("Uw leveringen", ["Wat u leverde en wat daarvan werd ontvangen, staat bij uw leveringen."])
        : new("Wat er van de leveringen kwam", ["Elke regel is goedgekeurd of staat apart; er gaat niets verloren."], null, new("regels per bron",
            ["Bron", "Geleverd", "Goedgekeurd", "Apart gezet", "Geleverd bedrag", "Apart gezet bedrag"],
            [.. manifest.Counts.Where(count => count.RowsIn > 0).Select(count => new FigureRow(count.Source, null,
                [FigureWords.Number(count.RowsIn), FigureWords.Number(count.RowsAccepted), FigureWords.Number(count.RowsQuarantined), FigureWords.Euros(count.CentsIn), FigureWords.Euros(count.CentsQuarantined)]))])) { TableFirst = true };
}
