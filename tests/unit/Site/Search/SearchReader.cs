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
    readonly string[] months;

    public IReadOnlyList<FoundOffer> Offers { get; }

    public SearchReader(SearchData search)
    {
        // Two objects, read as one.
        data = JsonDocument.Parse($"{Encoding.UTF8.GetString(search.Rows()).TrimEnd('}')},{Encoding.UTF8.GetString(search.Waits()).TrimStart('{')}").RootElement;
        months = [.. data.GetProperty("maanden").EnumerateArray().Select(month => month.GetString()!)];
        Offers = [.. Read()];
    }

    IEnumerable<FoundOffer> Read()
    {
        string[] names = [.. Names()], terms = Lines("termen"), languages = Lines("talen");
        var products = data.GetProperty("producten");
        var offered = Lists(Column("aantal"), Column("product"));
        var known = Lists("ervaring");
        var own = Lists("eigen");
        var spoken = Lists("taal");
        int[] areas = Column("gebied"), ages = Column("leeftijd"), waits = Column("wacht"), wheelchairs = Column("rolstoel");
        Queue<int>[][] days = [.. new[] { "dagen", "oudedagen" }.Select(name => data.GetProperty(name).EnumerateArray().Select(column => new Queue<int>(Decode(column.GetString()!))).ToArray())];

        for (int p = 0, row = 0; p < names.Length; p++)
        {
            foreach (int product in offered[p])
            {
                var age = ages[row] == 0 ? products[product][6] : data.GetProperty("leeftijden")[ages[row] - 1];
                var wait = data.GetProperty("wachttijden")[waits[row]];
                var columns = days[wait[1].GetInt32() == 2 ? 1 : 0];
                int place = 0;
                string Filled(string text) => string.Concat(text.Select(c => c == '@' ? Day(columns[place++].Dequeue()) : c.ToString()));
                int[] skills = own[row].Length == 0 ? known[p] : [.. own[row].Select(i => i < known[p].Length ? known[p][i] : i - known[p].Length)];
                yield return new(
                    names[p], Address(p, names[p]), products[product][0].GetString()!, data.GetProperty("gebieden")[areas[row]][1].GetString()!,
                    data.GetProperty("gebieden")[areas[row]][0].GetInt64(), age[2].GetString()!, wait[0].GetString()!, Filled(wait[3].GetString()!), Filled(wait[4].GetString()!),
                    wait[2].ValueKind == JsonValueKind.Null ? null : wait[2].GetInt32(), (wheelchairs[row / 6] >> row % 6 & 1) == 1,
                    [.. skills.Select(i => terms[i])], [.. spoken[p].Select(i => languages[i])]);
                row++;
            }
        }
    }

    IEnumerable<string> Names()
    {
        string[] words = data.GetProperty("woorden").GetString()!.Split('\n');
        int[] shared = Column("naamdeel"), more = Column("naammeer"), which = Column("naamwoord");
        string[] before = [];
        for (int i = 0, at = 0; i < shared.Length; at += more[i++])
        {
            before = [.. before.Take(shared[i]), .. which.Skip(at).Take(more[i]).Select(word => words[word])];
            yield return string.Join(' ', before);
        }
    }

    string Address(int provider, string name)
    {
        string told = data.GetProperty("adressen").TryGetProperty(provider.ToString(), out var text) ? text.GetString()! : "";
        return told.StartsWith('/') ? told[1..] : Slug.Of(name, "") + told;
    }

    string Day(int ago)
    {
        var day = DateOnly.ParseExact(data.GetProperty("vanaf").GetString()!, "yyyy-MM-dd").AddDays(-ago);
        return $"{day.Day} {months[day.Month - 1]} {day.Year}";
    }

    string[] Lines(string name) => data.GetProperty(name).GetString() is { Length: > 0 } text ? text.Split('\n') : [];
    int[] Column(string name) => Decode(data.GetProperty(name).GetString()!);
    int[][] Lists(string name) => Lists(Decode(data.GetProperty(name)[0].GetString()!), Decode(data.GetProperty(name)[1].GetString()!));

    public static int[][] Lists(int[] counts, int[] steps)
    {
        var lists = new int[counts.Length][];
        for (int i = 0, at = 0; i < counts.Length; i++)
        {
            lists[i] = new int[counts[i]];
            for (int j = 0, before = -1; j < counts[i]; j++)
                before = lists[i][j] = before + 1 + steps[at++];
        }

        return lists;
    }

    public static int[] Decode(string column)
    {
        int width = column[0] - '0', rows = (column.Length - 1) / width;
        var values = new int[rows];
        for (int at = 1; at < column.Length; at++)
            values[(at - 1) % rows] = values[(at - 1) % rows] * Columns.Digits.Length + Columns.Digits.IndexOf(column[at]);

        return values;
    }
}

sealed record FoundOffer(
    string Provider, string Address, string Product, string Where, long Area, string Ages, string Code, string Headline, string Detail, int? Weeks, bool Accessible,
    IReadOnlyList<string> Specialities, IReadOnlyList<string> Languages);
