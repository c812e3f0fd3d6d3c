using System.Numerics;
using Pdc.Site.Search;

namespace Pdc.Tests.Unit.Site.Search;

/// <summary>Reads columns of numbers back as a browser does.</summary>
sealed class NumberReader
{
    readonly byte[] bytes;
    readonly Chances widths = new(1 << NumberWriter.WidthBits);
    uint range = uint.MaxValue, code;
    int at;

    public NumberReader(string text)
    {
        bytes = Convert.FromBase64String(text);
        for (int i = 0; i < 4; i++)
            code = code << 8 | Next();
    }

    public Func<int, int> Column(int contexts = 1)
    {
        int width = Number(widths, 0, NumberWriter.WidthBits);
        var chances = new Chances(contexts << width);
        return context => Number(chances, context << width, width);
    }

    public int[] All(int n)
    {
        var next = Column();
        return [.. Enumerable.Range(0, n).Select(_ => next(0))];
    }

    public Func<int, int, int, int[]> Choice(int places, int contexts = 1, int[]? kinds = null)
    {
        var count = Column(contexts);
        var chances = new Chances(Math.Max(1, places) * 24);
        return (size, context, start) =>
        {
            int left = count(context);
            var chosen = new List<int>();
            for (int i = 0; left > 0; i++)
            {
                int kind = kinds is null ? 0 : Math.Min(2, chosen.Count(one => kinds[one] == kinds[i]));
                if (left < size - i && !Bit(chances, (Math.Min(start + i, places - 1) * 8 + Math.Min(left, 7)) * 3 + kind))
                    continue;

                chosen.Add(i);
                left--;
            }

            return [.. chosen];
        };
    }

    public int[][] Lists(int n, int size, int[]? kinds = null)
    {
        var next = Choice(size, kinds: kinds);
        return [.. Enumerable.Range(0, n).Select(_ => next(size, 0, 0))];
    }

    int Number(Chances chances, int start, int width)
    {
        int node = 1;
        for (int i = 0; i < width; i++)
            node = node << 1 | (Bit(chances, start + node) ? 1 : 0);

        return node - (1 << width);
    }

    bool Bit(Chances chances, int place)
    {
        uint bound = (range >> Chances.Precision) * (uint)chances[place];
        bool yes = code < bound;
        if (!yes)
            code -= bound;

        range = yes ? bound : range - bound;
        chances.Learn(place, yes);
        for (; range < 1 << 24; range <<= 8)
            code = code << 8 | Next();

        return yes;
    }

    byte Next() => at < bytes.Length ? bytes[at++] : (byte)0;
}
