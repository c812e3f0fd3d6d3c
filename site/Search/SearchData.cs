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

    const int AreaBits = 5, AreaMask = (1 << AreaBits) - 1;

    // After the states of the core: room for a conversation, the start not known.
    const int TalkNow = 5;

    readonly PublicCatalogue catalogue = edition.Catalogue;

    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        // Only letters that JSON itself needs are escaped: names with accents stay two bytes instead of six.
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("geldig", edition.Region.Limits.WaitingTimeValidDays);
            json.WriteString("dag", edition.Today.ToIso());
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
            Ages(json, product.Product.Ages);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    void Providers(Utf8JsonWriter json)
    {
        var providers = catalogue.Providers;
        json.WriteString("aanbieders", string.Join('\n', providers.Select(provider => provider.Name)));

        // The browser makes the address from the name by the same rule, and is told what comes after it; where that fails
        // it is told the whole address, after a slash.
        json.WriteStartObject("adressen");
        for (int i = 0; i < providers.Count; i++)
        {
            string slug = providers[i].Provider.Slug, rule = Core.Slug.Of(providers[i].Name, "");
            if (slug != rule)
                json.WriteString(i.ToString(), slug.StartsWith(rule, StringComparison.Ordinal) ? slug[rule.Length..] : "/" + slug);
        }

        json.WriteEndObject();
        Specialities(json, providers);
    }

    // A character per term, the commonest first; a space ends a provider.
    static void Specialities(Utf8JsonWriter json, IReadOnlyList<PublicProvider> providers)
    {
        var terms = providers.SelectMany(provider => provider.Specialities).CountBy(term => term)
            .OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(Digits.Length - 1).Select((term, i) => (term.Key, Index: i + 1)).ToDictionary(term => term.Key, term => term.Index);
        var text = new StringBuilder(providers.Count * 4);
        foreach (var provider in providers)
        {
            foreach (int term in provider.Specialities.Select(term => terms.GetValueOrDefault(term)).Where(term => term > 0).Order())
                text.Append(Digits[term]);

            text.Append(Digits[0]);
        }

        json.WriteString("ervaring", text.ToString());
        json.WriteString("termen", string.Join('\n', terms.Keys));
    }

    // Weeks and days stand only where they are shown, so rows are read one after another and not by number.
    void Offers(Utf8JsonWriter json)
    {
        var providers = catalogue.Providers;
        var productIndex = catalogue.Products.Select((product, i) => (product, i)).ToDictionary(pair => pair.product, pair => pair.i);
        var ages = new Dictionary<AgeRange, int>();
        StringBuilder products = new(), areas = new(), own = new(), states = new(), talk = new(), wait = new(), measured = new();
        int areaWidth = (catalogue.MunicipalityList.Count + AreaBits - 1) / AreaBits;

        foreach (var shown in providers.SelectMany(provider => provider.Offers.OrderBy(offer => productIndex[offer.Product])))
        {
            var offer = shown.Offer;
            Digit(products, productIndex[shown.Product], 2);
            Digit(own, offer.Ages == shown.Product.Product.Ages ? 0 : Index(ages, offer.Ages) + 1, 1);
            long area = Area(offer);
            if (area == 0)
                areas.Append(Digits[0]);
            for (int i = 0; area != 0 && i < areaWidth; i++)
                areas.Append(Digits[(int)(area >> (i * AreaBits) & AreaMask) + 1]);

            var state = offer.WaitingOn(edition.Today, edition.Region.Limits.WaitingTimeValidDays);
            var time = offer.WaitingTime;
            Digit(states, state == WaitingState.RoomNow && time!.TreatmentWeeks is null ? TalkNow : (int)state, 1);
            if (state == WaitingState.Known)
            {
                Digit(talk, (time!.IntakeWeeks ?? -1) + 1, 2);
                Digit(wait, time.TreatmentWeeks is { } weeks ? weeks - (time.IntakeWeeks ?? 0) + 1 : 0, 2);
            }

            // In weeks: the day itself stands on the provider's page, and here it would be a tenth of all the data.
            if (state is WaitingState.Known or WaitingState.RoomNow)
                Digit(measured, Math.Clamp((edition.Today.DayNumber - time!.MeasuredOn.DayNumber) / 7, 0, Digits.Length - 1), 1);
        }

        json.WriteStartArray("leeftijden");
        foreach (var age in ages.Keys)
            Ages(json, age);

        json.WriteEndArray();
        var counts = new StringBuilder();
        foreach (var provider in providers)
            Digit(counts, provider.Offers.Count, 2);

        json.WriteString("aantal", Narrow(counts));
        json.WriteString("product", Narrow(products));
        json.WriteString("leeftijd", "1" + own);
        json.WriteString("gebied", areas.ToString());
        json.WriteString("stand", "1" + states);
        json.WriteString("gesprek", Narrow(talk));
        json.WriteString("start", Narrow(wait));
        json.WriteString("gemeten", "1" + measured);
    }

    static void Ages(Utf8JsonWriter json, AgeRange age)
    {
        json.WriteStartArray();
        json.WriteNumberValue(age.From ?? AgeRange.Youngest);
        json.WriteNumberValue(age.To ?? AgeRange.Oldest);
        json.WriteStringValue(age.ToString());
        json.WriteEndArray();
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

    // A column of two characters a row in which every first one is zero needs only the second. The first character of
    // the column says which it is.
    static string Narrow(StringBuilder wide)
    {
        string text = wide.ToString();
        for (int i = 0; i < text.Length; i += 2)
        {
            if (text[i] != Digits[0])
                return "2" + text;
        }

        return string.Create(text.Length / 2 + 1, text, static (narrow, text) =>
        {
            narrow[0] = '1';
            for (int i = 1; i < narrow.Length; i++)
                narrow[i] = text[i * 2 - 1];
        });
    }

    static void Digit(StringBuilder column, int value, int width)
    {
        if (value >= (width == 1 ? Digits.Length : Digits.Length * Digits.Length))
            throw new SiteError("De zoekgegevens zijn te groot: er zijn meer verschillende waarden dan waar plaats voor is.");

        if (width == 2)
            column.Append(Digits[value / Digits.Length]);
        column.Append(Digits[value % Digits.Length]);
    }

    static void Row(Utf8JsonWriter json, string code, string name)
    {
        json.WriteStartArray();
        json.WriteStringValue(code);
        json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
