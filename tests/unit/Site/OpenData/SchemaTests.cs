using System.Text.Json;
using Pdc.Site;
using Pdc.Site.OpenData;
using Xunit;

namespace Pdc.Tests.Unit.Site.OpenData;

public sealed class SchemaTests
{
    public static TheoryData<string> Lists => [.. DataLists.All.Select(list => list.Name)];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_is_as_its_schema_says(string name)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        using var schema = JsonDocument.Parse(target.Files[$"data/{name}.schema.json"]);
        using var list = JsonDocument.Parse(target.Files[$"data/{name}.json"]);

        Check(list.RootElement, schema.RootElement, name);
        Assert.True(list.RootElement.GetProperty("aantal").GetInt32() > 0);
        Assert.Equal(list.RootElement.GetProperty("rijen").GetArrayLength(), list.RootElement.GetProperty("aantal").GetInt32());
        Assert.Equal("2026-05-20", list.RootElement.GetProperty("datum").GetString());
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", list.RootElement.GetProperty("licentie").GetString());
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_csv_has_the_columns_that_its_description_names(string name)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        using var described = JsonDocument.Parse(target.Files[$"data/{name}.csv-metadata.json"]);
        var columns = described.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString());

        Assert.Equal(target.Text($"data/{name}.csv").Split("\r\n")[0].TrimStart('\ufeff').Split(';'), columns);
        Assert.Equal($"{name}.csv", described.RootElement.GetProperty("url").GetString());
    }

    // As much of JSON Schema as ours use; another word in a schema fails.
    static void Check(JsonElement value, JsonElement schema, string at)
    {
        foreach (var word in schema.EnumerateObject())
            switch (word.Name)
            {
                case "$schema" or "$id" or "title" or "description": break;
                case "const": Assert.Equal(word.Value.GetString(), value.GetString()); break;
                case "minimum": Assert.True(value.GetDouble() >= word.Value.GetDouble(), at); break;
                case "type": Assert.True(Types(word.Value).Any(type => Is(value, type)), $"{at} is {value.ValueKind}, not {word.Value}"); break;
                case "format" when value.ValueKind == JsonValueKind.Null: break;
                case "format" when word.Value.GetString() == "date": Assert.Matches(@"^\d{4}-\d\d-\d\d$", value.GetString()); break;
                case "format" when word.Value.GetString() == "uri": Assert.True(Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute), at); break;
                case "properties":
                    foreach (var property in value.EnumerateObject())
                        Check(property.Value, word.Value.GetProperty(property.Name), $"{at}.{property.Name}");
                    break;
                case "required": Assert.All(word.Value.EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at} lacks {name}")); break;
                case "additionalProperties": Assert.False(word.Value.GetBoolean()); break;
                case "items":
                    foreach (var (i, item) in value.EnumerateArray().Index())
                        Check(item, word.Value, $"{at}[{i}]");
                    break;
                default: Assert.Fail($"{at}: unknown word {word.Name}"); break;
            }
    }

    static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    static bool Is(JsonElement value, string type) => type switch
    {
        "null"    => value.ValueKind == JsonValueKind.Null,
        "string"  => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number"  => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array"   => value.ValueKind == JsonValueKind.Array,
        _         => value.ValueKind == JsonValueKind.Object,
    };
}
