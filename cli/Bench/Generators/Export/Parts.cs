using System.Text.Json.Nodes;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Pages;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>What comes back on several kinds of pages. Sentences are given as we word them: the other generators need not think of them.</summary>
static class Parts
{
    public static JsonObject Link(string name, string address) => new() { ["name"] = name, ["address"] = address };

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> each) => new([.. items.Select(each)]);

    public static JsonObject ByKey<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonObject> each) =>
        new(items.Select(item => KeyValuePair.Create(key(item), (JsonNode?)each(item))));

    /// <summary>Adds what a page says of the wait.</summary>
    public static JsonObject WithWaiting(this JsonObject to, Page page, Offer offer)
    {
        var words = page.Edition.Waiting(offer);
        to["code"] = words.Code;
        to["headline"] = words.Headline;
        to["detail"] = words.Detail;
        return to;
    }

    /// <summary>One row of a table of offers.</summary>
    public static JsonObject Row(Page page, PublicOffer shown, string name)
    {
        var row = Link(name, shown.Address).WithWaiting(page, shown.Offer);
        row["place"] = PlaceWords.Of(shown.Offer, page.Edition.Catalogue.MunicipalityList);
        row["ages"] = shown.Offer.Ages.ToString();
        return row;
    }

    public static JsonArray Contact(string? phone, string? email, string? website) =>
        List(
            new[] { ("Telefoon", phone is null ? null : "tel:" + PhoneLink.Of(phone), phone), ("E-mail", "mailto:" + email, email), ("Website", website, website?.Split("://")[^1].TrimEnd('/')) }
                .Where(way => way.Item3 is not null),
            way => new JsonObject { ["what"] = way.Item1, ["address"] = way.Item2, ["text"] = way.Item3 });

    /// <summary>Places anyone may visit.</summary>
    public static JsonArray Places(IEnumerable<Location> open) => List(open, location =>
    {
        var address = location.PublicAddress!;
        return new()
        {
            ["name"] = DisplayText.Of(location.PublicName),
            ["street"] = DisplayText.Of($"{address.Street} {address.Number}".Trim()),
            ["postalcode"] = address.PostalCode.ToString(),
            ["city"] = DisplayText.Of(address.City),
            ["latitude"] = address.Latitude,
            ["longitude"] = address.Longitude,
            ["access"] = CatalogueTerms.Wheelchairs.Label(location.Wheelchair) + (location.OpeningHours is { Length: > 0 } hours ? $". Open: {DisplayText.OneLine(hours)}" : ""),
        };
    });

    public static JsonArray Facts(params (string Name, string? Value)[] facts) =>
        List(facts.Where(fact => fact.Value is { Length: > 0 }), fact => new JsonObject { ["name"] = fact.Name, ["value"] = fact.Value });

    public static JsonArray Numbers(IListPart part)
    {
        var numbers = new JsonArray();
        int last = 0;
        foreach (int number in Enumerable.Range(1, part.Of).Where(number => part.Of > 1 && (number == 1 || number == part.Of || Math.Abs(number - part.Number) <= 1)))
        {
            numbers.Add((JsonNode)new JsonObject
            {
                ["number"] = number, ["address"] = part.AddressOf(number), ["current"] = number == part.Number, ["gap"] = number > last + 1,
            });
            last = number;
        }

        return numbers;
    }
}
