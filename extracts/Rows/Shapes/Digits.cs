namespace Pdc.Extracts.Rows.Shapes;

/// <summary>Digits that are read eight at a time, as one number of eight bytes (after D. Lemire's "Number parsing at a gigabyte per second").</summary>
static class Digits
{
    public const int AtOnce = 8;

    const ulong Zeros = 0x3030303030303030, HighHalves = 0xF0F0F0F0F0F0F0F0;

    /// <summary>The number that the first 1 to 8 bytes say, or -1 when one of them is no digit.</summary>
    public static int Read(ulong text, int length)
    {
        // Fewer than eight move to the end, behind leading zeros.
        int missing = 8 * (AtOnce - length);
        return Read(text << missing | Zeros & ((1UL << missing) - 1));
    }

    /// <summary>The number that eight bytes say, or -1 when one of them is no digit.</summary>
    public static int Read(ulong text) => Are(text) ? Number(text) : -1;

    public static bool Are(ulong text) => (text & HighHalves | ((text + 0x0606060606060606) & HighHalves) >> 4) == 0x3333333333333333;

    public static bool Are(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    // Neighbours are joined three times: digits to pairs, pairs to fours, fours to eight.
    static int Number(ulong text)
    {
        text = (text & 0x0F0F0F0F0F0F0F0F) * (10 * (1UL << 8) + 1) >> 8;
        text = (text & 0x00FF00FF00FF00FF) * (100 * (1UL << 16) + 1) >> 16;
        return (int)((text & 0x0000FFFF0000FFFF) * (10_000 * (1UL << 32) + 1) >> 32);
    }
}
