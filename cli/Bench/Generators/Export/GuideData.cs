using System.Text.Json.Nodes;
using Pdc.Site;
using Pdc.Site.Guide;
using Pdc.Site.Pages.Guide;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>A situation of the guide, and the same in one municipality.</summary>
static class GuideData
{
    public static JsonObject Of(SituationPage page) => new()
    {
        ["urgent"] = Urgent(page.Situation),
        ["places"] = Parts.List(page.Edition.Catalogue.Municipalities, place => Parts.Link(place.Name, page.Shown.AddressIn(place))),
        ["help"] = Parts.List(page.Shown.Help, help => Fit(help, page.Situation)),
        ["text"] = page.Text.Value,
    };

    public static JsonObject Of(SituationHerePage page) => new()
    {
        ["place"] = page.Municipality.Municipality.Slug,
        ["situation"] = page.Shown.Address,
        ["urgent"] = Urgent(page.Situation),
        ["help"] = Parts.List(page.Here, here =>
        {
            var (product, help) = (here.Help.Product, Fit(here.Help, page.Situation));
            help["offers"] = Parts.List(here.Shown, shown =>
            {
                var row = Parts.Link(shown.Provider.Name, page.AddressOf(shown)).WithWaiting(page, shown.Offer);
                row["ages"] = shown.Offer.Ages == product.Product.Ages ? null : shown.Offer.Ages.ToString();
                return row;
            });
            help["total"] = here.Offers.Total;
            help["room"] = here.Offers.RoomNow;
            return help;
        }),
        ["missing"] = Parts.List(page.Missing, missing => new()
        {
            ["product"] = missing.Help.Product.Segment,
            ["nearest"] = missing.Nearest is { } place ? Parts.Link(place.Name, page.Shown.AddressIn(place)) : null,
        }),
    };

    static JsonArray Urgent(Situation situation) => Parts.List(situation.Urgent, number => new()
    {
        ["when"] = number.When,
        ["phonelink"] = number.Number is { } digits ? PhoneLink.Of(digits) : null,
        ["before"] = number.Number == number.Name ? "" : $"{number.Name}: ",
        ["digits"] = number.Number,
    });

    static JsonObject Fit(FittingProduct help, Situation situation) => new()
    {
        ["product"] = help.Product.Segment,
        ["why"] = help.Why,
        ["fits"] = FitWords.Ages(help.Product.Product.Ages, situation.Ages),
        ["referral"] = FitWords.Referral(help.Product.Product.Access),
        ["notwhen"] = help.NotWhen,
        ["notfor"] = help.Product.Product.NotFor is { Length: > 0 } words ? DisplayText.OneLine(words) : null,
    };
}
