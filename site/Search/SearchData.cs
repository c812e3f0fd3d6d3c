using System.Text.Encodings.Web;
using System.Text.Json;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Search;

/// <summary>
/// The offers of the finder as the browser gets them: JSON with every text once, and columns of numbers (<see cref="NumberWriter"/>). Offers
/// stand in the order of providers, providers from A to Z. What is told about the wait is an object of its own, because it changes many times a
/// day and the rest does not; so is what few people ask for.
/// </summary>
/// <remarks>Of locations only one thing is told: whether one that is not secret can be entered with a wheelchair.</remarks>
sealed class SearchData
{
    readonly Edition edition;
    readonly PublicCatalogue catalogue;
    readonly IReadOnlyList<PublicOffer>[] offers;
    readonly string[] languages;
    readonly Lazy<WaitingColumns> waiting;

    public SearchData(Edition edition)
    {
        (this.edition, catalogue) = (edition, edition.Catalogue);
        offers = Sorted(catalogue);
        languages = Sorted(catalogue.Providers.SelectMany(provider => provider.Languages));
        waiting = new(() => Waiting(edition, offers));
    }

    /// <summary>What somebody searches and chooses by, without the waiting times.</summary>
    public byte[] Rows() => Object(json =>
    {
        json.WriteString("dag", edition.Today.ToIso());
        Pairs(json, "gemeenten", catalogue.Municipalities.Select(municipality => (municipality.Municipality.Code.ToString(), municipality.Name)));
        Pairs(json, "percelen", catalogue.Lots.Select(lot => (lot.Lot.Code.ToString(), lot.Lot.Name)));
        Products(json);
        json.WriteNumber("aanbieders", catalogue.Providers.Count);
        var numbers = new NumberWriter();
        NameColumns.Write(json, numbers, [.. catalogue.Providers.Select(provider => provider.Name)]);
        Addresses(json, numbers);
        Offers(json, numbers);
        json.WriteString("talen", string.Join('\n', languages));
        json.WriteString("getallen", numbers.End());
    });

    /// <summary>The waiting times, in the order of the rows.</summary>
    public byte[] Waits() => Object(waiting.Value.Write);

    /// <summary>What few people ask for: languages, and the days on which a provider said that all still holds.</summary>
    public byte[] Details() => Object(json =>
    {
        var numbers = new NumberWriter();
        var spoken = Places(languages);
        Choices(numbers, [.. catalogue.Providers.Select(provider => Numbers(provider.Languages, spoken))], languages.Length);
        waiting.Value.WriteConfirmed(json, numbers);
        json.WriteString("meergetallen", numbers.End());
    });

    static WaitingColumns Waiting(Edition edition, IReadOnlyList<PublicOffer>[] offers)
    {
        var waiting = new WaitingColumns(edition);
        foreach (var own in offers)
            waiting.Add(own);

        return waiting;
    }

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

