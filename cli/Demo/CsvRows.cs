using System.Buffers;
using Pdc.Core.Import;

namespace Pdc.Cli.Demo;

/// <summary>Writes the rows of one file of the import format, its header first.</summary>
sealed class CsvRows : IDisposable
{
    static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(";\"\r\n");

    readonly Sheet sheet;
    readonly TextWriter writer;

    public CsvRows(Sheet sheet, TextWriter writer)
    {
        (this.sheet, this.writer) = (sheet, writer);
        Write([.. sheet.Columns]);
    }

    /// <exception cref="ArgumentException">There is not exactly one cell for each column.</exception>
    public void Write(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != sheet.Columns.Count)
            throw new ArgumentException($"A row of {sheet} has {sheet.Columns.Count} cells, not {cells.Length}.", nameof(cells));

        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(';');
            if (cells[i].AsSpan().ContainsAny(NeedsQuotes))
                writer.Write($"\"{cells[i].Replace("\"", "\"\"")}\"");
            else
                writer.Write(cells[i]);
        }

        writer.Write('\n');
    }

    public void Dispose() => writer.Dispose();
}
