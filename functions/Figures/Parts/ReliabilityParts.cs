using System.Globalization;
using Pdc.Functions.Figures.Charts;

namespace Pdc.Functions.Figures.Parts;

/// <summary>The backtest beside two simple methods: how far off, which way, how often inside the interval, and where it did worse.</summary>
static class ReliabilityParts
{
    static readonly (string Kind, string Name, string About)[] Kinds =
    [
        ("zorgmaand", "De kosten van één zorgmaand", "Leeftijd 0 is de maand zelf, 3 is drie maanden later. Onder nul gaat het om een maand die nog moet komen."),
        ("jaar", "De kosten van het hele jaar", "De leeftijd is het aantal maanden dat het jaar nog duurde."),
    ];

    /// <summary>Beside the forecast: how good it was at this distance from the end of the year.</summary>
    public static FigurePart InShort(FigureScope scope, ReportTable report)
    {
        var row = report.Rows.FirstOrDefault(row => row["perceel"] == "alle" && row["soort"] == "jaar" && row["leeftijd"] == (12 - scope.Period.OfYear).ToString(CultureInfo.InvariantCulture));
        return new("Hoe goed is deze prognose?", row is null ? ["Er is nog te weinig verleden om de prognose na te rekenen. Zie haar daarom als een eerste schatting."] :
        [
            .. row["slechter_dan"].Length > 0 ? [$"Let op: in {scope.Period.FirstDay.ToString("MMMM", CultureInfo.GetCultureInfo("nl-NL"))} was de prognose eerder slechter dan {Baselines(row["slechter_dan"])}."] : Array.Empty<string>(),
            $"Op dit moment van het jaar zat de prognose van een perceel eerder gemiddeld {FigureWords.Percent(row.Part("mape"))} naast de uitkomst. De uitkomst lag in {FigureWords.Percent(row.Part("dekking80"))} van de gevallen in het interval; dat hoort 80 % te zijn.",
        ]) { Warns = row is not null && row["slechter_dan"].Length > 0 };
    }

    public static IReadOnlyList<FigurePart> Of(FigureScope scope, CodeNames names, ReportTable report) =>
        report.Rows.Count == 0 ? [new("Nog niets na te rekenen", ["Er is nog te weinig verleden om de prognose na te rekenen."])]
        : [.. Kinds.Select(kind => All(report, kind)), Worse(names, report)];

    static FigurePart All(ReportTable report, (string Kind, string Name, string About) kind)
    {
        var rows = report.Rows.Where(row => row["perceel"] == "alle" && row["soort"] == kind.Kind).OrderBy(row => row.Number("leeftijd")).ToList();
        var worse = rows.Where(row => row["slechter_dan"].Length > 0).ToList();
        return new(kind.Name,
            [
                worse.Count == 0 ? "De prognose was nergens slechter dan een van de twee simpele manieren van rekenen."
                    : $"Bij {worse.Count} van de {rows.Count} leeftijden was de prognose slechter dan een simpele manier van rekenen: {string.Join("; ", worse.Select(row => $"leeftijd {row["leeftijd"]} ({Baselines(row["slechter_dan"])})"))}.",
                kind.About + " De balk is de gemiddelde fout van de prognose, de streep die van 'alleen wat al gedeclareerd is', tot hoogstens 50 %.",
            ],
            rows.Count == 0 ? null : new BarChart($"backtest-{kind.Kind}", $"Gemiddelde fout van de prognose: {kind.Name}", "Per leeftijd de gemiddelde fout, naast die van alleen wat al gedeclareerd is.",
                [.. rows.Select(row => new Bar($"Leeftijd {row["leeftijd"]}", $"{FigureWords.Percent(row.Part("mape"))}, {FigureWords.Count(row.Number("aantal"), "geval", "gevallen")}", Math.Min(0.5, row.Part("mape") ?? 0), Mark: Math.Min(0.5, row.Part("gedeclareerd_mape") ?? 0)))]),
            new(kind.Name, ["Leeftijd", "Gevallen", "Gemiddelde fout", "Te hoog of te laag", "In het interval van 80 %", "Fout: alleen gedeclareerd", "Fout: patroon vorig jaar", "Slechter dan"],
                [.. rows.Select(row => new FigureRow(row["leeftijd"], null, [row["aantal"], FigureWords.Percent(row.Part("mape")), FigureWords.Percent(row.Part("bias")), FigureWords.Percent(row.Part("dekking80")),
                    FigureWords.Percent(row.Part("gedeclareerd_mape")), FigureWords.Percent(row.Part("vorigjaar_mape")), Baselines(row["slechter_dan"])]))])) { Warns = worse.Count > 0 };
    }

    static FigurePart Worse(CodeNames names, ReportTable report)
    {
        var rows = report.Rows.Where(row => row["perceel"] != "alle" && row["slechter_dan"].Length > 0).ToList();
        return new("Per perceel", [rows.Count == 0 ? "Ook per perceel was de prognose nergens slechter." : "Hier was de prognose van een perceel slechter dan een simpele manier van rekenen:"], null,
            rows.Count == 0 ? null : new("waar de prognose slechter was", ["Perceel", "Wat", "Leeftijd", "Gevallen", "Gemiddelde fout", "Slechter dan"],
                [.. rows.Select(row => new FigureRow(names.Lot(row["perceel"]), null, [row["soort"], row["leeftijd"], row["aantal"], FigureWords.Percent(row.Part("mape")), Baselines(row["slechter_dan"])]))]));
    }

    static string Baselines(string worse) => worse.Replace("gedeclareerd", "alleen wat gedeclareerd is").Replace("vorig-jaar", "het patroon van vorig jaar").Replace("+", " en ");
}
