using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pdc.Core;

namespace Pdc.Site.OpenData;

/// <summary>A list as JSON: what it is, of which day, under which licence, the rows, and how many there are.</summary>
sealed class JsonFile : IRowSink
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    readonly Utf8JsonWriter json;
    readonly IReadOnlyList<DataColumn> columns;
    readonly JsonEncodedText[] names;
    int count;

    JsonFile(IReadOnlyList<DataColumn> columns, Utf8JsonWriter json) =>
        (this.columns, this.json, names) = (columns, json, [.. columns.Select(column => JsonEncodedText.Encode(column.Name))]);

    public static void Write(DataList list, Edition edition, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("naam", list.Name);
        json.WriteString("titel", list.Title);
        json.WriteString("bron", edition.Region.BureauName);
        json.WriteString("datum", edition.Today.ToIso());
        json.WriteString("licentie", Licence.Address);
        json.WriteString("schema", edition.Origin + DataAddress.Schema(list));
        json.WriteStartArray("rijen");
        var file = new JsonFile(list.Columns, json);
        list.Write(edition, file);
        json.WriteEndArray();
        json.WriteNumber("aantal", file.count);
        json.WriteEndObject();
    }

    public void Row(ReadOnlySpan<Cell> cells)
    {
        json.WriteStartObject();
        for (int i = 0; i < cells.Length; i++)
        {
            json.WritePropertyName(names[i]);
            Write(cells[i], columns[i].Kind);
        }

        json.WriteEndObject();
        count++;
        // The writer keeps what is not flushed in memory.
        if (json.BytesPending > 16 * 1024)
            json.Flush();
    }

    void Write(Cell cell, CellKind kind)
    {
        if (kind == CellKind.Several)
        {
            json.WriteStartArray();
            foreach (string text in cell.Several)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }
        else if (cell.IsEmpty)
            json.WriteNullValue();
        else if (kind == CellKind.WholeNumber)
            json.WriteNumberValue(cell.Whole);
        else if (kind == CellKind.Decimal)
            json.WriteNumberValue(cell.Value);
        else if (kind == CellKind.YesNo)
            json.WriteBooleanValue(cell.Yes);
        else
            json.WriteStringValue(cell.InWords(kind));
    }
}
