using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>Codes of at most sixteen bytes in a table without collisions: one multiplication finds the only place where a code can stand.</summary>
sealed class CodeTable
{
    const int Bits = 9;
    readonly Vector128<byte>[] places = new Vector128<byte>[1 << Bits];
    readonly ulong factor = 0x9E3779B97F4A7C15;

    // Most codes are shorter than nine bytes: a list of such is looked up as numbers, in half the work. Null where one is longer.
    readonly ulong[]? numbers;

    public CodeTable(IReadOnlyCollection<string> codes)
    {
        byte[] padded = new byte[Vector128<byte>.Count];
        var texts = codes.Select(code =>
        {
            padded.AsSpan().Clear();
            Encoding.ASCII.GetBytes(code, padded);
            return Vector128.Create(padded);
        }).ToList();
        // Another factor until no two codes meet; of what comes by, every odd number will do.
        while (texts.DistinctBy(Place).Count() < texts.Count)
            factor = factor * 0xD1342543DE82EF95 + 2;
        foreach (var text in texts)
            places[Place(text)] = text;
        if (texts.TrueForAll(text => text.AsUInt64()[1] == 0))
            numbers = [.. places.Select(text => text.AsUInt64()[0])];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(Cell cell)
    {
        if (numbers is not null)
        {
            ulong number = cell.EightAt(0) & ulong.MaxValue >> (8 * (sizeof(ulong) - cell.Length));
            return numbers[number * factor >> (64 - Bits)] == number && (uint)(cell.Length - 1) < sizeof(ulong);
        }

        if (cell.Length is 0 or > Cell.Most)
            return false;
        var text = cell.Sixteen;
        return places[Place(text)] == text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Place(Vector128<byte> text)
    {
        var halves = text.AsUInt64();
        return (int)((halves[0] ^ halves[1]) * factor >> (64 - Bits));
    }
}
