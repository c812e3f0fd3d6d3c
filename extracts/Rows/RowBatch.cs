using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Some rows of one delivery: their text, and where every cell begins. Between two cells stands one byte, so a cell ends one byte before
/// the next begins.
/// </summary>
sealed class RowBatch(int columns)
{
    /// <summary>So many that a column is worth a loop, so few that they stay in the processor's nearest memory; and a row is a bit of 64.</summary>
    public const int MostRows = 64;

    readonly int[] begins = new int[MostRows * (columns + 1)];
    readonly int[] lines = new int[MostRows];
    byte[] own = new byte[1 << 12], text = [];
    int end, cell;

    // Where the cells of the first row begin, and how far on those of the next: in begins, or in an array of someone else.
    int[] places = [];
    int first, stride;

    public int Columns => columns;
    public int Count { get; private set; }
    public bool IsFull => Count == MostRows;
    public ReadOnlySpan<int> Lines => lines.AsSpan(0, Count);

    public void Clear() => (Count, end, places, first, stride) = (0, 0, begins, 0, columns + 1);

    /// <summary>The cells of one column, by row.</summary>
    public Cells this[int column] => new(text, places, first + column, stride);

    /// <summary>Rows that follow each other in a text without anything between them are taken as they stand; the batch is empty, and holds only them.</summary>
    /// <param name="line">Of the first; each is a line.</param>
    /// <param name="places">Where cells begin, row after row, and behind the last row where a next one would.</param>
    /// <param name="first">Which of them is the first cell.</param>
    public void Refer(int line, int count, byte[] text, int[] places, int first)
    {
        (Count, this.text, this.places, this.first, stride) = (count, text, places, first, columns);
        for (int row = 0; row < count; row++)
            lines[row] = line + row;
    }

    /// <summary>
    /// Room for where the cells of the next row begin in a text of someone else, and as the last one where a next cell would; to be filled in
    /// before <see cref="Add(int, byte[])"/>. All rows until <see cref="Clear"/> are of the same text.
    /// </summary>
    public Span<int> Next => begins.AsSpan(Count * (columns + 1), columns + 1);

    /// <param name="text">Longer by <see cref="Cell.Slack"/> than its last cell.</param>
    public void Add(int line, byte[] text)
    {
        this.text = text;
        lines[Count++] = line;
    }

    /// <summary>Begins a row whose cells are copied here one by one.</summary>
    public void Begin(int line)
    {
        lines[Count] = line;
        cell = Count * (columns + 1);
    }

    public void Add(ReadOnlySpan<byte> utf8)
    {
        if (own.Length < end + utf8.Length + 1 + Cell.Slack)
            Array.Resize(ref own, own.Length * 2 + utf8.Length);
        utf8.CopyTo(own.AsSpan(end));
        begins[cell++] = end;
        end += utf8.Length + 1;
    }

    public void End()
    {
        begins[cell] = end;
        text = own;
        Count++;
    }

    public ref struct Cells
    {
        readonly ref byte text;
        readonly int stride;
        ref int begin;

        public Cells(byte[] text, int[] begins, int column, int stride)
        {
            this.text = ref MemoryMarshal.GetArrayDataReference(text);
            this.stride = stride;
            begin = ref begins[column];
        }

        /// <summary>The cell of a row, counted from the one that would be next.</summary>
        public Cell this[int row] => At(ref Unsafe.Add(ref begin, row * stride));

        /// <summary>The cell of the next row; who asks knows how many there are.</summary>
        public Cell Next()
        {
            ref int here = ref begin;
            begin = ref Unsafe.Add(ref here, stride);
            return At(ref here);
        }

        readonly Cell At(ref int begin) => new(ref Unsafe.Add(ref text, begin), Unsafe.Add(ref begin, 1) - begin - 1);
    }
}
