using System.Numerics;
using System.Text.Json;
using Pdc.Site.Reading;

namespace Pdc.Site.Search;

/// <summary>
/// Names in alphabetical order, as words: how many words a name shares with the one before it, how far its next word stands beyond
/// the one of that name, and which words follow. The worker gets every different word once to search in.
/// </summary>
static class NameColumns
{
    const int MostShared = 7, MostPlaces = 3;

    public static void Write(Utf8JsonWriter json, NumberWriter writer, IReadOnlyList<string> names)
    {
        string[][] split = [.. names.Select(name => name.Split(' '))];

        // In the order of the names: then the step from one name to the next is small.
        string[] words = [.. split.SelectMany(name => name).Distinct().Order(DutchOrder.Names).ThenBy(word => word, StringComparer.Ordinal)];
        var places = words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);
        json.WriteString("woorden", string.Join('\n', words));

        int longest = split.Select(name => name.Length).DefaultIfEmpty().Max();
        NumberColumn shared = new(writer, longest), more = new(writer, longest, 2 * (MostShared + 1));
        int largest = words.Length, reaches = BitOperations.Log2((uint)largest) + 2;
        NumberColumn back = new(writer, 1), reach = new(writer, reaches, MostPlaces + 1), rest = new(writer, largest, reaches), which = new(writer, largest, MostPlaces + 1);
        string[] before = [];
        foreach (string[] name in split)
        {
            int same = before.AsSpan().CommonPrefixLength(name);
            shared.Write(same);
            more.Write(name.Length - same, Math.Min(same, MostShared) * 2 + (same == before.Length ? 1 : 0));
            for (int i = same; i < name.Length; i++)
            {
                int word = places[name[i]], context = Math.Min(i, MostPlaces);

                if (i > same || i >= before.Length)
                {
                    which.Write(word, context);
                    continue;
                }

                // Seldom back: where letters that do not count decide the order. Most steps are small: how many bits, then the bits.
                int step = word - places[before[i]], bits = BitOperations.Log2((uint)Math.Abs(step)) + 1;
                back.Write(step < 0 ? 1 : 0);
                reach.Write(bits, context);
                rest.Write(Math.Abs(step) - (1 << bits - 1), bits);
            }

            before = name;
        }
    }
}
