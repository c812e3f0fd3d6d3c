using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Pdc.Cli.Bench.Generators;

/// <summary>Whether another generator made the same pages: the same addresses, and on a sample of them the same visible text.</summary>
sealed record PageComparison(int Missing, int Extra, int Compared, int Different, string? Example)
{
    const int SampleSize = 300;

    public static PageComparison Of(string ours, string theirs)
    {
        var here = Pages(ours);
        var there = Pages(theirs).ToHashSet();
        var shared = here.Where(there.Contains).ToList();
        var sample = shared.Where((_, i) => i % Math.Max(1, shared.Count / SampleSize) == 0).ToList();
        var different = sample.Where(path => Text(Path.Combine(ours, path)) != Text(Path.Combine(theirs, path))).ToList();
        return new(here.Count - shared.Count, there.Count - shared.Count, sample.Count, different.Count, different.FirstOrDefault() ?? here.Except(there).FirstOrDefault());
    }

    public string Sentence(string other) =>
        Missing + Extra + Different == 0
            ? $"{other} maakt dezelfde pagina's; op {Compared} nagelezen pagina's staat dezelfde tekst."
            : $"LET OP: {other} mist {Missing} pagina's en heeft er {Extra} extra; op {Different} van {Compared} nagelezen pagina's staat andere tekst (bijvoorbeeld {Example}). Werk de sjablonen in tests/benchmarks bij.";

    static List<string> Pages(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    static string Text(string path) =>
        Regex.Replace(new HtmlParser().ParseDocument(File.ReadAllText(path)).Body?.TextContent ?? "", @"\s+", "");
}
