using System.Text.Json.Nodes;
using Pdc.Site;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>What many pages tell, said once: the region and its bureau, every product, every municipality.</summary>
static class SharedData
{
    public static IReadOnlyDictionary<string, JsonObject> Of(Edition edition) => new Dictionary<string, JsonObject>
    {
        ["site"] = Site(edition),
        ["producten"] = Parts.ByKey(edition.Catalogue.Products, product => product.Segment, product => Product(edition, product)),
        ["gemeenten"] = Parts.ByKey(edition.Catalogue.Municipalities, place => place.Municipality.Slug, Municipality),
    };

    static JsonObject Site(Edition edition) => new()
    {
        ["name"] = edition.Region.SiteName,
        ["region"] = edition.Region.Name,
        ["bureau"] = edition.Region.BureauName,
        ["email"] = edition.Region.BureauEmail,
        ["phone"] = edition.Region.BureauPhone,
        ["phonelink"] = PhoneLink.Of(edition.Region.BureauPhone),
        ["origin"] = edition.Origin,
        ["style"] = edition.Assets.Style,
        ["mark"] = edition.Assets.Mark,
        ["listscript"] = edition.Assets.ListScript,
        ["explained"] = edition.Links.Has("/uitleg-wachttijd/"),
        ["pages"] = Parts.List(edition.ContentPages, page => Parts.Link(page.Title, $"/{page.Slug}/")),
    };

    static JsonObject Product(Edition edition, PublicProduct shown)
    {
        var product = shown.Product;
        return new()
        {
            ["code"] = product.Code.ToString(),
            ["name"] = product.Name,
            ["address"] = shown.Address,
            ["summary"] = product.Summary,
            ["referral"] = ReferralWords.Sentence(product.Access),
            ["tariff"] = TariffWords.Sentence(shown.Tariff, product.Unit, edition.Today),
            ["forwhom"] = product.ForWhom,
            ["notfor"] = product.NotFor,
            ["offers"] = shown.Offers.Count,
        };
    }

    static JsonObject Municipality(PublicMunicipality shown)
    {
        var place = shown.Municipality;
        return new()
        {
            ["name"] = shown.Name,
            ["address"] = shown.Address,
            ["website"] = place.Website,
            ["team"] = place.Access is not { } team ? null : new JsonObject
            {
                ["name"] = team.Name,
                ["phone"] = team.Phone,
                ["phonelink"] = team.Phone is { } phone ? PhoneLink.Of(phone) : null,
                ["contact"] = Parts.Contact(team.Phone, team.Email, team.Website),
            },
        };
    }
}
