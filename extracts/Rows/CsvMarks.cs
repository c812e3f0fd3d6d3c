using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pdc.Extracts.Rows;

/// <summary>Where in a block of text cells begin and lines end, found for 64 bytes at a time and without asking byte by byte.</summary>
sealed class CsvMarks : IDisposable
{
    public const byte Separator = (byte)';', Quote = (byte)'"';

    // So many cells are noted at a time, needed or not: asking for each whether it is the last costs more.
    const int NotedAtOnce = 12;

    // Bytes that are looked at together: a bit each in a number.
    const int Step = 64;

    int[] begins = [], ends = [];
    int lines;

    /// <summary>Where cells begin, by their order, and behind the last one where a next one would; longer than that.</summary>
    public int[] Begins => begins;

    /// <summary>Cells that were found to end.</summary>
    public int Cells { get; private set; }

    /// <summary>How many cells, of the first line and all after it, have ended where each line ends.</summary>
    public ReadOnlySpan<int> LineEnds => ends.AsSpan(0, lines);

    public bool HasQuotes { get; private set; }

    /// <summary>Whether there is a carriage return: without one every line ends in one byte.</summary>
    public bool HasReturns { get; private set; }

    /// <param name="text">Longer by <see cref="Cell.Slack"/> than what is read of it, and overwritten there.</param>
    public void Find(byte[] text, int end)
    {
        if (begins.Length < text.Length)
            (begins, ends) = (Longer(begins, text.Length), Longer(ends, text.Length));
        // No cell ends behind the text.
        text.AsSpan(end, Cell.Slack).Clear();

        Vector256<byte> quotes = default, returns = default;
        int cells = lines = begins[0] = 0;
        for (int step = 0; step < end; step += Step)
        {
            // In halves: what a processor does not have is put together by way of memory, and many have no vectors of 64 bytes.
            var (low, high) = (Vector256.LoadUnsafe(ref text[step]), Vector256.LoadUnsafe(ref text[step + Vector256<byte>.Count]));
            var (lowReturns, highReturns) = (Vector256.Equals(low, Vector256.Create((byte)'\r')), Vector256.Equals(high, Vector256.Create((byte)'\r')));
            var (lowBreaks, highBreaks) = (Vector256.Equals(low, Vector256.Create((byte)'\n')) | lowReturns, Vector256.Equals(high, Vector256.Create((byte)'\n')) | highReturns);
            var (lowEnds, highEnds) = (Vector256.Equals(low, Vector256.Create(Separator)) | lowBreaks, Vector256.Equals(high, Vector256.Create(Separator)) | highBreaks);
            quotes |= Vector256.Equals(low, Vector256.Create(Quote)) | Vector256.Equals(high, Vector256.Create(Quote));
            returns |= lowReturns | highReturns;

            ulong cellEnds = Bits(lowEnds, highEnds);
            NoteCells(lowEnds, highEnds, cellEnds, step + 1, ref begins[cells + 1]);
            NoteLines(Bits(lowBreaks, highBreaks), cellEnds, cells);
            cells += BitOperations.PopCount(cellEnds);
        }
        (Cells, HasQuotes, HasReturns) = (cells, quotes != default, returns != default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Bits(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;

    /// <summary>The text ends here, and with it its last cell and line, which no break ended.</summary>
    public void End(int end)
    {
        begins[++Cells] = end + 1;
        ends[lines++] = Cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void NoteCells(Vector256<byte> low, Vector256<byte> high, ulong ends, int next, ref int begin)
    {
        if (Avx512Vbmi2.IsSupported && BitOperations.PopCount(ends) <= Vector512<int>.Count)
        {
            var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Vector512.Create(low, high), Vector512<byte>.Indices);
            (Avx512F.ConvertToVector512Int32(places.GetLower().GetLower()) + Vector512.Create(next)).StoreUnsafe(ref begin);
            return;
        }

        for (; ends != 0; begin = ref Unsafe.Add(ref begin, NotedAtOnce))
        {
            NoteFour(ref ends, next, ref begin);
            NoteFour(ref ends, next, ref Unsafe.Add(ref begin, 4));
            NoteFour(ref ends, next, ref Unsafe.Add(ref begin, 8));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void NoteFour(ref ulong ends, int next, ref int begin)
    {
        ulong second = ends & ends - 1, third = second & second - 1, fourth = third & third - 1;
        begin = next + BitOperations.TrailingZeroCount(ends);
        Unsafe.Add(ref begin, 1) = next + BitOperations.TrailingZeroCount(second);
        Unsafe.Add(ref begin, 2) = next + BitOperations.TrailingZeroCount(third);
        Unsafe.Add(ref begin, 3) = next + BitOperations.TrailingZeroCount(fourth);
        ends = fourth & fourth - 1;
    }

    // One is noted also when there is none: most lines are longer than 64 bytes, and which steps have an end is anybody's guess.
    void NoteLines(ulong breaks, ulong cellEnds, int cells)
    {
        int at = lines;
        lines += BitOperations.PopCount(breaks);
        do
        {
            ends[at++] = cells + BitOperations.PopCount(cellEnds & (breaks ^ (breaks - 1)));
            breaks &= breaks - 1;
        }
        while (breaks != 0);
    }

    static int[] Longer(int[] noted, int length)
    {
        Return(noted);
        return ArrayPool<int>.Shared.Rent(length);
    }

    static void Return(int[] noted)
    {
        if (noted.Length > 0)
            ArrayPool<int>.Shared.Return(noted);
    }

    public void Dispose()
    {
        Return(begins);
        Return(ends);
    }
}
