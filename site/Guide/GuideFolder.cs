using Pdc.Core;
using Pdc.Core.Content;

namespace Pdc.Site.Guide;

/// <summary>
/// Reads the guide: <c>content/verwijsgids/</c> for every region, and below <c>content/regions/{region}/</c> which products each kind of
/// help is (<c>verwijsgids.yaml</c>) and the situations of that region alone (<c>verwijsgids/*.md</c>; one with the name of a common
/// situation takes its place).
/// </summary>
public static class GuideFolder
{
    const string Here = "content/verwijsgids";

    /// <summary>A guide with only the urgent numbers when the region has no <c>verwijsgids.yaml</c>.</summary>
    /// <param name="content">The folder <c>content</c>.</param>
    /// <exception cref="ContentError">A file says something the software does not know, or leaves out what it must say.</exception>
    public static ReferralGuide Read(string content, string region)
    {
        string own = Path.Combine(content, "regions", region), kindsFile = Path.Combine(own, "verwijsgids.yaml");
        string common = Path.Combine(content, "verwijsgids");
        if (!Directory.Exists(common))
            return ReferralGuide.Empty;

        var domains = Domains($"{Here}/leefgebieden.yaml", ReadText(Path.Combine(common, "leefgebieden.yaml"), $"{Here}/leefgebieden.yaml"));
        var numbers = Numbers($"{Here}/spoed.yaml", ReadText(Path.Combine(common, "spoed.yaml"), $"{Here}/spoed.yaml"));
        if (!File.Exists(kindsFile))
            return ReferralGuide.Empty with { Numbers = numbers };

        var situations = Files(common, Here).Concat(Files(Path.Combine(own, "verwijsgids"), $"content/regions/{region}/verwijsgids"))
            .GroupBy(file => file.Slug).Select(same => same.Last())
            .Select(file => SituationFile.Parse(file.Name, file.Slug, File.ReadAllText(file.Path), domains, numbers))
            .OrderBy(situation => situation.Order).ThenBy(situation => situation.Slug, StringComparer.Ordinal).ToList();
        var kinds = Kinds($"content/regions/{region}/verwijsgids.yaml", File.ReadAllText(kindsFile));

        foreach (var help in situations.SelectMany(situation => situation.Help))
            if (!kinds.ContainsKey(help.Kind))
                throw new ContentError(help.Place, $"de soort hulp '{help.Kind}' staat niet in content/regions/{region}/verwijsgids.yaml. Zet de soort daar, met de productcodes erachter, of met [] als de regio deze hulp niet heeft");

        var named = situations.SelectMany(situation => situation.Help).Select(help => help.Kind).ToHashSet();
        return kinds.Values.FirstOrDefault(kind => !named.Contains(kind.Key)) is { } unused
            ? throw new ContentError(unused.Place, $"geen enkele situatie noemt de soort hulp '{unused.Key}'. Haal de regel weg, of noem de soort in een situatie")
            : new() { Domains = domains, Numbers = numbers, Situations = situations, Kinds = kinds };
    }

    static IEnumerable<(string Path, string Name, string Slug)> Files(string folder, string name) =>
        !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => (file, $"{name}/{Path.GetFileName(file)}", Path.GetFileNameWithoutExtension(file)));

    static string ReadText(string path, string name) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new ContentError(name, "dit bestand ontbreekt; de verwijsgids kan niet zonder");

    /// <exception cref="ContentError">The file cannot be used.</exception>
    public static IReadOnlyList<LifeDomain> Domains(string name, string yaml) =>
        Unique(EditorSettings.ParseList(name, yaml).Select(domain => domain.Only("sleutel", "naam", "engels")),
            domain => new LifeDomain(domain.Text("sleutel"), domain.Text("naam"), domain.Text("engels")), domain => domain.Key);

    /// <exception cref="ContentError">The file cannot be used.</exception>
    public static IReadOnlyList<UrgentNumber> Numbers(string name, string yaml) =>
        Unique(EditorSettings.ParseList(name, yaml).Select(number => number.Only("sleutel", "naam", "nummer", "wanneer", "engels")),
            number => new UrgentNumber(number.Text("sleutel"), number.Text("naam"), number.Optional("nummer"), number.Text("wanneer"), number.Text("engels")), number => number.Key);

    static IReadOnlyList<T> Unique<T>(IEnumerable<EditorSettings> parts, Func<EditorSettings, T> read, Func<T, string> key)
    {
        var list = new List<T>();
        foreach (var part in parts)
        {
            var one = read(part);
            if (list.Any(other => key(other) == key(one)))
                throw new ContentError(part.Place, $"de sleutel '{key(one)}' staat er twee keer");
            list.Add(one);
        }

        return list;
    }

    /// <exception cref="ContentError">The file cannot be used.</exception>
    public static IReadOnlyDictionary<string, HelpKind> Kinds(string name, string yaml)
    {
        var settings = EditorSettings.Parse(name, yaml);
        return settings.Keys.ToDictionary(key => key, key => new HelpKind(key, [.. settings.Words(key).Select(Code)], settings.PlaceOf(key)));

        static ProductCode Code((string Text, FilePlace Place) word) =>
            ProductCode.TryParse(word.Text, out var code) ? code : throw new ContentError(word.Place, $"'{word.Text}' is geen productcode");
    }
}
