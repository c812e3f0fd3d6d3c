using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pdc.Extracts.Rows;

/// <summary>
/// One cell as it stands in the file. The bytes after it may be read too, up to <see cref="Slack"/> of them, so that a check takes a short
/// cell in one go and leaves out what is not its own.
/// </summary>
readonly ref struct Cell(ref byte first, int length)
{
    public const int Slack = 64;

    /// <summary>Bytes that are taken in one go.</summary>
    public const int Most = 16;

    static ReadOnlySpan<byte> Ones =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    readonly ref byte first = ref first;

    public int Length { get; } = length;
    public byte First => first;
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.CreateReadOnlySpan(ref first, Length);

    /// <summary>Spaces and nothing else.</summary>
    public bool IsBlank => first == ' ' && IsOnlySpaces(Bytes);

    /// <summary>Eight bytes from a place, also when the cell is shorter.</summary>
    public ulong EightAt(int place) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, place));

    public ushort TwoAt(int place) => Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref first, place));

    /// <summary>A cell of at most sixteen bytes, with zeros behind it.</summary>
    public Vector128<byte> Sixteen => Vector128.LoadUnsafe(ref first) & Own;

    /// <summary>All ones where <see cref="Sixteen"/> holds bytes of the cell.</summary>
    public Vector128<byte> Own => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Ones), (nuint)(Most - Length));

    // Static, and given its bytes by value: a cell whose address is taken cannot stay in registers.
    static bool IsOnlySpaces(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)' ');
}
