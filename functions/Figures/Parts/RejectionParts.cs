using Pdc.Functions.Figures.Charts;

namespace Pdc.Functions.Figures.Parts;

/// <summary>Claim lines that were rejected, by return code (D15).</summary>
static class RejectionParts
{
    const int MostBars = 15;

    public static FigurePart ByCode(FigureScope scope, ReportTable rejected, ReportTable granted, ReportTable? earlier)
    {
        var codes = Codes(scope, rejected);
        if (codes.Count == 0)
            return new("Afgekeurde regels per retourcode", [$"In {scope.Period.InWords()} is geen enkele declaratieregel afgekeurd."]);

        var before = earlier is null ? null : Codes(scope, earlier).ToDictionary(code => code.Code, code => code.Lines);
        long lines = codes.Sum(code => code.Lines), paid = granted.Of(scope.Municipality).Sum(row => row.Number("regels"));
        return new("Afgekeurde regels per retourcode",
            [$"Er {(lines == 1 ? "is" : "zijn")} {FigureWords.Count(lines, "melding van een afgekeurde regel", "meldingen van afgekeurde regels")}. In dezelfde maand zijn {FigureWords.Count(paid, "regel", "regels")} toegekend. Een regel kan meer codes hebben en telt dan bij elke code mee."],
            new BarChart("uitval", $"Afgekeurde regels per retourcode, {scope.Where}, {scope.Period.InWords()}", $"De meeste meldingen: code {codes[0].Code}, {ReturnCodeWords.Of(codes[0].Code)}: {FigureWords.Number(codes[0].Lines)}.",
                [.. codes.Take(MostBars).Select(code => new Bar(code.Code, FigureWords.Count(code.Lines, "regel", "regels") + ", " + FigureWords.Short(code.Cents), code.Lines, Before: before?.GetValueOrDefault(code.Code)))]),
            new("afgekeurde regels per retourcode", ["Code", "Betekenis", "Regels", "Bedrag", .. before is null ? Array.Empty<string>() : ["Regels *"]],
                [.. codes.Select(code => new FigureRow(code.Code, scope.To(FigurePage.Home + "rijen/uitval/", ("retourcode", code.Code)),
                    [ReturnCodeWords.Of(code.Code), FigureWords.Number(code.Lines), FigureWords.Euros(code.Cents), .. before is null ? Array.Empty<string>() : [FigureWords.Number(before.GetValueOrDefault(code.Code))]]))]));
    }

    static List<(string Code, long Lines, long Cents)> Codes(FigureScope scope, ReportTable report) =>
    [
        .. report.Of(scope.Municipality).GroupBy(row => row["retourcode"]).Select(group => (group.Key, group.Sum(row => row.Number("regels")), group.Sum(row => row.Number("bedrag_cent"))))
            .OrderByDescending(code => code.Item2).ThenBy(code => code.Key, StringComparer.Ordinal),
    ];
}
