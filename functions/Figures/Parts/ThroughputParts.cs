using Pdc.Functions.Figures.Charts;

namespace Pdc.Functions.Figures.Parts;

/// <summary>From request to allocation to first claim (D16).</summary>
static class ThroughputParts
{
    const int MostBars = 15;

    public sealed record Stage(string Code, string Name, string Unit, string Days);

    public static readonly IReadOnlyList<Stage> Stages =
    [
        new("vot-toewijzing", "Van verzoek tot toewijzing", "werkdagen", "werkdagen"),
        new("toewijzing-declaratie", "Van toewijzing tot eerste declaratie", "kalenderdagen", "dagen"),
    ];

    public static FigurePart Of(FigureScope scope, CodeNames names, ReportTable report, ReportTable? earlier, Stage stage)
    {
        // Quantiles of providers cannot be added up to one of a municipality: the region is shown by what can be, counts.
        var rows = report.Of(scope.Municipality).Where(row => row["fase"] == stage.Code).ToList();
        long ended = rows.Sum(row => row.Number("n")), late = rows.Sum(row => row.Number("boven_norm")), open = rows.Sum(row => row.Number("open"));
        string[] sentences =
        [
            $"{FigureWords.Count(ended, "traject kwam", "trajecten kwamen")} klaar. Daarvan {(late == 1 ? "duurde" : "duurden")} er {FigureWords.Number(late)} ({FigureWords.Percent(late, ended)}) langer dan de norm. Er {(open == 1 ? "staat" : "staan")} nog {FigureWords.Number(open)} open.",
        ];
        if (rows.Count == 0)
            return new(stage.Name, ["Hierover staat in deze maand niets in de leveringen."]);
        return scope.Municipality is null ? PerMunicipality(scope, stage, rows, earlier, sentences) : PerProvider(scope, names, stage, rows, earlier, sentences);
    }

    static FigurePart PerMunicipality(FigureScope scope, Stage stage, List<ReportRow> rows, ReportTable? earlier, string[] sentences)
    {
        var groups = rows.GroupBy(row => row["gemeente"]).Select(group => (Code: group.Key, Ended: Sum(group, "n"), Late: Sum(group, "boven_norm"), Open: Sum(group, "open")))
            .OrderByDescending(group => group.Ended == 0 ? 0 : (double)group.Late / group.Ended).ToList();
        var before = earlier?.Rows.Where(row => row["fase"] == stage.Code).GroupBy(row => row["gemeente"]).ToDictionary(group => group.Key, group => Part(Sum(group, "boven_norm"), Sum(group, "n")));
        return new(stage.Name, sentences, new BarChart(stage.Code, $"{stage.Name}: deel boven de norm, per gemeente", "De gemeente met het grootste deel boven de norm staat bovenaan.",
            [.. groups.Select(group => new Bar(scope.NameOf(group.Code), $"{FigureWords.Percent(group.Late, group.Ended)} van {FigureWords.Number(group.Ended)}, {FigureWords.Number(group.Open)} open", Part(group.Late, group.Ended), Before: before?.GetValueOrDefault(group.Code)))]),
            new(stage.Name, ["Gemeente", "Klaar", "Boven de norm", "Deel", "Nog open", .. before is null ? Array.Empty<string>() : ["Deel *"]],
                [.. groups.Select(group => new FigureRow(scope.NameOf(group.Code), scope.To(FigurePage.Home + "rijen/doorlooptijd/", ("fase", stage.Code), ("gemeente", group.Code)),
                    [FigureWords.Number(group.Ended), FigureWords.Number(group.Late), FigureWords.Percent(group.Late, group.Ended), FigureWords.Number(group.Open), .. before is null ? Array.Empty<string>() : [FigureWords.Percent(before.GetValueOrDefault(group.Code))]]))]));
    }

    static FigurePart PerProvider(FigureScope scope, CodeNames names, Stage stage, List<ReportRow> rows, ReportTable? earlier, string[] sentences)
    {
        string p50 = $"p50_{stage.Unit}", p90 = $"p90_{stage.Unit}";
        var before = earlier?.Of(scope.Municipality).Where(row => row["fase"] == stage.Code).ToDictionary(row => row["aanbieder_agb"], row => row.Number(p50));
        var ordered = rows.OrderByDescending(row => row.Number("n")).ThenBy(row => row["aanbieder_agb"], StringComparer.Ordinal).ToList();
        var shown = ordered.Where(row => row.Number("n") > 0).Take(MostBars).ToList();
        return new(stage.Name, [.. sentences, $"De balk is de duur waar de helft onder blijft, de streep waar 90 van de 100 onder blijven, in {stage.Days}. De aanbieders met de meeste trajecten staan bovenaan."],
            shown.Count == 0 ? null : new BarChart(stage.Code, $"{stage.Name} per aanbieder in {stage.Days}, {scope.Where}", $"De balk is de duur waar de helft onder blijft, de streep waar 90 van de 100 onder blijven. Getoond: {shown.Count} van {ordered.Count} aanbieders.",
                [.. shown.Select(row => new Bar(names.Provider(row["aanbieder_agb"]), $"{row[p50]} en {row[p90]} {stage.Days}", row.Number(p50), Mark: row.Number(p90), Before: before?.GetValueOrDefault(row["aanbieder_agb"])))]),
            new(stage.Name, ["Aanbieder", "Klaar", "Helft binnen (dagen)", "90 % binnen (dagen)", "Boven de norm", "Nog open", .. before is null ? Array.Empty<string>() : ["Helft binnen *"]],
                [.. ordered.Select(row => new FigureRow(names.Provider(row["aanbieder_agb"]), scope.To(FigurePage.Home + "rijen/doorlooptijd/", ("fase", stage.Code), ("aanbieder_agb", row["aanbieder_agb"])),
                    [row["n"], row[p50], row[p90], row["boven_norm"], row["open"], .. before is null ? Array.Empty<string>() : [before.TryGetValue(row["aanbieder_agb"], out long was) ? FigureWords.Number(was) : ""]]))]));
    }

    static long Sum(IEnumerable<ReportRow> rows, string column) => rows.Sum(row => row.Number(column));
    static double Part(long part, long of) => of == 0 ? 0 : (double)part / of;
}
