using Pdc.Core;
using Pdc.Core.Content;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pdc.Site.Statements;

/// <summary>Reads <c>verklaringen.yaml</c>.</summary>
public static class StatementFile
{
    public const string Name = "verklaringen.yaml";
    const string Statuses = "ABCDE";

    /// <summary>Null when the region has no such file.</summary>
    /// <exception cref="ContentError">The file lacks something, or says something that is unknown.</exception>
    public static SiteStatements? Read(string regionFolder)
    {
        string path = Path.Combine(regionFolder, Name);
        return File.Exists(path) ? Parse(File.ReadAllText(path)) : null;
    }

    /// <inheritdoc cref="Read"/>
    public static SiteStatements Parse(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
                throw new ContentError(Name, "verwacht de onderdelen 'toegankelijkheid' en 'beveiliging'");

            Only(root, "", "toegankelijkheid", "beveiliging");
            return new(Accessibility(Part(root, "toegankelijkheid")), Security(Part(root, "beveiliging")));
        }
        catch (YamlException error)
        {
            throw new ContentError(Name, $"regel {error.Start.Line} is geen goede YAML");
        }
    }

    static AccessibilityStatement Accessibility(YamlMappingNode node)
    {
        Only(node, "toegankelijkheid.", "status", "datum", "onderzoek", "bevindingen");
        string status = Text(node, "status");
        if (status.Length != 1 || !Statuses.Contains(status[0]))
            throw new ContentError(Name, $"'{status}' is geen status. Kies A, B, C, D of E");

        DateOnly? examination = node.Children.ContainsKey("onderzoek") ? Day(node, "onderzoek") : null;
        if (examination is null && status is "A" or "B" or "C")
            throw new ContentError(Name, $"bij status {status} hoort 'onderzoek': de dag van het onderzoek, of de dag waarop het gepland is");

        var findings = node.Children.TryGetValue("bevindingen", out var list) ? list as YamlSequenceNode ?? throw new ContentError(Name, "bij 'bevindingen' hoort een lijst") : [];
        return new(status[0], Day(node, "datum"), examination, [.. findings.Select(Finding)]);
    }

    static AccessibilityFinding Finding(YamlNode item)
    {
        var node = item as YamlMappingNode ?? throw new ContentError(Name, "een bevinding heeft 'wat', 'gevolg', 'maatregel' en 'klaar'");
        Only(node, "bevindingen.", "wat", "gevolg", "maatregel", "klaar");
        return new(Text(node, "wat"), Text(node, "gevolg"), Text(node, "maatregel"), Day(node, "klaar"));
    }

    static SecurityStatement Security(YamlMappingNode node)
    {
        Only(node, "beveiliging.", "contact", "verloopt");
        string contact = Text(node, "contact");
        return Uri.TryCreate(contact, UriKind.Absolute, out var address) && address.Scheme is "mailto" or "https" or "tel"
            ? new(contact, Day(node, "verloopt"))
            : throw new ContentError(Name, $"'{contact}' is geen contact. Schrijf mailto:naam@voorbeeld.nl of https://…");
    }

    static void Only(YamlMappingNode node, string prefix, params string[] keys)
    {
        foreach (var key in node.Children.Keys)
            if (!keys.Contains(key.ToString()))
                throw new ContentError(Name, $"regel {key.Start.Line}: '{prefix}{key}' is onbekend. Bekend zijn: {string.Join(", ", keys)}");
    }

    static YamlMappingNode Part(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var part) && part is YamlMappingNode found ? found : throw new ContentError(Name, $"het onderdeel '{key}' ontbreekt");

    static string Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw new ContentError(Name, $"'{key}' ontbreekt");

    static DateOnly Day(YamlMappingNode node, string key) =>
        IsoDate.TryParse(Text(node, key), out var day) ? day : throw new ContentError(Name, $"'{key}' is geen datum zoals 2027-05-12");
}
