using System.Text.Json;

namespace Pdc.Site.Search;

/// <summary>
/// Names in alphabetical order, as words: how many words a name shares with the one before it, and which words follow. It is a
/// third of the size of the names, and the worker gets every different word once to search in.
/// </summary>
static class NameColumns
{
    public static void Write(Utf8JsonWriter json, IEnumerable<string> names)
    {
        string[][] split = [.. names.Select(name => name.Split(' '))];
        string[] words = [.. split.SelectMany(name => name).Distinct().Order(StringComparer.Ordinal)];
        var places = words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);

        List<int> shared = [], more = [], which = [];
        string[] before = [];
        foreach (string[] name in split)
        {
            int same = before.AsSpan().CommonPrefixLength(name);
            shared.Add(same);
            more.Add(name.Length - same);
            which.AddRange(name.Skip(same).Select(word => places[word]));
            before = name;
        }

        json.WriteString("woorden", string.Join('\n', words));
        json.WriteString("naamdeel", Columns.Of(shared));
        json.WriteString("naammeer", Columns.Of(more));
        json.WriteString("naamwoord", Columns.Of(which));
    }
}
