using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pdc.Core.Content;

/// <summary>A Markdown file of an editor: a head of settings between lines with <c>---</c>, then the text.</summary>
public sealed class FrontMatter
{
    const string Fence = "---";
    readonly Dictionary<string, string> head;
    readonly string name;

    FrontMatter(string name, Dictionary<string, string> head, string text) => (this.name, this.head, Text) = (name, head, text);

    /// <summary>Markdown, without white space around it.</summary>
    public string Text { get; }

    /// <param name="name">How errors call the file.</param>
    /// <param name="keys">Every setting that the head may hold.</param>
    /// <exception cref="ContentError">There is no head, or it holds something unknown.</exception>
    public static FrontMatter Parse(string name, string file, params IReadOnlyList<string> keys)
    {
        string text = file.ReplaceLineEndings("\n");
        int end = text.StartsWith(Fence + "\n", StringComparison.Ordinal) ? text.IndexOf($"\n{Fence}\n", StringComparison.Ordinal) : -1;
        if (end < 0)
            throw new ContentError(name, "de kop tussen twee regels met --- ontbreekt");

        var head = Head(name, text[Fence.Length..end]);
        return head.Keys.FirstOrDefault(key => !keys.Contains(key)) is { } unknown
            ? throw new ContentError(name, $"'{unknown}' in de kop is onbekend. Bekend zijn: {string.Join(", ", keys)}")
            : new(name, head, text[(end + Fence.Length + 2)..].Trim());
    }

    /// <exception cref="ContentError">The setting is missing or empty.</exception>
    public string this[string key] => Optional(key) ?? throw new ContentError(name, $"'{key}' ontbreekt in de kop");

    public string? Optional(string key) => head.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    public int Number(string key) =>
        int.TryParse(this[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : throw new ContentError(name, $"'{key}' in de kop is geen getal");

    public DateOnly Day(string key) =>
        IsoDate.TryParse(this[key], out var day) ? day : throw new ContentError(name, $"'{key}' in de kop is geen datum zoals 2027-05-12");

    static Dictionary<string, string> Head(string name, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return ((YamlMappingNode)stream.Documents[0].RootNode).Children
                .ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => ((YamlScalarNode)pair.Value).Value ?? "");
        }
        catch (Exception error) when (error is YamlException or InvalidCastException or ArgumentException)
        {
            throw new ContentError(name, "de kop is niet te lezen. Schrijf per regel een naam, een dubbele punt en een waarde");
        }
    }
}
