using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Pdc.Site.OpenData;

/// <summary>
/// One sheet of a workbook: the header stands still, every column can be filtered, texts stay texts. Each cell
/// names its place: the format does not ask for it, but some readers cannot do without.
/// </summary>
sealed class WorksheetFile : IRowSink
{
    // What Excel holds in one cell.
    const int LongestText = 32_767;
    const int Plain = 0, Header = 1, DayStyle = 2, Wrapped = 3;
    const int Piece = 16 * 1024, Step = 4 * 1024;

    static readonly DateOnly Epoch = new(1899, 12, 30);

    // What XML writes in another way, and what it cannot hold at all.
    static readonly SearchValues<char> Special = SearchValues.Create(['&', '<', '>', '\ufffe', '\uffff', .. Enumerable.Range(0, 32).Select(c => (char)c)]);

    readonly Stream to;
    readonly IReadOnlyList<DataColumn> columns;
    readonly StringBuilder xml = new(Piece + 4096);
    readonly byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(Step + 1)];

    // Remembers half a character: a piece may end between its two halves.
    readonly Encoder encoder = Encoding.UTF8.GetEncoder();

    readonly string[] letters;
    int row;

    WorksheetFile(IReadOnlyList<DataColumn> columns, Stream to) =>
        (this.columns, this.to, letters) = (columns, to, [.. Enumerable.Range(0, Math.Max(columns.Count, 2)).Select(Letter)]);

    public static void Write(DataList list, Edition edition, Stream to)
    {
        string range = Range(list.Columns.Count, list.Count(edition) + 1);
        var sheet = new WorksheetFile(list.Columns, to);
        sheet.Start($"<dimension ref=\"{range}\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
            list.Columns.Select(column => column.Width));
        sheet.StartRow();
        foreach (var (i, column) in list.Columns.Index())
            sheet.Text(i, column.Name, Header);
        sheet.xml.Append("</row>");
        list.Write(edition, sheet);
        sheet.End($"<autoFilter ref=\"{range}\"/>");
    }

    public static void WriteLines(IEnumerable<(string Left, string Right)> lines, Stream to)
    {
        var sheet = new WorksheetFile([], to);
        sheet.Start("", [40, 100]);
        foreach (var (left, right) in lines)
        {
            sheet.StartRow();
            sheet.Text(0, left, right.Length == 0 ? Header : Plain);
            sheet.Text(1, right, Wrapped);
            sheet.xml.Append("</row>");
        }

        sheet.End("");
    }

    /// <summary>Such as <c>A1:C20</c>, or <c>$A$1:$C$20</c> with a mark.</summary>
    public static string Range(int columns, int rows, char? mark = null) => $"{mark}A{mark}1:{mark}{Letter(columns - 1)}{mark}{rows}";

    public void Row(ReadOnlySpan<Cell> cells)
    {
        StartRow();
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].IsEmpty)
                continue;

            if (columns[i].Kind == CellKind.Day)
                Number(i, cells[i].Day.DayNumber - Epoch.DayNumber, DayStyle);
            else if (columns[i].Kind is CellKind.WholeNumber or CellKind.Decimal)
                Number(i, cells[i].Value, Plain);
            else
                Text(i, cells[i].InWords(columns[i].Kind), Plain);
        }

        xml.Append("</row>");
        if (xml.Length > Piece)
            PutAway();
    }

    void Start(string head, IEnumerable<int> widths)
    {
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">").Append(head).Append("<cols>");
        foreach (var (i, width) in widths.Index())
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width + 2}\" customWidth=\"1\"/>");
        xml.Append("</cols><sheetData>");
    }

    void End(string foot)
    {
        xml.Append("</sheetData>").Append(foot).Append("</worksheet>");
        PutAway();
    }

    void StartRow() => xml.Append("<row r=\"").Append(++row).Append("\">");

    void StartCell(int column, int style)
    {
        xml.Append("<c r=\"").Append(letters[column]).Append(row);
        if (style != Plain)
            xml.Append("\" s=\"").Append(style);
    }

    void Number(int column, double value, int style)
    {
        StartCell(column, style);
        xml.Append("\"><v>").Append(CultureInfo.InvariantCulture, $"{value:R}").Append("</v></c>");
    }

    // Never a formula, however a text begins: the type says that it is a text.
    void Text(int column, string text, int style)
    {
        StartCell(column, style);
        xml.Append("\" t=\"str\"><v>");
        if (text.Length > LongestText)
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        Escaped(text);
        xml.Append("</v></c>");
    }

    void Escaped(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0; text = text[(at + 1)..])
        {
            xml.Append(text[..at]);
            xml.Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\r' => "",
                var c => XmlConvert.IsXmlChar(c) ? c.ToString() : "",
            });
        }

        xml.Append(text);
    }

    void PutAway()
    {
        foreach (var chunk in xml.GetChunks())
            for (var rest = chunk.Span; rest.Length > 0; rest = rest[Math.Min(rest.Length, Step)..])
                to.Write(bytes, 0, encoder.GetBytes(rest[..Math.Min(rest.Length, Step)], bytes, flush: false));

        xml.Clear();
    }

    static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + Letter(column % 26);
}
