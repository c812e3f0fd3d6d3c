using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Search;

/// <summary>
/// The rows of the finder as the browser gets them: one JSON object, a column per property, so that equal things stand
/// together and compress well. A column of numbers is a text with one or two characters per row (<see cref="Digits"/>).
/// </summary>
/// <remarks>
/// Offers stand in the order of providers, providers from A to Z. Locations are not in it at all: nothing secret can leak.
/// </remarks>
sealed class SearchData(Edition edition)
{
    // Printable ASCII without what JSON or HTML would escape; the worker knows the same row of characters.
    public const string Digits =
        " !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    readonly PublicCatalogue catalogue = edition.Catalogue;

    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        // Only letters that JSON itself needs are escaped: names with accents stay two bytes instead of six.
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("dag", edition.Today.ToString("yyyy-MM-dd"));
            Places(json);
            Products(json);
            Providers(json);
            Offers(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    void Places(Utf8JsonWriter json)
    {
        json.WriteStartArray("gemeenten");
        foreach (var municipality in catalogue.Municipalities)
            Row(json, municipality.Municipality.Code.ToString(), municipality.Name);

        json.WriteEndArray();
        json.WriteStartArray("percelen");
        foreach (var lot in catalogue.Lots)
            Row(json, lot.Lot.Code.ToString(), lot.Lot.Name);

        json.WriteEndArray();
    }

    void Products(Utf8JsonWriter json)
    {
        var lots = catalogue.Lots.Select((lot, i) => (lot, i)).ToDictionary(pair => pair.lot, pair => pair.i);
        json.WriteStartArray("producten");
        foreach (var product in catalogue.Products)
        {
            json.WriteStartArray();
            json.WriteStringValue(product.Product.Code.ToString());
            json.WriteStringValue(product.Product.Name);
            json.WriteNumberValue(lots[product.Lot]);
            json.WriteStringValue(product.Product.Summary);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    void Providers(Utf8JsonWriter json)
    {
        var providers = catalogue.Providers;
        json.WriteString("aanbieders", string.Join('\n', providers.Select(provider => provider.Name)));

        // The browser makes the address from the name by the same rule; only where that fails it is told.
        json.WriteStartObject("adressen");
        for (int i = 0; i < providers.Count; i++)
        {
            if (Core.Slug.Of(providers[i].Name, "") != providers[i].Provider.Slug)
                json.WriteString(i.ToString(), providers[i].Provider.Slug);
        }

        json.WriteEndObject();

        var terms = new Dictionary<string, int>();
        json.WriteStartArray("ervaring");
        foreach (var provider in providers)
            json.WriteStringValue(string.Concat(provider.Provider.Specialities.Select(term =>
                Digit(terms.TryGetValue(term, out int known) ? known : terms[term] = terms.Count, 2))));

        json.WriteEndArray();
        json.WriteString("termen", string.Join('\n', terms.Keys));
    }

    void Offers(Utf8JsonWriter json)
    {
        var providers = catalogue.Providers;
        var productIndex = catalogue.Products.Select((product, i) => (product, i)).ToDictionary(pair => pair.product, pair => pair.i);
        var ages = new Dictionary<AgeRange, int>();
        var areas = new Dictionary<long, int>();
        var rows = new (int Product, int Area, int Age, int State, int Intake, int Treatment, int Days)[catalogue.OfferCount];

        int row = 0;
        foreach (var shown in providers.SelectMany(provider => provider.Offers))
        {
            var offer = shown.Offer;
            var state = offer.WaitingOn(edition.Today, edition.Region.Limits.WaitingTimeValidDays);
            var time = state is WaitingState.Stopped or WaitingState.Unknown ? null : offer.WaitingTime;
            rows[row++] = (
                productIndex[shown.Product],
                Index(areas, Area(offer)),
                Index(ages, offer.Ages),
                (int)state,
                (time?.IntakeWeeks ?? -1) + 1,
                (time?.TreatmentWeeks ?? -1) + 1,
                time is null ? 0 : edition.Today.DayNumber - time.MeasuredOn.DayNumber);
        }

        json.WriteStartArray("leeftijden");
        foreach (var age in ages.Keys)
        {
            json.WriteStartArray();
            json.WriteNumberValue(age.From ?? AgeRange.Youngest);
            json.WriteNumberValue(age.To ?? AgeRange.Oldest);
            json.WriteStringValue(age.ToString());
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("gebieden");
        foreach (long area in areas.Keys)
            json.WriteNumberValue(area);

        json.WriteEndArray();
        Column(json, "aantal", providers.Select(provider => provider.Offers.Count));
        Column(json, "product", rows.Select(row => row.Product));
        Column(json, "gebied", rows.Select(row => row.Area));
        Column(json, "leeftijd", rows.Select(row => row.Age));
        Column(json, "stand", rows.Select(row => row.State));
        Column(json, "gesprek", rows.Select(row => row.Intake));
        Column(json, "start", rows.Select(row => row.Treatment));
        Column(json, "dagen", rows.Select(row => Math.Clamp(row.Days, 0, Digits.Length * Digits.Length - 1)));
    }

    // A bit per municipality in the order of the list; 0 is the whole region. A region of more than 53 would not fit a
    // JavaScript number; the largest has 16.
    long Area(Offer offer)
    {
        long area = 0;
        for (int i = 0; offer.Municipalities.Count > 0 && i < catalogue.MunicipalityList.Count; i++)
            area |= offer.IsIn(catalogue.MunicipalityList[i].Code) ? 1L << i : 0;

        return area == (1L << catalogue.MunicipalityList.Count) - 1 ? 0 : area;
    }

    static int Index<T>(Dictionary<T, int> known, T value) where T : notnull =>
        known.TryGetValue(value, out int index) ? index : known[value] = known.Count;

    /// <summary>As many characters per row as its largest value needs; the first character of the column says how many.</summary>
    static void Column(Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        var list = values as IReadOnlyList<int> ?? [.. values];
        int width = list.Count == 0 || list.Max() < Digits.Length ? 1 : 2;
        var text = new StringBuilder(list.Count * width + 1).Append(width);
        foreach (int value in list)
            text.Append(Digit(value, width));

        json.WriteString(name, text.ToString());
    }

    static string Digit(int value, int width) =>
        value >= Math.Pow(Digits.Length, width) ? throw new SiteError("de zoekgegevens zijn te groot: meer verschillende waarden dan waarvoor plaats is.")
        : width == 1 ? Digits[value].ToString()
        : $"{Digits[value / Digits.Length]}{Digits[value % Digits.Length]}";

    static void Row(Utf8JsonWriter json, string code, string name)
    {
        json.WriteStartArray();
        json.WriteStringValue(code);
        json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
