using System.Text;
using System.Text.Json.Nodes;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Products;
using Pdc.Site.Pages.Providers;
using Pdc.Site.Publishing;

namespace Pdc.Cli.Bench.Generators;

/// <summary>One page of our site as data that another generator can make it from.</summary>
/// <param name="Kind">Which template draws it.</param>
sealed record ExportedPage(string Kind, string Address, JsonObject Data);

/// <summary>
/// Every page of an edition as data. Pages that exist by the thousand are given as records; the others, a few dozen, as ready HTML.
/// </summary>
static class PageExport
{
    public static IReadOnlyList<ExportedPage> Of(Edition edition)
    {
        var pages = SitePages.Of(edition).ToList();
        foreach (var page in pages)
            edition.Links.Add(page.Address);
        return [.. pages.Select(Export)];
    }

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
        ["pages"] = new JsonArray([.. edition.ContentPages.Select(page => new JsonObject { ["name"] = page.Title, ["address"] = $"/{page.Slug}/" })]),
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
        data["crumbs"] = new JsonArray([.. page.Crumbs.Select(crumb => new JsonObject { ["name"] = crumb.Name, ["address"] = crumb.Address })]);
        return new(kind, page.Address, data);
    }

    static JsonObject Provider(ProviderPage page) => new()
    {
        ["summary"] = page.Description,
        ["contracted"] = page.Shown.Contracted,
        ["offers"] = new JsonArray([.. page.Shown.Offers.Select(shown => Waiting(page, shown.Offer, shown.Product.Product.Name, shown.Product.Address))]),
    };

    static JsonObject ProviderList(ProviderListPage page) => new()
    {
        ["total"] = Count.Of(page.Part.Total, "aanbieder heeft", "aanbieders hebben"),
        ["items"] = new JsonArray([.. page.Part.Items.Select(provider => new JsonObject
        {
            ["name"] = provider.Name, ["address"] = provider.Address, ["count"] = Count.Of(provider.Offers.Count, "soort hulp", "soorten hulp"),
        })]),
        ["numbers"] = Numbers(page.Part),
    };

    static JsonObject Product(ProductPage page) => new()
    {
        ["summary"] = page.Product.Summary,
        ["items"] = new JsonArray([.. page.Part.Items.Select(shown => Waiting(page, shown.Offer, shown.Provider.Name, shown.Provider.Address))]),
        ["numbers"] = Numbers(page.Part),
    };

    static JsonObject Waiting(Page page, Offer offer, string name, string address)
    {
        var words = page.Edition.Waiting(offer);
        return new() { ["name"] = name, ["address"] = address, ["code"] = words.Code, ["headline"] = words.Headline, ["detail"] = words.Detail };
    }

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
