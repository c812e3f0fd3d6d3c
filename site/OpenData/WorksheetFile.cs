using System.Globalization;
using System.Text;
using System.Xml;

namespace Pdc.Site.OpenData;

/// <summary>One sheet of a workbook: the header stands still, every column can be filtered, texts stay texts.</summary>
sealed class WorksheetFile : IRowSink
{
    // What Excel holds in one cell.
    const int LongestText = 32_767;
    const int Header = 1, DayStyle = 2, Wrapped = 3;

    static readonly DateOnly Epoch = new(1899, 12, 30);

    readonly XmlWriter xml;
    readonly IReadOnlyList<DataColumn> columns;
    readonly string[] letters;
    int row;

    WorksheetFile(IReadOnlyList<DataColumn> columns, XmlWriter xml) =>
        (this.columns, this.xml, letters) = (columns, xml, [.. columns.Select((_, i) => Letter(i))]);

    public static void Write(DataList list, Edition edition, Stream to)
    {
        using var xml = Start(to);
        int rows = list.Count(edition) + 1;
        xml.WriteRaw($"<dimension ref=\"{Range(list.Columns.Count, rows)}\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        Columns(xml, list.Columns.Select(column => column.Width));
        xml.WriteStartElement("sheetData");
        var sheet = new WorksheetFile(list.Columns, xml);
        sheet.StartRow();
        for (int i = 0; i < list.Columns.Count; i++)
            sheet.Text(i, list.Columns[i].Name, Header);
        xml.WriteEndElement();
        list.Write(edition, sheet);
        xml.WriteEndElement();
        xml.WriteRaw($"<autoFilter ref=\"{Range(list.Columns.Count, rows)}\"/>");
        xml.WriteEndElement();
    }

    public static void WriteLines(IEnumerable<(string Left, string Right)> lines, Stream to)
    {
        using var xml = Start(to);
        Columns(xml, [40, 100]);
        xml.WriteStartElement("sheetData");
        var sheet = new WorksheetFile([new("", CellKind.Text, "", false, 0), new("", CellKind.Text, "", false, 0)], xml);
        foreach (var (left, right) in lines)
        {
            sheet.StartRow();
            sheet.Text(0, left, right.Length == 0 ? Header : 0);
            sheet.Text(1, right, Wrapped);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
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
                Number(i, cells[i].Value, 0);
            else
                Text(i, cells[i].InWords(columns[i].Kind), 0);
        }

        xml.WriteEndElement();
    }

    static XmlWriter Start(Stream to)
    {
        var xml = XmlWriter.Create(to, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        return xml;
    }

    static void Columns(XmlWriter xml, IEnumerable<int> widths)
    {
        xml.WriteStartElement("cols");
        foreach (var (i, width) in widths.Index())
            xml.WriteRaw($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width + 2}\" customWidth=\"1\"/>");
        xml.WriteEndElement();
    }

    void StartRow()
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", (++row).ToString(CultureInfo.InvariantCulture));
    }

    void StartCell(int column, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteStartAttribute("r");
        xml.WriteString(letters[column]);
        xml.WriteValue(row);
        xml.WriteEndAttribute();
        if (style > 0)
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    void Number(int column, double value, int style)
    {
        StartCell(column, style);
        xml.WriteElementString("v", value.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    // A text never runs as a formula here, however it begins: its type says that it is a text.
    void Text(int column, string text, int style)
    {
        StartCell(column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Fit(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static string Fit(string text)
    {
        if (text.Length > LongestText)
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        return text.All(XmlOk) ? text : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
    }

    static bool XmlOk(char c) => XmlConvert.IsXmlChar(c);

    static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + Letter(column % 26);
}
