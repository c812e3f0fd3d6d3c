using System.Text;
using System.Text.Json;
using Pdc.Core;
using Pdc.Site;
using Pdc.Site.Search;

namespace Pdc.Tests.Unit.Site.Search;

/// <summary>Reads the search data back as a browser does, from the bytes alone.</summary>
sealed class SearchReader
{
    readonly JsonElement data;
    readonly NumberReader numbers, waits, details;

    public IReadOnlyList<FoundOffer> Offers { get; }

    public SearchReader(SearchData search)
    {
        // Three objects, read as one.
        string[] parts = [.. new[] { search.Rows(), search.Waits(), search.Details() }.Select(part => Encoding.UTF8.GetString(part)[1..^1])];
        data = JsonDocument.Parse($"{{{string.Join(',', parts)}}}").RootElement;
        (numbers, waits, details) = (Numbers("getallen"), Numbers("wachtgetallen"), Numbers("meergetallen"));
        Offers = [.. Read()];
    }

    IEnumerable<FoundOffer> Read()
    {
        string[][] names = Names();
        string[] addresses = Addresses([.. names.Select(name => string.Join(' ', name))]), terms = Lines("termen"), languages = Lines("talen"), after = Texts("daarna"), municipalities = [.. data.GetProperty("gemeenten").EnumerateArray().Select(one => one[1].GetString()!)];
        var products = data.GetProperty("producten");
        var offered = numbers.Lists(names.Length, products.GetArrayLength(), [.. products.EnumerateArray().Select(product => product[2].GetInt32())]);
        int[] owners = [.. offered.SelectMany((list, p) => list.Select(_ => p))], product = [.. offered.SelectMany(list => list)];
        bool[] first = [.. owners.Select((p, row) => row == 0 || owners[row - 1] != p)];

        var known = numbers.Lists(names.Length, terms.Length);
        var theirs = numbers.Choice(64, 8);
        int[][] shared = [.. owners.Select(p => theirs(known[p].Length, Math.Min(7, known[p].Length), 8 * Math.Min(7, known[p].Length)))];
        var others = numbers.Lists(owners.Length, terms.Length);
        int[] areas = Followed(numbers, first, before => before == data.GetProperty("gebieden").GetArrayLength() - 1 ? 1 : 2);
        int[] ages = numbers.All(owners.Length);
        int[] wheelchairs = Followed(numbers, first, before => 1 + before);

        int[] wait = waits.All(owners.Length);
        JsonElement[] texts = [.. wait.Select(i => data.GetProperty("wachttijden")[i])];
        int?[] measured = Days(waits, 5, first, [.. texts.Select(text => text[4].GetString()!)], row => texts[row][1].GetInt32());
        var spoken = details.Lists(names.Length, languages.Length);
        var which = details.Column(5);
        string[] told = [.. texts.Select(text => after[which(text[1].GetInt32())])];
        int?[] confirmed = Days(details, 64, first, told, row => Math.Min(63, measured[row] ?? 0));

        for (int row = 0; row < owners.Length; row++)
        {
            var (p, one, area) = (owners[row], products[product[row]], data.GetProperty("gebieden")[areas[row]]);
            var age = ages[row] == 0 ? one[6] : data.GetProperty("leeftijden")[ages[row] - 1];
            string[] own = [.. shared[row].Select(i => terms[known[p][i]]), .. others[row].Select(i => terms[i])];
            string detail = Filled(texts[row][4].GetString()!, measured[row]), later = Filled(told[row], confirmed[row]);
            yield return new(
                string.Join(' ', names[p]), addresses[p], one[0].GetString()!,
                area.GetArrayLength() > 1 ? area[1].GetString()! : Joined([.. municipalities.Where((_, i) => (area[0].GetInt64() >> i & 1) == 1)]),
                area[0].GetInt64(), age[2].GetString()!, texts[row][0].GetString()!, texts[row][3].GetString()!, later.Length == 0 ? detail : $"{detail} · {later}",
                texts[row][2].ValueKind == JsonValueKind.Null ? null : texts[row][2].GetInt32(), wheelchairs[row] == 1,
                own.Length == 0 ? [.. known[p].Select(i => terms[i])] : own, [.. spoken[p].Select(i => languages[i])]);
        }
    }

    string[][] Names()
    {
        string[] words = data.GetProperty("woorden").GetString()!.Split('\n');
        Func<int, int> shared = numbers.Column(), more = numbers.Column(16), back = numbers.Column(), reach = numbers.Column(4), rest = numbers.Column(32), which = numbers.Column(4);
        var names = new int[data.GetProperty("aanbieders").GetInt32()][];
        int[] before = [];
        for (int p = 0; p < names.Length; p++)
        {
            int same = shared(0), count = more(Math.Min(same, 7) * 2 + (same == before.Length ? 1 : 0));
            List<int> name = [.. before.Take(same)];
            for (int i = same; i < same + count; i++)
            {
                if (i > same || i >= before.Length)
                {
                    name.Add(which(Math.Min(i, 3)));
                    continue;
                }

                int sign = back(0) == 1 ? -1 : 1, bits = reach(Math.Min(i, 3));
                name.Add(before[i] + sign * (rest(bits) + (1 << bits - 1)));
            }

            names[p] = before = [.. name];
        }

        return [.. names.Select(name => name.Select(word => words[word]).ToArray())];
    }

    string[] Addresses(string[] names)
    {
        Func<int, int> numbered = numbers.Column(2), digit = numbers.Column(8);
        return [.. names.Select((name, p) =>
        {
            string rule = Slug.Of(name, "");
            return numbered(p > 0 && names[p - 1] == name ? 1 : 0) == 1 ? $"{rule}-{string.Concat(Enumerable.Range(0, 8).Select(digit))}"
                : data.GetProperty("adressen").TryGetProperty(p.ToString(), out var told) ? told.GetString()! : rule;
        })];
    }

    static int[] Followed(NumberReader reader, bool[] first, Func<int, int> context)
    {
        var next = reader.Column(3);
        int before = 0;
        return [.. first.Select(begins => before = next(begins ? 0 : context(before)))];
    }

    static int?[] Days(NumberReader reader, int contexts, bool[] first, string[] texts, Func<int, int> context)
    {
        Func<int, int> again = reader.Column(), ago = reader.Column(contexts);
        int? before = null;
        var days = new int?[texts.Length];
        for (int row = 0; row < texts.Length; row++)
        {
            before = first[row] ? null : before;
            if (texts[row].Contains('@'))
                days[row] = before = before is not null && again(0) == 1 ? before : ago(context(row));
        }

        return days;
    }

    string Filled(string text, int? ago)
    {
        if (ago is not { } days)
            return text;

        var day = DateOnly.ParseExact(data.GetProperty("vanaf").GetString()!, "yyyy-MM-dd").AddDays(-days);
        return text.Replace("@", $"{day.Day} {Texts("maanden")[day.Month - 1]} {day.Year}");
    }

    static string Joined(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} en {names[^1]}";

    NumberReader Numbers(string name) => new(data.GetProperty(name).GetString()!);
    string[] Texts(string name) => [.. data.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
    string[] Lines(string name) => data.GetProperty(name).GetString() is { Length: > 0 } text ? text.Split('\n') : [];
}

sealed record FoundOffer(
    string Provider, string Address, string Product, string Where, long Area, string Ages, string Code, string Headline, string Detail, int? Weeks, bool Accessible,
    IReadOnlyList<string> Specialities, IReadOnlyList<string> Languages);
