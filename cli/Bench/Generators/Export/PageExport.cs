using System.Text;
using System.Text.Json.Nodes;
using Pdc.Site;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Guide;
using Pdc.Site.Pages.Offers;
using Pdc.Site.Pages.Places;
using Pdc.Site.Pages.Products;
using Pdc.Site.Pages.Providers;
using Pdc.Site.Publishing;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>
/// Every page of an edition as data. Kinds that grow with the region or its guide are given as records; the few dozen pages that are left
/// as ready HTML. Keys are one lower-case word, which both generators read the same.
/// </summary>
static class PageExport
{
    public static IReadOnlyList<ExportedPage> Of(Edition edition) => [.. SitePublisher.Plan(edition).Select(Export)];

    static ExportedPage Export(Page page)
    {
        (string kind, JsonObject data) = page switch
        {
            OfferPage offer            => ("aanbod", OfferData.Of(offer)),
            ProviderPage provider      => ("aanbieder", ProviderData.Of(provider)),
            ProviderListPage list      => ("aanbieders", ProviderData.Of(list)),
            ProductPage product        => ("product", ProductData.Of(product)),
            LotPage lot                => ("perceel", PlaceData.Of(lot)),
            MunicipalityPage place     => ("gemeente", PlaceData.Of(place)),
            SituationPage situation    => ("situatie", GuideData.Of(situation)),
            SituationHerePage situation => ("situatiehier", GuideData.Of(situation)),
            { IsEnglish: true } or RedirectPage => ("geheel", new() { ["body"] = Html(page) }),
            _                          => ("pagina", Ready(page)),
        };
        data["title"] = page.Title;
        data["address"] = page.Address;
        data["description"] = page.Description;
        data["listed"] = page.Listed;
        data["crumbs"] = Parts.List(page.Crumbs, crumb => Parts.Link(crumb.Name, crumb.Address));
        return new(kind, page.Address, page.Path, data);
    }

    static JsonObject Ready(Page page)
    {
        string html = Html(page);
        int start = html.IndexOf('>', html.IndexOf("<main", StringComparison.Ordinal)) + 1;
        return new()
        {
            ["body"] = html[start..html.IndexOf("</main>", start, StringComparison.Ordinal)].Trim(),
            ["translation"] = Pdc.Site.Pages.English.Translation.Of(page),
            ["feeds"] = Parts.List(page.Feeds, feed => new JsonObject { ["type"] = feed.Type, ["title"] = feed.Title, ["address"] = feed.Address }),
            ["style"] = page.OwnStyle,
            ["scripts"] = new JsonArray([.. page.Scripts.Select(script => (JsonNode)script)]),
        };
    }

    static string Html(Page page)
    {
        var buffer = new PageBuffer();
        SitePublisher.Render(page, buffer);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
