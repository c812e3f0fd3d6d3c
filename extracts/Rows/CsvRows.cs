using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Microsoft.Win32.SafeHandles;
using Pdc.Extracts.Deliveries;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Reads a CSV delivery block by block and cuts it where it stands: cells are judged in the very bytes that came from the disk. A line is a
/// row, whatever its quotes say, so that one bad quote cannot swallow the lines after it.
/// </summary>
sealed class CsvRows
{
    /// <summary>A line that is longer than this, or than a block more, is no row: the file is something else.</summary>
    const int LongestLine = 1 << 20;

    const int Block = 1 << 16, Step = 64;
    const byte Separator = (byte)';', Quote = (byte)'"';

    readonly RowCheck rows;
    readonly int columns;
    byte[] text = ArrayPool<byte>.Shared.Rent(Block);

    // Of the line that is being cut: its number (the header is line 1), its first byte, its separators so far, and whether it has quotes.
    int line = 1, begin, separators;
    bool isQuoted, isAfterReturn;

    CsvRows(RowCheck rows) => (this.rows, columns) = (rows, rows.Source.Columns.Count);

    /// <returns>Null, or the file refused: a line was too long to be one.</returns>
    public static RefusedFile? Read(Delivery delivery, RowCheck rows)
    {
        using var file = File.OpenHandle(delivery.Path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var reader = new CsvRows(rows);
        try
        {
            if (!reader.Read(file))
                return new(delivery.Name.File, "F03", $"Een regel na regel {reader.line - 1} is langer dan 1 MB. Lever het bestand opnieuw aan, met een regel per rij.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(reader.text);
        }

        if (RandomAccess.GetLength(file) != delivery.Bytes || File.GetLastWriteTimeUtc(delivery.Path) != delivery.ChangedAt)
            throw DeliveryFolder.ChangedMeanwhile(delivery);
        return null;
    }

    bool Read(SafeFileHandle file)
    {
        int held = 0;
        long offset = 0;
        while (RandomAccess.Read(file, text.AsSpan(held, text.Length - Cell.Slack - held), offset) is > 0 and var read)
        {
            offset += read;
            held += read;
            Cut(held);
            rows.Finish();

            // What is left is the first part of a line. It moves to the front, and is cut again with the rest of it.
            held -= begin;
            if (held > LongestLine)
                return false;
            byte[] next = held * 2 < text.Length ? text : ArrayPool<byte>.Shared.Rent(text.Length * 2);
            text.AsSpan(begin, held).CopyTo(next);
            if (next != text)
                ArrayPool<byte>.Shared.Return(text);
            (text, begin) = (next, 0);
        }

        // The last line need not end.
        if (held > 0)
        {
            Cut(held);
            EndLine(held);
        }
        rows.Finish();
        return true;
    }

    void Cut(int end)
    {
        BeginLine(0);
        for (int step = 0; step < end; step += Step)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref text[step]), Vector256.LoadUnsafe(ref text[step + Vector256<byte>.Count]));
            ulong inside = end - step < Step ? (1UL << (end - step)) - 1 : ulong.MaxValue;
            ulong cells = Find(low, high, Separator) & inside, quotes = Find(low, high, Quote) & inside;
            for (ulong breaks = (Find(low, high, (byte)'\n') | Find(low, high, (byte)'\r')) & inside; breaks != 0; breaks &= breaks - 1)
            {
                ulong ofLine = breaks ^ (breaks - 1);
                isQuoted |= (quotes & ofLine) != 0;
                EndCells(cells & ofLine, step);
                EndLine(step + BitOperations.TrailingZeroCount(breaks));
                (cells, quotes) = (cells & ~ofLine, quotes & ~ofLine);
            }
            isQuoted |= quotes != 0;
            EndCells(cells, step);
        }
    }

    static ulong Find(Vector256<byte> low, Vector256<byte> high, byte value) =>
        Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
        | (ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << Vector256<byte>.Count;

    void BeginLine(int at)
    {
        (begin, separators, isQuoted) = (at, 0, false);
        rows.Begins[0] = at;
    }

    void EndCells(ulong found, int step)
    {
        int before = separators;
        separators += BitOperations.PopCount(found);
        // With too many cells the line is no row.
        if (separators >= columns || found == 0)
            return;
        for (ref int begins = ref rows.Begins[before + 1]; found != 0; found &= found - 1, begins = ref Unsafe.Add(ref begins, 1))
            begins = step + BitOperations.TrailingZeroCount(found) + 1;
    }

    void EndLine(int end)
    {
        // CR, LF and CR LF each end one line.
        bool isRestOfEnd = isAfterReturn && end == begin && text[end] == '\n';
        isAfterReturn = text[end] == '\r';
        if (!isRestOfEnd)
        {
            if (end > begin && line > 1)
                Take(end);
            line++;
        }
        BeginLine(end + 1);
    }

    void Take(int end)
    {
        rows.Begins[columns] = end + 1;
        if (isQuoted ? Unquote(end) : separators == columns - 1)
            rows.Take(line, text);
        else
            rows.Lose(line);
    }

    // Quotes only make a cell longer, so that a line can be written again without them where it stands.
    bool Unquote(int end)
    {
        int from = begin, to = begin;
        for (int cell = 0; cell < columns; cell++, from++, to++)
        {
            rows.Begins[cell] = to;
            if (from < end && text[from] == Quote)
            {
                for (from++; ; text[to++] = text[from++])
                {
                    if (from == end)
                        return false;
                    if (text[from] == Quote && (++from == end || text[from] != Quote))
                        break;
                }
            }
            else
            {
                for (; from < end && text[from] != Separator && text[from] != Quote; text[to++] = text[from++]) { }
            }

            if (from == end)
            {
                rows.Begins[columns] = to + 1;
                return cell == columns - 1;
            }
            if (text[from] != Separator)
                return false;
        }
        return false;
    }
}
