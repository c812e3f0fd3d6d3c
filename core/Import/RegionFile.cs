using System.Globalization;
using Pdc.Core.Catalogue;
using Pdc.Core.Releases;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pdc.Core.Import;

/// <summary>Reads <c>regio.yaml</c>: the only place where one region differs from another.</summary>
public static class RegionFile
{
    static readonly string[] Keys = ["sleutel", "naam", "sitenaam", "bureau", "gemeenten", "percelen", "contractmodel", "publicatie", "looptijd", "termijnen", "uitvragen", "thema", "zonder_verbinding"];

    /// <exception cref="RegionFileException">The file is missing, is not YAML, or says something the software does not know.</exception>
    public static Region Read(string path)
    {
        if (!File.Exists(path))
            throw new RegionFileException(path, "het bestand bestaat niet.");

        try
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(path);
            yaml.Load(reader);
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
                throw new RegionFileException(path, "verwacht één lijst met instellingen, zoals 'naam: Haaglanden'.");
            return Read(new Settings(path, "", root));
        }
        catch (YamlException e)
        {
            throw new RegionFileException(path, $"regel {e.Start.Line} is geen goede YAML.");
        }
    }

    static Region Read(Settings root)
    {
        root.Only(Keys);
        var bureau = root.Section("bureau");
        bureau.Only("naam", "email", "telefoon");
        var term = root.Section("looptijd");
        term.Only("van", "tot");
        var limits = root.Section("termijnen");
        limits.Only("wachttijd_dagen", "protocol_dagen");

        return new()
        {
            Key = root.Text("sleutel"),
            Name = root.Text("naam"),
            SiteName = root.Text("sitenaam"),
            BureauName = bureau.Text("naam"),
            BureauEmail = bureau.Text("email"),
            BureauPhone = bureau.Text("telefoon"),
            Municipalities = root.Several<MunicipalityCode>("gemeenten", MunicipalityCode.TryParse),
            Lots = root.Several<LotCode>("percelen", LotCode.TryParse),
            ContractModel = root.Value<ContractModel>("contractmodel", CatalogueTerms.ContractModels.TryParse),
            Publication = root.Value<PublicationRhythm>("publicatie", CatalogueTerms.Publications.TryParse),
            Term = TermOf(term),
            Limits = new() { WaitingTimeValidDays = limits.Value<int>("wachttijd_dagen", TryDays), ProtocolPublicationDays = limits.Value<int>("protocol_dagen", TryDays) },
            Releases = root.Has("uitvragen") ? Offsets(root.Section("uitvragen")) : new(),
            KeepsPages = !root.Has("zonder_verbinding") || root.Value<bool>("zonder_verbinding", TryYesNo),
            Theme = root.Value("thema", (string text, out string theme) => (theme = text).All(c => char.IsAsciiLetterLower(c) || c == '-')),
        };
    }

    static Period TermOf(Settings section)
    {
        var from = section.Value<DateOnly>("van", IsoDate.TryParse);
        return new(from, section.Value<DateOnly>("tot", IsoDate.TryParse, to => to >= from, $"deze dag ligt voor 'van' ({from:yyyy-MM-dd})"));
    }

    static ReleaseOffsets Offsets(Settings section)
    {
        section.Only("sluit_werkdagen", "concept_werkdagen", "uitgave_werkdagen", "naleveren_werkdagen");
        return new(section.Value<int>("sluit_werkdagen", TryDays), section.Value<int>("concept_werkdagen", TryDays),
            section.Value<int>("uitgave_werkdagen", TryDays), section.Value<int>("naleveren_werkdagen", TryDays));
    }

    static bool TryYesNo(string text, out bool yes) => (yes = text == "ja") || text == "nee";

    static bool TryDays(string text, out int days) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is > 0 and <= 366;

    sealed class Settings(string path, string prefix, YamlMappingNode node)
    {
        public void Only(params string[] keys)
        {
            foreach (var key in node.Children.Keys)
                if (!keys.Contains(key.ToString()))
                    throw new RegionFileException(path, $"regel {key.Start.Line}: de instelling '{prefix}{key}' bestaat niet. Kies uit: {string.Join(", ", keys)}.");
        }

        public bool Has(string key) => node.Children.ContainsKey(key);

        public Settings Section(string key) => Node(key) is YamlMappingNode section
            ? new(path, prefix + key + ".", section)
            : throw Wrong(key, "hier horen instellingen onder");

        public string Text(string key) => Value(key, (string text, out string value) => (value = text).Length > 0);

        public T Value<T>(string key, Cells.Parser<T> parse) =>
            Node(key) is YamlScalarNode { Value: { } text } && parse(text, out var value) ? value : throw Wrong(key, "deze waarde is niet goed");

        public T Value<T>(string key, Cells.Parser<T> parse, Predicate<T> rule, string sentence) =>
            Value(key, parse) is var value && rule(value) ? value : throw Wrong(key, sentence);

        public IReadOnlyList<T> Several<T>(string key, Cells.Parser<T> parse)
        {
            if (Node(key) is not YamlSequenceNode { Children.Count: > 0 } list)
                throw Wrong(key, "hier hoort een lijst met ten minste één waarde");

            var values = new List<T>();
            foreach (var item in list)
                values.Add(item is YamlScalarNode { Value: { } text } && parse(text, out var value) ? value : throw Wrong(key, $"'{item}' is niet goed"));
            return values.Distinct().Count() == values.Count ? values : throw Wrong(key, "hier staat een waarde twee keer");
        }

        YamlNode Node(string key) => node.Children.TryGetValue(key, out var value)
            ? value
            : throw new RegionFileException(path, $"de instelling '{prefix}{key}' ontbreekt.");

        RegionFileException Wrong(string key, string sentence) =>
            new(path, $"regel {Node(key).Start.Line}, '{prefix}{key}': {sentence}.");
    }
}

/// <summary>A region file that cannot be used; the message is a Dutch sentence that names the file.</summary>
public sealed class RegionFileException(string path, string sentence) : Exception($"{path}: {sentence}");
