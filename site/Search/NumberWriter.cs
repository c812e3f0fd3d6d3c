using System.Numerics;

namespace Pdc.Site.Search;

/// <summary>
/// Writes yes-or-no answers in as few bits as they are worth: a range coder that learns how often each is yes, as LZMA has it. What the numbers
/// mean is up to <see cref="NumberColumn"/> and <see cref="ChoiceColumn"/>; <c>zoekgegevens.js</c> reads them in the same order.
/// </summary>
sealed class NumberWriter
{
    const uint Narrow = 1 << 24;

    readonly List<byte> bytes = [];
    readonly Chances widths = new(1 << WidthBits);
    uint low, range = uint.MaxValue;

    /// <summary>How many bits tell how wide a column is.</summary>
    public const int WidthBits = 5;

    /// <summary>Tells how many bits the largest number of a column takes, before its first number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or does not fit 30 bits.</exception>
    public int Width(int largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largest);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(largest, 1 << 30);
        int width = BitOperations.Log2((uint)largest) + 1;
        Bits(widths, 0, WidthBits, width);
        return width;
    }

    /// <summary>A number from its highest bit on; each bit is foretold by those before it.</summary>
    public void Bits(Chances chances, int start, int width, int value)
    {
        for (int bit = width - 1, node = 1; bit >= 0; bit--)
        {
            bool yes = (value >> bit & 1) == 1;
            Bit(chances, start + node, yes);
            node = node << 1 | (yes ? 1 : 0);
        }
    }

    public void Bit(Chances chances, int at, bool yes)
    {
        uint bound = (range >> Chances.Precision) * (uint)chances[at];
        if (yes)
        {
            range = bound;
        }
        else
        {
            uint before = low;
            low += bound;
            range -= bound;
            if (low < before)
                Carry();
        }

        chances.Learn(at, yes);
        for (; range < Narrow; range <<= 8)
            Shift();
    }

    /// <summary>All that was written, as text for JSON.</summary>
    public string End()
    {
        for (int i = 0; i < sizeof(uint); i++)
            Shift();

        return Convert.ToBase64String([.. bytes]);
    }

    void Shift()
    {
        bytes.Add((byte)(low >> 24));
        low <<= 8;
    }

    void Carry()
    {
        int last = bytes.Count - 1;
        while (++bytes[last] == 0)
            last--;
    }
}

/// <summary>How likely a yes is, per place: half at first, then the share that was seen.</summary>
sealed class Chances
{
    public const int Precision = 15;
    const int Even = 1 << Precision - 1, Least = 16, Patience = 255;

    // The first answers weigh most. Whole numbers, so that every browser counts the same.
    static readonly int[] Weights = [.. Enumerable.Range(0, Patience + 1).Select(seen => (1 << 17) / (2 * seen + 3))];

    readonly ushort[] chance;
    readonly byte[] seen;

    public Chances(int places)
    {
        (chance, seen) = (new ushort[places], new byte[places]);
        Array.Fill(chance, (ushort)Even);
    }

    public int this[int at] => chance[at];

    public void Learn(int at, bool yes)
    {
        int now = chance[at], weight = Weights[seen[at]];
        now += yes ? ((1 << Precision) - now) * weight >> 16 : -(now * weight >> 16);
        chance[at] = (ushort)Math.Clamp(now, Least, (1 << Precision) - Least);
        if (seen[at] < Patience)
            seen[at]++;
    }
}
