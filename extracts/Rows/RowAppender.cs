using System.Runtime.Intrinsics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Appends rows to a table through the data chunks of DuckDB's C interface: one row cell by cell, or some rows column by column, both from
/// left to right. A text goes from the bytes of the file to the chunk as it is: with the client's own row by row appender that takes more
/// time than reading and judging together.
/// </summary>
sealed unsafe class RowAppender : IDisposable
{
    /// <summary>Rows per chunk: the vector size of DuckDB.</summary>
    const ulong Rows = 2048;

    // DuckDB itself waits for a hundred, in memory that its limit does not count.
    const int ChunksAtOnce = 50;

    // duckdb_string_t: a length and 12 bytes of text, or of longer ones 4 bytes and a pointer.
    const int TextSize = 16, ShortText = 12;

    readonly string table;
    readonly DuckDB.NET.Native.DuckDBAppender appender;
    readonly DuckDBDataChunk chunk;
    readonly nint[] vectors;
    readonly nint[] data;
    readonly nint[] validity;
    ulong row;
    int column, waiting;

    public RowAppender(DuckDBConnection connection, string table)
    {
        this.table = table;
        Demand(NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, null, table, out appender));
        int columns = (int)NativeMethods.Appender.DuckDBAppenderColumnCount(appender);
        var types = Enumerable.Range(0, columns).Select(at => NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)at)).ToArray();
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)columns);
        foreach (var type in types)
            type.Dispose();
        (vectors, data, validity) = (new nint[columns], new nint[columns], new nint[columns]);
        Renew();
    }

    /// <summary>Begins rows with the number of their delivery and their lines; their other columns follow one by one.</summary>
    public void BeginRows(int delivery, ReadOnlySpan<int> lines)
    {
        if (row + (ulong)lines.Length > Rows)
            Hand();
        new Span<int>((int*)data[0] + row, lines.Length).Fill(delivery);
        lines.CopyTo(new Span<int>((int*)data[1] + row, lines.Length));
        column = 2;
    }

    /// <summary>The next column, of VARCHAR.</summary>
    public void Texts(RowBatch.Cells cells, ReadOnlySpan<Verdict> verdicts)
    {
        var texts = (Vector128<byte>*)data[column] + row;
        for (int at = 0; at < verdicts.Length; at++)
        {
            var cell = cells.Next();
            if (!verdicts[at].Keeps())
                Leave(at);
            else if (cell.Length > ShortText)
                LongText(row + (ulong)at, cell.Bytes);
            else
                texts[at] = Short(cell.Sixteen, cell.Length);
        }
        column++;
    }

    /// <summary>The next column, of BIGINT or DECIMAL(12,2).</summary>
    public void Longs(ReadOnlySpan<long> values, ReadOnlySpan<Verdict> verdicts)
    {
        values.CopyTo(new Span<long>((long*)data[column] + row, values.Length));
        Leave(verdicts);
    }

    /// <summary>The next column, of INTEGER or DATE.</summary>
    public void Integers(ReadOnlySpan<long> values, ReadOnlySpan<Verdict> verdicts)
    {
        int* integers = (int*)data[column] + row;
        for (int at = 0; at < values.Length; at++)
            integers[at] = (int)values[at];
        Leave(verdicts);
    }

    public void EndRows(int count)
    {
        Demand(column == vectors.Length);
        column = 0;
        row += (ulong)count;
        if (row == Rows)
            Hand();
    }

    public RowAppender Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ShortText)
        {
            LongText(row, utf8);
        }
        else
        {
            Span<byte> cell = stackalloc byte[TextSize];
            cell.Clear();
            utf8.CopyTo(cell);
            ((Vector128<byte>*)data[column])[row] = Short(Vector128.Create<byte>(cell), utf8.Length);
        }
        column++;
        return this;
    }

    /// <summary>For an INTEGER.</summary>
    public RowAppender Integer(int value)
    {
        ((int*)data[column++])[row] = value;
        return this;
    }

    public void EndRow()
    {
        Demand(column == vectors.Length);
        column = 0;
        if (++row == Rows)
            Hand();
    }

    // The length, and the text behind it; bytes after the text are zero, for DuckDB compares all sixteen at once.
    static Vector128<byte> Short(Vector128<byte> text, int length)
    {
        var halves = text.AsUInt64();
        return Vector128.Create(halves[0] << 32 | (uint)length, halves[0] >> 32 | halves[1] << 32).AsByte();
    }

    void LongText(ulong at, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* text = utf8)
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vectors[column], at, text, utf8.Length);
    }

    void Leave(ReadOnlySpan<Verdict> verdicts)
    {
        for (int at = 0; at < verdicts.Length; at++)
            if (!verdicts[at].Keeps())
                Leave(at);
        column++;
    }

    // One bit per row says whether there is a value at all.
    void Leave(int at)
    {
        if (validity[column] == 0)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[column]);
            validity[column] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[column]);
        }
        ulong place = row + (ulong)at;
        ((ulong*)validity[column])[place / 64] &= ~(1UL << (int)(place % 64));
    }

    void Hand()
    {
        if (row == 0)
            return;
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, row);
        Demand(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
        if (++waiting % ChunksAtOnce == 0)
            Demand(NativeMethods.Appender.DuckDBAppenderFlush(appender));
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        row = 0;
        Renew();
    }

    void Renew()
    {
        for (int at = 0; at < vectors.Length; at++)
        {
            vectors[at] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, at);
            data[at] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(vectors[at]);
            validity[at] = 0;
        }
    }

    void Demand(bool complete)
    {
        if (!complete)
            throw new InvalidOperationException($"A row of {table} has {vectors.Length} cells, not {column}.");
    }

    void Demand(DuckDBState state)
    {
        if (state == DuckDBState.Error)
            throw new ExtractTrouble($"De regels van {table} zijn niet te bewaren. Controleer of er ruimte op de schijf is en start de run opnieuw.");
    }

    /// <summary>Hands what was appended to the database.</summary>
    public void Dispose()
    {
        try
        {
            Hand();
            Demand(NativeMethods.Appender.DuckDBAppenderClose(appender));
        }
        finally
        {
            chunk.Dispose();
            appender.Dispose();
        }
    }
}
