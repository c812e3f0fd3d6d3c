using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Standards;

/// <summary>
/// What a page is about, for search engines: schema.org as JSON-LD in its head. It is data and never runs, so the policy against scripts in
/// pages does not touch it. The encoder writes <c>&lt;</c> as an escape: no text can end the element.
/// </summary>
static class LinkedData
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    [ThreadStatic]
    static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    static Utf8JsonWriter? writer;

    /// <returns>An element; valid until this thread asks for the next.</returns>
    public static ReadOnlySpan<byte> Script(Action<Utf8JsonWriter> describe)
    {
        var bytes = buffer ??= new(2048);
        bytes.ResetWrittenCount();
        bytes.Write("<script type=\"application/ld+json\">"u8);
        var json = writer ??= new(bytes, Options);
        json.Reset(bytes);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        describe(json);
        json.WriteEndObject();
        json.Flush();
        bytes.Write("</script>"u8);
        return bytes.WrittenSpan;
    }

    public static void Offer(Utf8JsonWriter json, Edition edition, PublicOffer shown, Registration registration)
    {
        var product = shown.Product.Product;
        json.WriteString("@type", "GovernmentService");
        json.WriteString("name", $"{product.Name} bij {shown.Provider.Name}");
        json.WriteString("serviceType", product.Name);
        json.WriteString("url", edition.Origin + shown.Address);
        json.WriteString("description", DisplayText.OneLine(product.Summary));
        Node(json, "provider", "Organization", shown.Provider.Name, edition.Origin + shown.Provider.Address);
        Bureau(json, "serviceOperator", edition);
        Audience(json, shown.Offer.Ages);
        Areas(json, edition, shown.Offer);
        if (registration is { Phone: null, Website: null })
            return;

        json.WriteStartObject("availableChannel");
        json.WriteString("@type", "ServiceChannel");
        if (registration.Website is { } website)
            json.WriteString("serviceUrl", website);
        if (registration.Phone is { } phone)
        {
            json.WriteStartObject("servicePhone");
            json.WriteString("@type", "ContactPoint");
            json.WriteString("telephone", phone);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void Product(Utf8JsonWriter json, Edition edition, PublicProduct shown)
    {
        json.WriteString("@type", "GovernmentService");
        json.WriteString("name", shown.Product.Name);
        json.WriteString("url", edition.Origin + shown.Address);
        // What it is stands in the page's own description.
        Bureau(json, "serviceOperator", edition);
        Audience(json, shown.Product.Ages);
        Region(json, edition);
    }

    public static void Provider(Utf8JsonWriter json, Edition edition, PublicProvider shown)
    {
        var provider = shown.Provider;
        json.WriteString("@type", "Organization");
        json.WriteString("@id", edition.Origin + shown.Address);
        json.WriteString("name", shown.Name);
        if (provider.Website is { } website)
            json.WriteString("url", website);
        if (provider.Phone is { } phone)
            json.WriteString("telephone", phone);
        if (provider.Email is { } email)
            json.WriteString("email", email);

        json.WriteStartArray("location");
        foreach (var location in provider.Locations)
            if (location.PublicAddress is { } address)
                Place(json, DisplayText.Of(location.PublicName), address);
        json.WriteEndArray();
    }

    public static void Municipality(Utf8JsonWriter json, Edition edition, PublicMunicipality shown)
    {
        json.WriteString("@type", "AdministrativeArea");
        json.WriteString("name", shown.Name);
        json.WriteString("url", edition.Origin + shown.Address);
        if (shown.Municipality.Website is { } website)
            json.WriteString("sameAs", website);
        json.WriteStartObject("containedInPlace");
        json.WriteString("@type", "AdministrativeArea");
        json.WriteString("name", edition.Region.Name);
        json.WriteEndObject();
    }

    static void Place(Utf8JsonWriter json, string name, Address address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Place");
        json.WriteString("name", name);
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        json.WriteString("streetAddress", DisplayText.Of($"{address.Street} {address.Number}".Trim()));
        json.WriteString("postalCode", address.PostalCode.ToString());
        json.WriteString("addressLocality", DisplayText.Of(address.City));
        json.WriteString("addressCountry", "NL");
        json.WriteEndObject();
        if (address is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        }

        json.WriteEndObject();
    }

    static void Node(Utf8JsonWriter json, string property, string type, string name, string address)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("@id", address);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    static void Bureau(Utf8JsonWriter json, string property, Edition edition) =>
        Node(json, property, "GovernmentOrganization", edition.Region.BureauName, edition.Origin + "/");

    static void Audience(Utf8JsonWriter json, AgeRange ages)
    {
        if (ages is { From: null, To: null })
            return;

        json.WriteStartObject("audience");
        json.WriteString("@type", "PeopleAudience");
        if (ages.From is { } from)
            json.WriteNumber("suggestedMinAge", from);
        if (ages.To is { } to)
            json.WriteNumber("suggestedMaxAge", to);
        json.WriteEndObject();
    }

    static void Areas(Utf8JsonWriter json, Edition edition, Offer offer)
    {
        if (offer.Municipalities.Count == 0)
        {
            Region(json, edition);
            return;
        }

        json.WriteStartArray("areaServed");
        foreach (var municipality in edition.Catalogue.MunicipalityList)
            if (offer.IsIn(municipality.Code))
                json.WriteStringValue(municipality.Name);
        json.WriteEndArray();
    }

    static void Region(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartObject("areaServed");
        json.WriteString("@type", "AdministrativeArea");
        json.WriteString("name", edition.Region.Name);
        json.WriteEndObject();
    }
}
