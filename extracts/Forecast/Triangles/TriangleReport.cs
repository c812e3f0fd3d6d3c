using System.Text.Json;

namespace Pdc.Extracts.Forecast.Triangles;

/// <summary>
/// The outcome of one triangle as JSON: <c>{"factors":[…],"origins":[{"origin","latest","ultimate","ibnr","se"}],"total":{"ibnr","se"}}</c>.
/// Numbers are in the unit of the triangle, with all their digits; a standard error that cannot be estimated (two origins) is null.
/// </summary>
public static class TriangleReport
{
    public static void Write(ChainLadder outcome, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();

        json.WriteStartArray("factors");
        foreach (double factor in outcome.Factors)
            json.WriteNumberValue(factor);
        json.WriteEndArray();

        json.WriteStartArray("origins");
        foreach (var origin in outcome.Origins)
        {
            json.WriteStartObject();
            json.WriteNumber("origin", origin.Origin);
            json.WriteNumber("latest", origin.Latest);
            json.WriteNumber("ultimate", origin.Ultimate);
            Ending(json, origin.Ibnr, origin.StandardError);
        }
        json.WriteEndArray();

        json.WriteStartObject("total");
        Ending(json, outcome.TotalIbnr, outcome.TotalStandardError);
        json.WriteEndObject();
    }

    static void Ending(Utf8JsonWriter json, double ibnr, double error)
    {
        json.WriteNumber("ibnr", ibnr);
        if (double.IsFinite(error))
            json.WriteNumber("se", error);
        else
            json.WriteNull("se");
        json.WriteEndObject();
    }
}
