using Pdc.Core.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pdc.Core.Content;

/// <summary>
/// Reads <c>content/regions/{region}/regels/*.yaml</c>, a file per municipality:
/// <code>
/// gemeente: 0503
/// voorbeeld: ja
/// regels:
///   - titel: Verordening jeugdhulp Delft 2024
///     soort: verordening
///     adres: https://delft.example/verordening
///     geldt_vanaf: 2024-01-01
///     nagekeken_op: 2026-10-01
/// </code>
/// </summary>
public static class MunicipalRuleFiles
{
    static readonly string[] FileKeys = ["gemeente", "voorbeeld", "regels"], RuleKeys = ["titel", "soort", "adres", "geldt_vanaf", "nagekeken_op"];

    /// <summary>The rules of every municipality, by file and then as they stand there; none when the folder does not exist.</summary>
    /// <exception cref="ContentError">A file cannot be read, or says something that does not exist in the region.</exception>
    public static IReadOnlyList<MunicipalRule> Read(string folder, Region region)
    {
        if (!Directory.Exists(folder))
            return [];

        var rules = new List<MunicipalRule>();
        var seen = new Dictionary<MunicipalityCode, string>();
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            string name = "regels/" + Path.GetFileName(file);
            var own = Parse(name, File.ReadAllText(file), region);
            if (own is [{ Municipality: var code }, ..] && !seen.TryAdd(code, name))
                throw new ContentError(name, $"gemeente {code} staat ook in {seen[code]}. Zet de regels van een gemeente in één bestand");
            rules.AddRange(own);
        }

        return rules;
    }

    /// <param name="name">How errors call the file.</param>
    /// <exception cref="ContentError">The text is not what the format asks.</exception>
    public static IReadOnlyList<MunicipalRule> Parse(string name, string text, Region region)
    {
        var root = Root(name, text);
        Known(name, root, FileKeys);
        var code = MunicipalityCode.TryParse(Text(name, root, "gemeente"), out var municipality) && region.Municipalities.Contains(municipality)
            ? municipality
            : throw new ContentError(name, $"'{Text(name, root, "gemeente")}' is geen gemeente van de regio {region.Name}. Kies uit {string.Join(", ", region.Municipalities)}");
        bool example = root.Children.ContainsKey("voorbeeld") && Text(name, root, "voorbeeld") switch
        {
            "ja" => true,
            "nee" => false,
            var other => throw new ContentError(name, $"'voorbeeld' is '{other}'. Kies ja of nee"),
        };

        return root.Children.TryGetValue("regels", out var list) && list is YamlSequenceNode rules
            ? [.. rules.Select(rule => rule is YamlMappingNode one ? Rule(name, one, code, example) : throw new ContentError(name, $"regel {rule.Start.Line} is geen regel met een titel en een soort"))]
            : throw new ContentError(name, "onder 'regels' hoort een lijst te staan");
    }

    static MunicipalRule Rule(string file, YamlMappingNode rule, MunicipalityCode municipality, bool example)
    {
        Known(file, rule, RuleKeys);
        string title = Text(file, rule, "titel"), name = $"{file}, '{title}'", link = Text(name, rule, "adres");
        return new()
        {
            Municipality = municipality,
            Title = title,
            Kind = MunicipalRule.Kinds.TryParse(Text(name, rule, "soort"), out var kind) ? kind
                : throw new ContentError(name, $"de soort '{Text(name, rule, "soort")}' bestaat niet. Kies uit {string.Join(", ", MunicipalRule.Kinds.Codes)}"),
            Link = Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri
                : throw new ContentError(name, $"'{link}' is geen adres dat met https:// begint"),
            InForceSince = Day(name, rule, "geldt_vanaf"),
            CheckedOn = Day(name, rule, "nagekeken_op"),
            IsExample = example,
        };
    }

    static YamlMappingNode Root(string name, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents is [{ RootNode: YamlMappingNode root }] ? root : throw new ContentError(name, "het bestand begint niet met 'gemeente:'");
        }
        catch (YamlException wrong)
        {
            throw new ContentError(name, $"regel {wrong.Start.Line} is geen goede YAML");
        }
        // The reader stumbles itself over some texts that break off halfway.
        catch (InvalidOperationException)
        {
            throw new ContentError(name, "het bestand is geen goede YAML");
        }
    }

    static void Known(string name, YamlMappingNode node, string[] keys)
    {
        if (node.Children.Keys.FirstOrDefault(key => !keys.Contains(key.ToString())) is { } unknown)
            throw new ContentError(name, $"regel {unknown.Start.Line}: '{unknown}' is onbekend. Bekend zijn {string.Join(", ", keys)}");
    }

    static string Text(string name, YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { Length: > 0 } text } ? text.Trim()
            : throw new ContentError(name, $"'{key}' ontbreekt");

    static DateOnly Day(string name, YamlMappingNode node, string key) =>
        IsoDate.TryParse(Text(name, node, key), out var day) ? day : throw new ContentError(name, $"'{key}' is geen datum zoals 2027-05-12");
}
