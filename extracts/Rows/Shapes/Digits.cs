using System.Runtime.CompilerServices;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>Digits that are read eight at a time, as one number of eight bytes (after D. Lemire's "Number parsing at a gigabyte per second").</summary>
static class Digits
{
    public const int AtOnce = 8;

    // A digit differs from '0' by at most 9; what is more reaches the highest bit of its byte when TooMuch is added.
    const ulong Zeros = 0x3030303030303030, TooMuch = 0x7676767676767676, HighBits = 0x8080808080808080;

    /// <summary>Whether the first 1 to 8 bytes are digits, and which number they say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Are(ulong text, int length, out int number)
    {
        // Fewer than eight move to the end, behind zeros.
        int missing = 8 * (AtOnce - length);
        ulong values = text << missing ^ Zeros << missing;
        number = Number(values);
        return AreValues(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Are(ulong text) => AreValues(text ^ Zeros);

    public static bool Are(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool AreValues(ulong values) => ((values + TooMuch | values) & HighBits) == 0;

    // Neighbours are joined three times: digits to pairs, pairs to fours, fours to eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Number(ulong values)
    {
        values = values * (10 * (1UL << 8) + 1) >> 8;
        values = (values & 0x00FF00FF00FF00FF) * (100 * (1UL << 16) + 1) >> 16;
        return (int)((values & 0x0000FFFF0000FFFF) * (10_000 * (1UL << 32) + 1) >> 32);
    }
}
