using System.Text.Json.Nodes;
using Pdc.Core;
using Pdc.Core.Content;
using Pdc.Site;
using Pdc.Site.Pages.Places;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>Lots and municipalities.</summary>
static class PlaceData
{
    public static JsonObject Of(LotPage page) => new()
    {
        ["lead"] = page.Lot.Lot.Description,
        ["code"] = page.Lot.Lot.Code.ToString(),
        ["products"] = new JsonArray([.. page.Lot.Products.Select(product => (JsonNode)product.Segment)]),
    };

    public static JsonObject Of(MunicipalityPage page) => new()
    {
        ["place"] = page.Municipality.Municipality.Slug,
        ["code"] = page.Municipality.Municipality.Code.ToString(),
        ["feed"] = Feed.Of(page.Municipality).Address,
        ["feedtitle"] = Feed.Of(page.Municipality).Title,
        ["lots"] = Parts.List(page.Help, help => new()
        {
            ["name"] = help.Lot.Lot.Name,
            ["address"] = help.Lot.Address,
            ["products"] = Parts.List(help.Products, here => new()
            {
                ["product"] = here.Product.Segment,
                ["count"] = Count.Of(here.Providers, "aanbieder", "aanbieders") + (here.RoomNow > 0 ? $", {here.RoomNow} met plek" : ""),
            }),
        }),
        ["gaps"] = Parts.List(page.Gaps, gap => new() { ["product"] = gap.Product.Segment, ["elsewhere"] = PlaceWords.Elsewhere(gap) }),
        ["rules"] = Parts.List(page.Rules, rule => new()
        {
            ["address"] = rule.Link,
            ["name"] = DisplayText.Of(rule.Title),
            ["about"] = $"{MunicipalRule.Kinds.Label(rule.Kind)}. Geldt vanaf {rule.InForceSince.InWords()}. Nagekeken op {rule.CheckedOn.InWords()}.",
        }),
        ["examples"] = page.Rules.Any(rule => rule.IsExample),
        ["ownrules"] = page.Municipality.Municipality.Rules,
    };
}
