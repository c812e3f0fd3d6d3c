using System.Text.Encodings.Web;
using System.Text.Json;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Search;

/// <summary>
/// The offers of the finder as the browser gets them: one JSON object with a column per property (<see cref="Columns"/>) and every
/// text once. Offers stand in the order of providers, providers from A to Z. What is told about the wait is an object of its own: it changes
/// many times a day, and nothing else does.
/// </summary>
/// <remarks>Of locations only one thing is told: whether one that is not secret can be entered with a wheelchair.</remarks>
sealed class SearchData(Edition edition)
{
    readonly PublicCatalogue catalogue = edition.Catalogue;
    readonly IReadOnlyList<PublicOffer>[] offers = Sorted(edition.Catalogue);

    /// <summary>Everything but the waiting times.</summary>
    public byte[] Rows() => Object(json =>
    {
        json.WriteString("dag", edition.Today.ToIso());
        Pairs(json, "gemeenten", catalogue.Municipalities.Select(municipality => (municipality.Municipality.Code.ToString(), municipality.Name)));
        Pairs(json, "percelen", catalogue.Lots.Select(lot => (lot.Lot.Code.ToString(), lot.Lot.Name)));
        Products(json);
        NameColumns.Write(json, catalogue.Providers.Select(provider => provider.Name));
        Addresses(json);
        Offers(json);
    });

    /// <summary>The waiting times, in the order of the rows.</summary>
    public byte[] Waits() => Object(json =>
    {
        var waiting = new WaitingColumns(edition);
        foreach (var own in offers)
            foreach (var row in own)
                waiting.Add(row.Offer);

        waiting.Write(json);
    });

