using YamlDotNet.RepresentationModel;

namespace Pdc.Site;

/// <summary>A page that an editor wrote: <c>content/pages/{slug}.md</c>, shown at <c>/{slug}/</c>.</summary>
/// <param name="Order">Place among its kind, lowest first.</param>
/// <param name="Text">Markdown.</param>
public sealed record ContentPage(string Slug, string Title, string Summary, int Order, string Text);

/// <summary>Reads editors' pages: front matter with <c>titel</c>, <c>samenvatting</c> and <c>volgorde</c>, then Markdown.</summary>
public static class ContentPages
{
    const string Fence = "---";
    static readonly string[] Keys = ["titel", "samenvatting", "volgorde"];

    /// <summary>All pages of a folder by their order; none when the folder does not exist.</summary>
    /// <exception cref="SiteError">A page has no front matter, or front matter that is not understood.</exception>
    public static IReadOnlyList<ContentPage> Read(string folder) =>
        !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*.md")
                .Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
                .OrderBy(page => page.Order).ThenBy(page => page.Slug, StringComparer.Ordinal),
        ];

    /// <exception cref="SiteError">The front matter is missing or not understood.</exception>
    public static ContentPage Parse(string slug, string file)
    {
        string text = file.ReplaceLineEndings("\n");
        int end = text.StartsWith(Fence + "\n", StringComparison.Ordinal) ? text.IndexOf("\n" + Fence + "\n", StringComparison.Ordinal) : -1;
        if (end < 0)
            throw Wrong(slug, "begint niet met een kop tussen regels met ---");
        if (slug != Core.Slug.Of(slug, ""))
            throw Wrong(slug, "heeft een naam die niet in een adres past: gebruik kleine letters, cijfers en streepjes");

        var head = Head(slug, text[Fence.Length..end]);
        if (head.Keys.FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
            throw Wrong(slug, $"kent '{unknown}' niet in de kop. Bekend zijn: {string.Join(", ", Keys)}");
        if (!int.TryParse(Value("volgorde"), out int order))
            throw Wrong(slug, "heeft een volgorde die geen getal is");

        return new(slug, Value("titel"), Value("samenvatting"), order, text[(end + Fence.Length + 2)..].Trim());

        string Value(string key) =>
            head.TryGetValue(key, out string? value) && value.Length > 0 ? value : throw Wrong(slug, $"mist '{key}' in de kop");
    }

    static Dictionary<string, string> Head(string slug, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return ((YamlMappingNode)stream.Documents[0].RootNode).Children
                .ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => ((YamlScalarNode)pair.Value).Value ?? "");
        }
        catch (Exception error) when (error is YamlDotNet.Core.YamlException or InvalidCastException or ArgumentException)
        {
            throw Wrong(slug, "heeft een kop die niet te lezen is: schrijf per regel een naam, een dubbele punt en een waarde");
        }
    }

    static SiteError Wrong(string slug, string what) => new($"De pagina {slug}.md {what}.");
}
