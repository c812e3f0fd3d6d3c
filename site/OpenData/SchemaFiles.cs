using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Pdc.Site.OpenData;

/// <summary>What a list holds, for programs: JSON Schema 2020-12 for its JSON, CSV on the Web for its CSV.</summary>
static class SchemaFiles
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] JsonSchema(DataList list, Edition edition) => Bytes(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = edition.Origin + DataAddress.Schema(list),
        ["title"] = list.Title,
        ["description"] = list.About,
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["naam"] = new JsonObject { ["const"] = list.Name },
            ["titel"] = new JsonObject { ["type"] = "string" },
            ["bron"] = new JsonObject { ["type"] = "string" },
            ["datum"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["description"] = "De dag waarover de lijst gaat." },
            ["licentie"] = new JsonObject { ["const"] = Licence.Address },
            ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "uri" },
            ["rijen"] = new JsonObject { ["type"] = "array", ["items"] = Row(list) },
            ["aantal"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["description"] = "Hoeveel rijen de lijst heeft." },
        },
        ["required"] = new JsonArray("naam", "titel", "bron", "datum", "licentie", "schema", "rijen", "aantal"),
        ["additionalProperties"] = false,
    });

    static JsonObject Row(DataList list) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(list.Columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)Property(column)))),
        ["required"] = new JsonArray([.. list.Columns.Select(column => JsonValue.Create(column.Name))]),
        ["additionalProperties"] = false,
    };

    static JsonObject Property(DataColumn column)
    {
        var property = new JsonObject { ["description"] = column.Meaning };
        string type = column.Kind switch
        {
            CellKind.WholeNumber => "integer",
            CellKind.Decimal     => "number",
            CellKind.YesNo       => "boolean",
            CellKind.Several     => "array",
            _                    => "string",
        };
        property["type"] = column.Required || column.Kind == CellKind.Several ? type : new JsonArray(type, "null");
        if (column.Kind == CellKind.Day)
            property["format"] = "date";
        if (column.Kind == CellKind.Several)
            property["items"] = new JsonObject { ["type"] = "string" };
        return property;
    }

    public static byte[] CsvMetadata(DataList list, Edition edition) => Bytes(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "nl" }),
        ["url"] = $"{list.Name}.csv",
        ["dc:title"] = list.Title,
        ["dc:description"] = list.About,
        ["dc:publisher"] = edition.Region.BureauName,
        ["dc:license"] = new JsonObject { ["@id"] = Licence.Address },
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ";", ["header"] = true, ["quoteChar"] = "\"", ["doubleQuote"] = true },
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. list.Columns.Select(Column)]),
            ["primaryKey"] = new JsonArray([.. list.Key.Select(column => JsonValue.Create(column))]),
        },
    });

    static JsonObject Column(DataColumn column)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["dc:description"] = column.Meaning,
            ["required"] = column.Required,
            ["datatype"] = column.Kind switch
            {
                CellKind.WholeNumber => "integer",
                CellKind.Decimal     => "double",
                CellKind.Day         => "date",
                CellKind.YesNo       => new JsonObject { ["base"] = "boolean", ["format"] = "ja|nee" },
                _                    => "string",
            },
        };
        if (column.Kind == CellKind.Several)
            described["separator"] = "|";
        return described;
    }

    static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Options);
}
