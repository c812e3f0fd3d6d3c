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

    int[] begins = [], ends = [];
    int lines;

    /// <summary>Where cells begin, by their order, and behind the last one where a next one would.</summary>
    public ReadOnlySpan<int> Begins => begins;

    /// <summary>Cells that were found to end.</summary>
    public int Cells { get; private set; }

    /// <summary>How many cells, of the first line and all after it, have ended where each line ends.</summary>
    public ReadOnlySpan<int> LineEnds => ends.AsSpan(0, lines);

    public bool HasQuotes { get; private set; }

    /// <param name="text">Longer by <see cref="Cell.Slack"/> than what is read of it, and overwritten there.</param>
    public void Find(byte[] text, int end)
    {
        if (begins.Length < text.Length)
            (begins, ends) = (Longer(begins, text.Length), Longer(ends, text.Length));
        // No cell ends behind the text.
        text.AsSpan(end, Cell.Slack).Clear();

        var isQuote = Vector512<byte>.Zero;
        int cells = lines = begins[0] = 0;
        for (int step = 0; step < end; step += Vector512<byte>.Count)
        {
            var bytes = Vector512.LoadUnsafe(ref text[step]);
            var isBreak = Vector512.Equals(bytes, Vector512.Create((byte)'\n')) | Vector512.Equals(bytes, Vector512.Create((byte)'\r'));
            var isEnd = Vector512.Equals(bytes, Vector512.Create(Separator)) | isBreak;
            isQuote |= Vector512.Equals(bytes, Vector512.Create(Quote));

            ulong cellEnds = isEnd.ExtractMostSignificantBits();
            NoteCells(isEnd, cellEnds, step + 1, ref begins[cells + 1]);
            NoteLines(isBreak.ExtractMostSignificantBits(), cellEnds, cells);
            cells += BitOperations.PopCount(cellEnds);
        }
        (Cells, HasQuotes) = (cells, isQuote != Vector512<byte>.Zero);
    }

    /// <summary>The text ends here, and with it its last cell and line, which no break ended.</summary>
    public void End(int end)
    {
        begins[++Cells] = end + 1;
        ends[lines++] = Cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void NoteCells(Vector512<byte> isEnd, ulong ends, int next, ref int begin)
    {
        if (Avx512Vbmi2.IsSupported && BitOperations.PopCount(ends) <= Vector512<int>.Count)
        {
            var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isEnd, Vector512<byte>.Indices);
            (Avx512F.ConvertToVector512Int32(places.GetLower().GetLower()) + Vector512.Create(next)).StoreUnsafe(ref begin);
            return;
        }

        for (; ends != 0; begin = ref Unsafe.Add(ref begin, NotedAtOnce))
            for (int at = 0; at < NotedAtOnce; at++, ends &= ends - 1)
                Unsafe.Add(ref begin, at) = next + BitOperations.TrailingZeroCount(ends);
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
