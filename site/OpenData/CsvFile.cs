using System.Buffers;
using System.Text;

namespace Pdc.Site.OpenData;

/// <summary>
/// A list as CSV that a Dutch Excel opens with a double click: UTF-8 with a BOM (without one Excel reads accents wrong), parted by <c>;</c>
/// as Dutch settings expect, quoted after RFC 4180.
/// </summary>
sealed class CsvFile : IRowSink
{
    static readonly SearchValues<char> NeedQuotes = SearchValues.Create(";\"\r\n");

    readonly IBufferWriter<byte> to;
    readonly IReadOnlyList<DataColumn> columns;
    readonly StringBuilder line = new();

    // Remembers half a character: a chunk may end between its two halves.
    readonly Encoder encoder = Encoding.UTF8.GetEncoder();

    CsvFile(IReadOnlyList<DataColumn> columns, IBufferWriter<byte> to) => (this.columns, this.to) = (columns, to);

    public static void Write(DataList list, Edition edition, IBufferWriter<byte> to)
    {
        var file = new CsvFile(list.Columns, to);
        file.line.Append('\ufeff').AppendJoin(';', list.Columns.Select(column => column.Name));
        file.End();
        list.Write(edition, file);
    }

    public void Row(ReadOnlySpan<Cell> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                line.Append(';');
            Add(Guarded(cells[i].InWords(columns[i].Kind), columns[i].Kind));
        }

        End();
    }

    void Add(string text)
    {
        if (text.AsSpan().IndexOfAny(NeedQuotes) < 0)
            line.Append(text);
        else
            line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>
    /// A spreadsheet runs a cell that begins as a formula. Providers write some of these texts, so such a one gets an apostrophe
    /// in front. A telephone number may begin with a plus.
    /// </summary>
    static string Guarded(string text, CellKind kind) =>
        kind is CellKind.Text or CellKind.Several && text.Length > 0 && text[0] is '=' or '@' or '\t' or '+' or '-'
        && !(text[0] == '+' && text.AsSpan(1).IndexOfAnyExcept("0123456789 ()-") < 0)
            ? "'" + text
            : text;

    void End()
    {
        line.Append("\r\n");
        foreach (var chunk in line.GetChunks())
            encoder.Convert(chunk.Span, to, flush: false, out _, out _);
        line.Clear();
    }
}
