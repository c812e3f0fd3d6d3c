using System.Text;
using System.Text.Json.Nodes;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Products;
using Pdc.Site.Pages.Providers;
using Pdc.Site.Publishing;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators;

/// <summary>
/// Every page of an edition as data. Pages that exist by the thousand are given as records; the others, a few dozen, as ready HTML.
/// </summary>
static class PageExport
{
    public static IReadOnlyList<ExportedPage> Of(Edition edition) => [.. SitePublisher.Plan(edition).Select(Export)];

    /// <summary>What is the same on every page.</summary>
    public static JsonObject Site(Edition edition) => new()
    {
        ["siteName"] = edition.Region.SiteName,
        ["region"] = edition.Region.Name,
        ["bureauName"] = edition.Region.BureauName,
        ["bureauEmail"] = edition.Region.BureauEmail,
        ["bureauPhone"] = edition.Region.BureauPhone,
        ["phoneLink"] = PhoneLink.Of(edition.Region.BureauPhone),
        ["origin"] = edition.Origin,
        ["style"] = edition.Assets.Style,
        ["mark"] = edition.Assets.Mark,
        ["pages"] = List(edition.ContentPages, page => Link(page.Title, $"/{page.Slug}/")),
    };

    static ExportedPage Export(Page page)
    {
        (string kind, JsonObject data) = page switch
        {
            ProviderPage provider => ("aanbieder", Provider(provider)),
            ProviderListPage list => ("aanbieders", ProviderList(list)),
            ProductPage product   => ("product", Product(product)),
            _                     => ("pagina", new() { ["body"] = Body(page) }),
        };
        data["title"] = page.Title;
        data["address"] = page.Address;
        data["description"] = page.Description;
        data["listed"] = page.Listed;
        data["crumbs"] = List(page.Crumbs, crumb => Link(crumb.Name, crumb.Address));
        return new(kind, page.Address, data);
    }

    static JsonObject Provider(ProviderPage page)
    {
        var (provider, shown) = (page.Provider, page.Shown);
        return new()
        {
            ["summary"] = DisplayText.OneLine(provider.Summary),
            ["contracted"] = shown.Contracted,
            ["referral"] = page.Referral,
            ["offers"] = List(shown.Offers, item => Offer(page, item.Offer, item.Product.Product.Name, item.Product.Address, page.Referral is null ? item.Product.Product : null)),
            ["registration"] = ContactWays(provider.Registration.Phone, provider.Registration.Email, provider.Registration.Website),
            ["contact"] = ContactWays(provider.Phone, provider.Email, provider.Website),
            ["locations"] = List(page.OpenLocations, Location),
            ["secret"] = page.HasSecretLocation,
            ["about"] = provider.Description,
            ["facts"] = Facts(("Ervaring met", shown.Specialities), ("Talen", shown.Languages), ("Keurmerken", shown.QualityMarks)),
            ["report"] = page.Links.Report(page.Address),
        };
    }

    static JsonObject ProviderList(ProviderListPage page) => new()
    {
        ["total"] = Count.Of(page.Part.Total, "aanbieder heeft", "aanbieders hebben"),
        ["letters"] = page.Part.Of > 1 ? List(ProviderListPage.Letters(page.Edition), letter => Link(letter.Name, letter.Address)) : [],
        ["items"] = List(page.Part.Items, provider =>
        {
            var item = Link(provider.Name, provider.Address);
            item["count"] = Count.Of(provider.Offers.Count, "soort hulp", "soorten hulp");
            return item;
        }),
        ["numbers"] = Numbers(page.Part),
    };

