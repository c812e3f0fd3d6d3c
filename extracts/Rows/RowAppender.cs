using System.Buffers.Binary;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Appends rows to a table through the data chunks of DuckDB's C interface, cell by cell from left to right. A text goes from the bytes of
/// the file to the chunk as it is: with the client's own row by row appender that takes more time than reading and judging together.
/// </summary>
sealed unsafe class RowAppender : IDisposable
{
    /// <summary>Rows per chunk: the vector size of DuckDB.</summary>
    const ulong Rows = 2048;

    // duckdb_string_t: a length and 12 bytes of text, or of longer ones 4 bytes and a pointer.
    const int TextSize = 16, ShortText = 12;

    static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    readonly string table;
    readonly DuckDB.NET.Native.DuckDBAppender appender;
    readonly DuckDBDataChunk chunk;
    readonly nint[] vectors;
    readonly nint[] data;
    readonly nint[] validity;
    ulong row;
    int column;

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

    public RowAppender Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ShortText)
        {
            fixed (byte* text = utf8)
                NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vectors[column++], row, text, utf8.Length);
            return this;
        }

        // Bytes after the text are zero: DuckDB compares all sixteen at once.
        var cell = new Span<byte>((byte*)data[column++] + row * TextSize, TextSize);
        cell.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(cell, utf8.Length);
        utf8.CopyTo(cell[sizeof(int)..]);
        return this;
    }

    /// <summary>For an INTEGER.</summary>
    public RowAppender Integer(int value)
    {
        ((int*)data[column++])[row] = value;
        return this;
    }

    /// <summary>For a BIGINT, or the hundredths of a DECIMAL(12,2).</summary>
    public RowAppender Long(long value)
    {
        ((long*)data[column++])[row] = value;
        return this;
    }

    /// <summary>For a DATE.</summary>
    public RowAppender Day(DateOnly value) => Integer(value.DayNumber - Epoch);

    public RowAppender Null()
    {
        if (validity[column] == 0)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[column]);
            validity[column] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[column]);
        }
        ((ulong*)validity[column++])[row / 64] &= ~(1UL << (int)(row % 64));
        return this;
    }

    public void EndRow()
    {
        if (column != vectors.Length)
            throw new InvalidOperationException($"A row of {table} has {vectors.Length} cells, not {column}.");
        column = 0;
        if (++row == Rows)
            Hand();
    }

    void Hand()
    {
        if (row == 0)
            return;
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, row);
        Demand(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
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