    // The browser makes the address from the name by the same rule. Who shares a name has its KvK number behind it; where neither holds, the
    // browser is told the address.
    void Addresses(Utf8JsonWriter json, NumberWriter numbers)
    {
        const int Digits = 8;
        var providers = catalogue.Providers;
        NumberColumn numbered = new(numbers, 1, 2), digits = new(numbers, 9, Digits);
        json.WriteStartObject("adressen");
        for (int i = 0; i < providers.Count; i++)
        {
            string slug = providers[i].Provider.Slug, rule = Slug.Of(providers[i].Name, ""), kvk = providers[i].Provider.Kvk.ToString();
            bool isNumbered = slug == $"{rule}-{kvk}";
            numbered.Write(isNumbered ? 1 : 0, i > 0 && providers[i].Name == providers[i - 1].Name ? 1 : 0);
            for (int place = 0; isNumbered && place < Digits; place++)
                digits.Write(kvk[place] - '0', place);

            if (!isNumbered && slug != rule)
                json.WriteString(i.ToString(), slug);
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

    void Offers(Utf8JsonWriter json, NumberWriter numbers)
    {
        var places = Places(catalogue.Products);
        var lots = Places(catalogue.Lots);
        PublicOffer[] rows = [.. offers.SelectMany(offer => offer)];

        // Who offers one product of a lot, often offers another one too.
        Choices(numbers, [.. offers.Select(own => own.Select(offer => places[offer.Product]).ToList())], places.Count, [.. catalogue.Products.Select(product => lots[product.Lot])]);
        Terms(json, numbers, rows);
        Areas(json, numbers, rows);
        OwnAges(json, numbers, rows);
        Accessible(numbers, rows);
    }

    // By product, as products stand in the catalogue: by code.
    static IReadOnlyList<PublicOffer>[] Sorted(PublicCatalogue catalogue)
    {
        var places = Places(catalogue.Products);
        return [.. catalogue.Providers.Select(provider => (IReadOnlyList<PublicOffer>)[.. provider.Offers.OrderBy(offer => places[offer.Product])])];
    }

    // Specialities of the provider hold for an offer that names none itself. Most that an offer names, its provider names too.
    void Terms(Utf8JsonWriter json, NumberWriter numbers, PublicOffer[] rows)
    {
        const int Kinds = 8;
        string[] terms = Sorted(catalogue.Providers.SelectMany(provider => provider.Specialities).Concat(rows.SelectMany(row => row.Specialities)));
        json.WriteString("termen", string.Join('\n', terms));
        var places = Places(terms);
        var known = catalogue.Providers.ToDictionary(provider => provider, provider => Numbers(provider.Specialities, places));
        Choices(numbers, [.. catalogue.Providers.Select(provider => known[provider])], terms.Length);

        List<List<int>> shared = [], others = [];
        foreach (var row in rows)
        {
            var own = row.Offer.Specialities.Count == 0 ? [] : Numbers(row.Specialities, places);
            var theirs = known[row.Provider];
            shared.Add([.. own.Select(term => theirs.IndexOf(term)).Where(place => place >= 0)]);
            others.Add([.. own.Except(theirs)]);
        }

        var column = new ChoiceColumn(numbers, Kinds * Kinds, Most(shared), Kinds);
        for (int i = 0; i < rows.Length; i++)
        {
            int size = known[rows[i].Provider].Count, kind = Math.Min(size, Kinds - 1);
            column.Write(shared[i], size, kind, kind * Kinds);
        }

        Choices(numbers, others, terms.Length);
    }

    static void Choices(NumberWriter numbers, List<List<int>> rows, int size, IReadOnlyList<int>? kinds = null)
    {
        var column = new ChoiceColumn(numbers, size, Most(rows), kinds: kinds);
        foreach (var row in rows)
            column.Write(row, size);
    }

    static int Most(List<List<int>> rows) => rows.Select(row => row.Count).DefaultIfEmpty().Max();

    static string[] Sorted(IEnumerable<string> terms) =>
        [.. terms.Distinct(StringComparer.Ordinal).Order(DutchOrder.Names).ThenBy(term => term, StringComparer.Ordinal)];

    static List<int> Numbers(IReadOnlyList<string> terms, Dictionary<string, int> places) => [.. terms.Select(term => places[term]).Distinct().Order()];

    // The names of the municipalities follow from the bits, save where the words are not those names.
    void Areas(Utf8JsonWriter json, NumberWriter numbers, PublicOffer[] rows)
    {
        long[] which = [.. rows.Select(row => Area(row.Offer))], areas = [.. which.Distinct().Order()];
        var words = rows.Zip(which).DistinctBy(pair => pair.Second).ToDictionary(pair => pair.Second, pair => PlaceWords.Of(pair.First.Offer, catalogue.MunicipalityList));
        json.WriteStartArray("gebieden");
        foreach (long area in areas)
        {
            string[] names = [.. catalogue.Municipalities.Where((_, i) => (area >> i & 1) == 1).Select(municipality => municipality.Name)];
            json.WriteStartArray();
            json.WriteNumberValue(area);
            if (words[area] != Joined(names))
                json.WriteStringValue(words[area]);

            json.WriteEndArray();
        }

        json.WriteEndArray();
        var column = new NumberColumn(numbers, Math.Max(0, areas.Length - 1), 3);
        int everywhere = areas.Length - 1;
        for (int i = 0, before = 0; i < rows.Length; i++)
        {
            int area = Array.BinarySearch(areas, which[i]);
            column.Write(area, i == 0 || rows[i].Provider != rows[i - 1].Provider ? 0 : before == everywhere ? 1 : 2);
            before = area;
        }
    }

    // As a browser joins them.
    static string Joined(string[] names) => names is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} en {last}" : string.Concat(names);

    // A bit per municipality in the order of the list. A region of more than 53 would not fit a JavaScript number; the largest has 16.
    long Area(Offer offer)
    {
        long area = 0;
        for (int i = 0; i < catalogue.Municipalities.Count; i++)
            area |= offer.IsIn(catalogue.Municipalities[i].Municipality.Code) ? 1L << i : 0;

        return area;
    }

    // 0 stands for the ages of the product.
    static void OwnAges(Utf8JsonWriter json, NumberWriter numbers, PublicOffer[] rows)
    {
        AgeRange[] own = [.. rows.Where(row => row.Offer.Ages != row.Product.Product.Ages).Select(row => row.Offer.Ages).Distinct()];
        json.WriteStartArray("leeftijden");
        foreach (var age in own)
            Ages(json, age);

        json.WriteEndArray();
        NumberColumn.Write(numbers, [.. rows.Select(row => row.Offer.Ages == row.Product.Product.Ages ? 0 : Array.IndexOf(own, row.Offer.Ages) + 1)]);
    }

    static void Ages(Utf8JsonWriter json, AgeRange age)
    {
        json.WriteStartArray();
        json.WriteNumberValue(age.From ?? AgeRange.Youngest);
        json.WriteNumberValue(age.To ?? AgeRange.Oldest);
        json.WriteStringValue(age.ToString());
        json.WriteEndArray();
    }

    // What holds for one offer of a provider often holds for the next.
    static void Accessible(NumberWriter numbers, PublicOffer[] rows)
    {
        var column = new NumberColumn(numbers, 1, 3);
        for (int i = 0, before = 0; i < rows.Length; i++)
        {
            int accessible = IsAccessible(rows[i]) ? 1 : 0;
            column.Write(accessible, i == 0 || rows[i].Provider != rows[i - 1].Provider ? 0 : 1 + before);
            before = accessible;
        }
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