    static byte[] Object(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        // Only letters that JSON itself needs are escaped: names with accents stay two bytes instead of six.
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    void Products(Utf8JsonWriter json)
    {
        var lots = Places(catalogue.Lots);
        Law[] laws = [.. CatalogueTerms.Laws.Values.Where(law => catalogue.Products.Any(product => product.Product.Law == law))];
        Referrer[] referrers = [.. CatalogueTerms.Referrers.Values.Where(referrer => catalogue.Products.Any(product => product.Product.Access.Contains(referrer)))];
        Pairs(json, "wetten", laws.Select(law => (CatalogueTerms.Laws.Code(law), CatalogueTerms.Laws.Label(law))));
        Pairs(json, "verwijzers", referrers.Select(referrer => (CatalogueTerms.Referrers.Code(referrer), CatalogueTerms.Referrers.Label(referrer))));
        json.WriteStartArray("producten");
        foreach (var product in catalogue.Products)
        {
            json.WriteStartArray();
            json.WriteStringValue(product.Product.Code.ToString());
            json.WriteStringValue(product.Product.Name);
            json.WriteNumberValue(lots[product.Lot]);
            json.WriteNumberValue(Array.IndexOf(laws, product.Product.Law));
            json.WriteStartArray();
            foreach (var referrer in product.Product.Access)
                json.WriteNumberValue(Array.IndexOf(referrers, referrer));

            json.WriteEndArray();
            json.WriteStringValue(DisplayText.OneLine(product.Product.Summary));
            Ages(json, product.Product.Ages);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // The browser makes the address from the name by the same rule, and is told what comes after it; where that fails it is
    // told the whole address, after a slash.
    void Addresses(Utf8JsonWriter json)
    {
        var providers = catalogue.Providers;
        json.WriteStartObject("adressen");
        for (int i = 0; i < providers.Count; i++)
        {
            string slug = providers[i].Provider.Slug, rule = Slug.Of(providers[i].Name, "");
            if (slug != rule)
                json.WriteString(i.ToString(), slug.StartsWith(rule, StringComparison.Ordinal) ? slug[rule.Length..] : "/" + slug);
        }

        json.WriteEndObject();
        json.WriteStartObject("vroeger");
        var current = providers.Select(provider => provider.Provider.Slug).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < providers.Count; i++)
        {
            foreach (string former in providers[i].Provider.FormerSlugs)
            {
                // A former address that somebody else has by now belongs to who lives there.
                if (current.Add(former))
                    json.WriteNumber(former, i);
            }
        }

        json.WriteEndObject();
    }

    void Offers(Utf8JsonWriter json)
    {
        var places = Places(catalogue.Products);
        PublicOffer[] rows = [.. offers.SelectMany(offer => offer)];

        var (counts, steps) = Columns.OfLists(offers.Select(own => (IReadOnlyList<int>)[.. own.Select(offer => places[offer.Product])]));
        json.WriteString("aantal", counts);
        json.WriteString("product", steps);
        Terms(json, rows);
        Areas(json, rows);
        OwnAges(json, rows);
        json.WriteString("rolstoel", Columns.Of([.. rows.Select(IsAccessible)]));
    }

    // By product, as products stand in the catalogue: by code.
    static IReadOnlyList<PublicOffer>[] Sorted(PublicCatalogue catalogue)
    {
        var places = Places(catalogue.Products);
        return [.. catalogue.Providers.Select(provider => (IReadOnlyList<PublicOffer>)[.. provider.Offers.OrderBy(offer => places[offer.Product])])];
    }

    // Specialities of the provider hold for an offer that names none itself.
    void Terms(Utf8JsonWriter json, PublicOffer[] rows)
    {
        string[] terms = Sorted(catalogue.Providers.SelectMany(provider => provider.Specialities).Concat(rows.SelectMany(row => row.Specialities)));
        var places = Places(terms);
        var known = catalogue.Providers.ToDictionary(provider => provider, provider => Numbers(provider.Specialities, places));
        Lists(json, "ervaring", catalogue.Providers.Select(provider => known[provider]));
        Lists(json, "eigen", rows.Select(row => Own(row, known[row.Provider], places)));
        json.WriteString("termen", string.Join('\n', terms));

        string[] languages = Sorted(catalogue.Providers.SelectMany(provider => provider.Languages));
        var spoken = Places(languages);
        Lists(json, "taal", catalogue.Providers.Select(provider => Numbers(provider.Languages, spoken)));
        json.WriteString("talen", string.Join('\n', languages));
    }

    // Most that an offer names, its provider names too: then a place in that short list is enough. Others come after it.
    static List<int> Own(PublicOffer row, List<int> known, Dictionary<string, int> places)
    {
        if (row.Offer.Specialities.Count == 0)
            return [];

        return [.. Numbers(row.Specialities, places).Select(term => known.IndexOf(term) is >= 0 and var place ? place : known.Count + term).Order()];
    }

    static string[] Sorted(IEnumerable<string> terms) =>
        [.. terms.Distinct(StringComparer.Ordinal).Order(DutchOrder.Names).ThenBy(term => term, StringComparer.Ordinal)];

    static List<int> Numbers(IReadOnlyList<string> terms, Dictionary<string, int> places) => [.. terms.Select(term => places[term]).Distinct().Order()];

    static void Lists(Utf8JsonWriter json, string name, IEnumerable<IReadOnlyList<int>> rows)
    {
        var (counts, steps) = Columns.OfLists(rows);
        json.WriteStartArray(name);
        json.WriteStringValue(counts);
        json.WriteStringValue(steps);
        json.WriteEndArray();
    }

    void Areas(Utf8JsonWriter json, PublicOffer[] rows)
    {
        var (areas, which) = Columns.ByFrequency([.. rows.Select(row => Area(row.Offer))]);
        var words = rows.Zip(which).DistinctBy(pair => pair.Second).ToDictionary(pair => pair.Second, pair => PlaceWords.Of(pair.First.Offer, catalogue.MunicipalityList));
        json.WriteStartArray("gebieden");
        for (int i = 0; i < areas.Count; i++)
        {
            json.WriteStartArray();
            json.WriteNumberValue(areas[i]);
            json.WriteStringValue(words[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("gebied", Columns.Of(which));
    }

    // A bit per municipality in the order of the list. A region of more than 53 would not fit a JavaScript number; the largest has 16.
    long Area(Offer offer)
    {
        long area = 0;
        for (int i = 0; i < catalogue.Municipalities.Count; i++)
            area |= offer.IsIn(catalogue.Municipalities[i].Municipality.Code) ? 1L << i : 0;

        return area;
    }

    // 0 stands for the ages of the product.
    static void OwnAges(Utf8JsonWriter json, PublicOffer[] rows)
    {
        AgeRange[] own = [.. rows.Where(row => row.Offer.Ages != row.Product.Product.Ages).Select(row => row.Offer.Ages).Distinct()];
        json.WriteStartArray("leeftijden");
        foreach (var age in own)
            Ages(json, age);

        json.WriteEndArray();
        json.WriteString("leeftijd", Columns.Of([.. rows.Select(row => row.Offer.Ages == row.Product.Product.Ages ? 0 : Array.IndexOf(own, row.Offer.Ages) + 1)]));
    }

    static void Ages(Utf8JsonWriter json, AgeRange age)
    {
        json.WriteStartArray();
        json.WriteNumberValue(age.From ?? AgeRange.Youngest);
        json.WriteNumberValue(age.To ?? AgeRange.Oldest);
        json.WriteStringValue(age.ToString());
        json.WriteEndArray();
    }

    // An offer that is bound to no place is given at all of them.
    static bool IsAccessible(PublicOffer row) => row.Provider.Provider.Locations.Any(location =>
        location is { Secret: false, Wheelchair: Wheelchair.Yes } && (row.Offer.Locations.Count == 0 || row.Offer.Locations.Contains(location.Id)));

    static Dictionary<T, int> Places<T>(IReadOnlyList<T> list) where T : class =>
        list.Select((item, i) => (item, i)).ToDictionary(pair => pair.item, pair => pair.i);

    static void Pairs(Utf8JsonWriter json, string name, IEnumerable<(string Code, string Label)> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (code, label) in pairs)
        {
            json.WriteStartArray();
            json.WriteStringValue(code);
            json.WriteStringValue(label);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
