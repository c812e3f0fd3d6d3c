using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pdc.Site.Archive;

/// <summary>
/// The guide as it was at the end of a month, kept as data: the contents of <c>archief/{yyyy-mm}/inhoud.json</c>, which is written last, so
/// that a month is there whole or not at all (D13).
/// </summary>
/// <param name="Month">Such as <c>2026-10</c>.</param>
/// <param name="AsOf">The last day of the month; contracts, tariffs and protocols are those in force on it.</param>
/// <param name="Withheld"><see cref="Core.History.CatalogueHistory.Withheld"/> when this was kept: what was open until then and not told any more.</param>
/// <param name="Protocols">The versions in force on that day.</param>
public sealed record ArchivedMonth(
    [property: JsonPropertyName("maand")] string Month,
    [property: JsonPropertyName("stand")] DateOnly AsOf,
    [property: JsonPropertyName("achtergehouden")] string? Withheld,
    [property: JsonPropertyName("aanbieders")] int Providers,
    [property: JsonPropertyName("soorten_hulp")] int Products,
    [property: JsonPropertyName("aanbod")] int Offers,
    [property: JsonPropertyName("protocollen")] IReadOnlyList<ArchivedProtocol> Protocols,
    [property: JsonPropertyName("bestanden")] IReadOnlyList<ArchivedFile> Files)
{
    public string Address => AddressOf(Month);

    internal static string AddressOf(string month) => $"/archief/{month}/";

    internal const string Contents = "inhoud.json";

    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">These are not the contents of a month.</exception>
    internal static ArchivedMonth Read(byte[] json) => JsonSerializer.Deserialize<ArchivedMonth>(json, Json) ?? throw new JsonException("Een maand in het archief heeft geen inhoud.");
}

/// <param name="Version">The number of the version that was in force.</param>
public sealed record ArchivedProtocol([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("versie")] int Version, [property: JsonPropertyName("titel")] string Title);

/// <param name="Sha256">Lower-case hexadecimal, so that anyone can see that the file is still the same.</param>
public sealed record ArchivedFile(
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("titel")] string Title,
    [property: JsonPropertyName("bytes")] int Bytes,
    [property: JsonPropertyName("sha256")] string Sha256);
