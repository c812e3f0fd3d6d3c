using System.Buffers;
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

    const int Block = 1 << 17;

    readonly RowCheck rows;
    readonly int columns;
    readonly CsvMarks marks = new();
    byte[] text = ArrayPool<byte>.Shared.Rent(Block);

    // The number of the line that is being cut (the header is line 1), and where the last whole line of the text ended.
    int line = 1, cut;
    bool isAfterReturn;

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
            reader.marks.Dispose();
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
            marks.Find(text, held);
            Cut();

            // What is left is the first part of a line. It moves to the front, and is cut again with the rest of it.
            held -= cut;
            if (held > LongestLine)
                return false;
            byte[] next = held * 2 < text.Length ? text : ArrayPool<byte>.Shared.Rent(text.Length * 2);
            text.AsSpan(cut, held).CopyTo(next);
            if (next != text)
                ArrayPool<byte>.Shared.Return(text);
            text = next;
        }

        // The last line need not end.
        if (held > 0)
        {
            marks.Find(text, held);
            marks.End(held);
            Cut();
        }
        return true;
    }

    void Cut()
    {
        int[] begins = marks.Begins;
        var ends = marks.LineEnds;
        int first = 0;
        for (int at = 0; at < ends.Length;)
        {
            if (Ordinary(ends[at..], first) is > 0 and var run)
            {
                rows.Take(line, run, text, begins, first);
                line += run;
                at += run;
                first += run * columns;
                continue;
            }

            int last = ends[at++], begin = begins[first], end = begins[last] - 1;
            byte ending = text[end];
            // CR, LF and CR LF each end one line.
            if (ending != '\n' || !isAfterReturn || end > begin)
            {
                if (end > begin && line > 1)
                    Take(begins.AsSpan(first, columns + 1), end, last - first);
                line++;
            }
            isAfterReturn = ending == '\r';
            first = last;
        }
        rows.Finish();
        cut = begins[first];
    }

    /// <summary>How many lines from here on are rows with nothing about them: as many cells as columns, no quotes, and an end of one byte.</summary>
    int Ordinary(ReadOnlySpan<int> ends, int first)
    {
        if (line == 1 || columns == 1 || isAfterReturn || marks.HasQuotes || marks.HasReturns)
            return 0;

        int run = 0;
        for (int next = first + columns; run < ends.Length && run < RowBatch.MostRows && ends[run] == next; next += columns)
            run++;
        return run;
    }

    void Take(ReadOnlySpan<int> begins, int end, int cells)
    {
        begins.CopyTo(rows.Begins);
        if (marks.HasQuotes && text.AsSpan(begins[0], end - begins[0]).Contains(CsvMarks.Quote) ? Unquote(begins[0], end) : cells == columns)
            rows.Take(line, text);
        else
            rows.Lose(line);
    }

    // Quotes only make a cell longer, so that a line can be written again without them where it stands.
    bool Unquote(int begin, int end)
    {
        int from = begin, to = begin;
        for (int cell = 0; cell < columns; cell++, from++, to++)
        {
            rows.Begins[cell] = to;
            if (from < end && text[from] == CsvMarks.Quote)
            {
                for (from++; ; text[to++] = text[from++])
                {
                    if (from == end)
                        return false;
                    if (text[from] == CsvMarks.Quote && (++from == end || text[from] != CsvMarks.Quote))
                        break;
                }
            }
            else
            {
                for (; from < end && text[from] != CsvMarks.Separator && text[from] != CsvMarks.Quote; text[to++] = text[from++]) { }
            }

            if (from == end)
            {
                rows.Begins[columns] = to + 1;
                return cell == columns - 1;
            }
            if (text[from] != CsvMarks.Separator)
                return false;
        }
        return false;
    }
}
