using System.Text.Encodings.Web;
using System.Text.Json;
using Pdc.Site.Reading;

namespace Pdc.Site.Search;

/// <summary>
/// How to apply, for the page that compares offers: a line per provider and a sentence per product, in the order of
/// <see cref="SearchData"/>. It comes whole, so that nobody can tell from a request which offers somebody compares.
/// </summary>
static class ContactData
{
    public static byte[] Write(PublicCatalogue catalogue)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Lines(json, "telefoon", catalogue.Providers.Select(provider => provider.Registration.Phone));
            Lines(json, "email", catalogue.Providers.Select(provider => provider.Registration.Email));
            Lines(json, "website", catalogue.Providers.Select(provider => provider.Registration.Website));
            json.WriteStartArray("verwijzing");
            foreach (var product in catalogue.Products)
                json.WriteStringValue(product.Referral);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    // Line by line: as one text they would be the largest that a build holds.
    static void Lines(Utf8JsonWriter json, string name, IEnumerable<string?> lines)
    {
        json.WritePropertyName(name);
        string between = "";
        foreach (string? line in lines)
        {
            json.WriteStringValueSegment(between, isFinalSegment: false);
            json.WriteStringValueSegment(DisplayText.OneLine(line ?? ""), isFinalSegment: false);
            between = "\n";
        }

        json.WriteStringValueSegment("", isFinalSegment: true);
    }
}
