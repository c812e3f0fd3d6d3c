using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pdc.Core.Content;

/// <summary>Settings in a file of an editor, in YAML. Each knows the line it stands on, for who must repair it.</summary>
public sealed class EditorSettings
{
    readonly string file;
    readonly int above;
    readonly YamlMappingNode node;

    EditorSettings(string file, int above, YamlMappingNode node) => (this.file, this.above, this.node) = (file, above, node);

    public FilePlace Place => At(node);

    /// <summary>Every setting there is, as it stands in the file.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(key => key.ToString());

    /// <param name="above">How many lines of the file stand above the YAML.</param>
    /// <exception cref="ContentError">The text is no YAML, or no list of settings.</exception>
    public static EditorSettings Parse(string file, string yaml, int above = 0) =>
        Root(file, yaml, above) is YamlMappingNode settings ? new(file, above, settings)
            : throw new ContentError(new FilePlace(file, above + 1), "verwacht per regel een naam, een dubbele punt en een waarde");

    /// <summary>A file that is a list of settings, each below a hyphen.</summary>
    /// <exception cref="ContentError">The text is no YAML, or no list.</exception>
    public static IReadOnlyList<EditorSettings> ParseList(string file, string yaml) =>
        Root(file, yaml, 0) is YamlSequenceNode list ? Sections(file, 0, list)
            : throw new ContentError(new FilePlace(file, 1), "verwacht een lijst: elk deel begint met een streepje");

    static YamlNode? Root(string file, string yaml, int above)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [var document] ? document.RootNode : null;
        }
        catch (YamlException error)
        {
            throw new ContentError(new FilePlace(file, (int)error.Start.Line + above),
                "deze regel is niet te lezen. Let op spaties en dubbele punten; staat er een dubbele punt in een zin, zet de zin dan tussen aanhalingstekens");
        }
    }

    /// <exception cref="ContentError">There is a setting that is not one of these.</exception>
    public EditorSettings Only(params IReadOnlyList<string> keys)
    {
        foreach (var key in node.Children.Keys.Where(key => !keys.Contains(key.ToString())))
            throw new ContentError(At(key), $"de instelling '{key}' bestaat niet. Kies uit: {string.Join(", ", keys)}");

        return this;
    }

    public FilePlace PlaceOf(string key) => Find(key) is { } value ? At(value) : Place;

    /// <exception cref="ContentError">The setting is missing, empty, or more than a text.</exception>
    public string Text(string key) => Optional(key) ?? throw new ContentError(PlaceOf(key), $"'{key}' ontbreekt of is leeg");

    /// <exception cref="ContentError">The setting is more than a text.</exception>
    public string? Optional(string key) => Find(key) switch
    {
        null                     => null,
        YamlScalarNode { Value: var text } => string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        var other                => throw new ContentError(At(other), $"bij '{key}' hoort één tekst"),
    };

    /// <exception cref="ContentError">The setting is no number.</exception>
    public int? Number(string key) =>
        Optional(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : throw new ContentError(PlaceOf(key), $"'{key}' is geen getal");

    /// <summary>Words between square brackets, or one word; none when the setting is missing.</summary>
    /// <exception cref="ContentError">The list holds more than words.</exception>
    public IReadOnlyList<(string Text, FilePlace Place)> Words(string key) => Find(key) switch
    {
        null                    => [],
        YamlScalarNode one      => string.IsNullOrWhiteSpace(one.Value) ? [] : [(one.Value.Trim(), At(one))],
        YamlSequenceNode list   => [.. list.Select(word => word is YamlScalarNode { Value: { Length: > 0 } text } ? (text.Trim(), At(word)) : throw new ContentError(At(word), $"bij '{key}' horen woorden tussen vierkante haken"))],
        var other               => throw new ContentError(At(other), $"bij '{key}' horen woorden tussen vierkante haken"),
    };

    /// <summary>Settings of their own below a setting.</summary>
    /// <exception cref="ContentError">The setting is missing or is one text.</exception>
    public EditorSettings Section(string key) => Find(key) is YamlMappingNode section ? new(file, above, section)
        : throw new ContentError(PlaceOf(key), $"onder '{key}' horen instellingen");

    /// <summary>A list of settings below a setting; none when it is missing.</summary>
    /// <exception cref="ContentError">There is something else below it.</exception>
    public IReadOnlyList<EditorSettings> Sections(string key) => Find(key) switch
    {
        null                  => [],
        YamlSequenceNode list => Sections(file, above, list),
        var other             => throw new ContentError(At(other), $"onder '{key}' hoort een lijst: elk deel begint met een streepje"),
    };

    static IReadOnlyList<EditorSettings> Sections(string file, int above, YamlSequenceNode list) =>
        [.. list.Select(item => item is YamlMappingNode settings ? new EditorSettings(file, above, settings)
            : throw new ContentError(new FilePlace(file, (int)item.Start.Line + above), "na het streepje horen een naam, een dubbele punt en een waarde"))];

    YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    FilePlace At(YamlNode value) => new(file, (int)value.Start.Line + above);
}
