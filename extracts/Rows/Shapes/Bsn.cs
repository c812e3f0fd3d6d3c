using System.Runtime.CompilerServices;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>The citizen service number: 9 digits that pass the elfproef.</summary>
static class Bsn
{
    /// <summary>Weights 9 to 2 and then -1; the sum is a multiple of eleven.</summary>
    /// <param name="digits">The first eight, as text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool PassesElfproef(ulong digits, byte last)
    {
        if (!Digits.Are(digits) || last is < (byte)'0' or > (byte)'9')
            return false;

        // The digits in turn have the weights 9 7 5 3 and 8 6 4 2: four products at once, whose sum comes out in the highest two bytes.
        ulong values = digits & 0x0F0F0F0F0F0F0F0F;
        ulong sum = ((values & 0x00FF00FF00FF00FF) * 0x0009_0007_0005_0003 >> 48) + ((values >> 8 & 0x00FF00FF00FF00FF) * 0x0008_0006_0004_0002 >> 48);
        return (sum - (ulong)(last - '0') + 11) % 11 == 0 && (values != 0 || last != '0');
    }

    public static bool PassesElfproef(ReadOnlySpan<byte> digits) =>
        digits.Length == 9 && PassesElfproef(System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(digits), digits[8]);
}