    static JsonObject Product(ProductPage page)
    {
        var (product, tariff) = (page.Product, page.Shown.Tariff);
        return new()
        {
            ["explains"] = page.Explains,
            ["summary"] = product.Summary,
            ["facts"] = Facts(
                ("Leeftijd", [product.Ages.ToString()]),
                ("Verwijzing", [ReferralWords.Sentence(product.Access)]),
                ("Tarief", [tariff is null ? $"Niet bekend op {page.Edition.Today.InWords()}." : $"{TariffWords.Of(tariff, product.Unit)}, vanaf {tariff.Valid.From.InWords()}. Bij elke aanbieder gelijk."]),
                ("Wet", [CatalogueTerms.Laws.Label(product.Law)]),
                ("Productcode", [product.Code.ToString()])),
            ["total"] = page.Part.Total == 0 ? null : Count.Of(page.Part.Total, "aanbieder", "aanbieders"),
            ["items"] = List(page.Part.Items, item =>
            {
                var shown = Offer(page, item.Offer, item.Provider.Name, item.Provider.Address, null);
                if (item.Offer.Ages != product.Ages)
                    shown["place"] = $"{shown["place"]}, {item.Offer.Ages}";
                return shown;
            }),
            ["numbers"] = Numbers(page.Part),
            ["forWhom"] = product.ForWhom,
            ["notFor"] = product.NotFor,
            ["about"] = page.Explains ? product.Description : null,
        };
    }

    static JsonObject Offer(Page page, Offer offer, string name, string address, Product? referredBy)
    {
        var words = page.Edition.Waiting(offer);
        var shown = Link(name, address);
        shown["code"] = words.Code;
        shown["headline"] = words.Headline;
        shown["detail"] = words.Detail;
        shown["ages"] = offer.Ages.ToString();
        shown["place"] = PlaceWords.Of(offer, page.Edition.Catalogue.MunicipalityList);
        if (offer.Specialities.Count > 0)
            shown["specialities"] = Count.List(DisplayText.Of(offer.Specialities));
        if (offer.Remark is { Length: > 0 } remark)
            shown["remark"] = DisplayText.OneLine(remark);
        if (referredBy is not null)
            shown["referral"] = ReferralWords.Sentence(referredBy.Access);
        return shown;
    }

    static JsonObject Location(Location location)
    {
        var address = location.PublicAddress!;
        return new()
        {
            ["name"] = DisplayText.Of(location.PublicName),
            ["line"] = $"{DisplayText.Of(address.Street)} {DisplayText.Of(address.Number)}, {address.PostalCode} {DisplayText.Of(address.City)}",
            ["access"] = CatalogueTerms.Wheelchairs.Label(location.Wheelchair) + (location.OpeningHours is { Length: > 0 } hours ? $". Open: {DisplayText.OneLine(hours)}" : ""),
        };
    }

    static JsonArray ContactWays(string? phone, string? email, string? website) =>
        List(
            new[] { ("Telefoon", phone is null ? null : "tel:" + PhoneLink.Of(phone), phone), ("E-mail", "mailto:" + email, email), ("Website", website, website?.Split("://")[^1].TrimEnd('/')) }
                .Where(way => way.Item3 is not null),
            way => new JsonObject { ["what"] = way.Item1, ["address"] = way.Item2, ["text"] = way.Item3 });

    static JsonArray Facts(params (string Name, IReadOnlyList<string> Values)[] facts) =>
        List(facts.Where(fact => fact.Values.Count > 0), fact => new JsonObject { ["name"] = fact.Name, ["value"] = Count.List(fact.Values) });

    static JsonObject Link(string name, string address) => new() { ["name"] = name, ["address"] = address };

    static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> each) => new([.. items.Select(each)]);

    static JsonArray Numbers(IListPart part)
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

    static string Body(Page page)
    {
        var buffer = new PageBuffer();
        SitePublisher.Render(page, buffer);
        string html = Encoding.UTF8.GetString(buffer.Written.Span);
        int start = html.IndexOf('>', html.IndexOf("<main", StringComparison.Ordinal)) + 1;
        return html[start..html.IndexOf("</main>", start, StringComparison.Ordinal)].Trim();
    }
}
