using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pdc.Cli.Bench.Generators.Export;

namespace Pdc.Cli.Bench.Generators;

/// <summary>
/// Whether another generator made the same pages: all addresses that it was asked for, and on a sample of them of every kind the same
/// document, element by element. White space between words and elements, the order of attributes and that within JSON do not count.
/// </summary>
sealed record PageComparison(int Missing, int Compared, int Different, string? Example)
{
    /// <summary>So many of each kind, spread over all of them.</summary>
    const int SampleSize = 50;

    public static PageComparison Of(IReadOnlyList<ExportedPage> asked, string ours, string theirs)
    {
        var missing = asked.Select(page => page.File).Where(path => !File.Exists(Path.Combine(theirs, path)) || !File.Exists(Path.Combine(ours, path))).ToHashSet();
        var sample = asked.GroupBy(page => page.Kind).SelectMany(kind => Spread([.. kind.Select(page => page.File).Where(path => !missing.Contains(path))])).ToList();
        var different = sample.Where(path => Document(Path.Combine(ours, path)) != Document(Path.Combine(theirs, path))).ToList();
        return new(missing.Count, sample.Count, different.Count, different.FirstOrDefault() ?? missing.FirstOrDefault());
    }

    public string Sentence(string other) =>
        Missing + Different == 0
            ? $"{other} maakt dezelfde pagina's; van {Compared} nagelezen pagina's zijn elementen, attributen, gegevens en tekst gelijk."
            : $"LET OP: {other} mist {Missing} pagina's; {Different} van {Compared} nagelezen pagina's zijn anders (bijvoorbeeld {Example}). Werk de sjablonen in tests/benchmarks bij.";

    static IEnumerable<string> Spread(List<string> pages) => pages.Where((_, i) => i % Math.Max(1, pages.Count / SampleSize) == 0);

    static string Document(string path)
    {
        var text = new StringBuilder();
        Write(new HtmlParser().ParseDocument(File.ReadAllText(path)).DocumentElement, text);
        return text.ToString();
    }

    static void Write(INode node, StringBuilder to)
    {
        if (node is IElement element)
        {
            to.Append('<').Append(element.LocalName);
            foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
                to.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
            to.Append('>');
            if (element is { LocalName: "script", TextContent.Length: > 0 })
                to.Append(Sorted(JsonNode.Parse(element.TextContent))?.ToJsonString());
            else
                foreach (var child in element.ChildNodes)
                    Write(child, to);
            to.Append("</>");
        }
        else if (node is IText)
        {
            to.Append(Regex.Replace(node.TextContent, @"\s+", ""));
        }
    }

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject entries => new JsonObject(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray items    => new JsonArray([.. items.Select(Sorted)]),
        _                  => node?.DeepClone(),
    };
}
