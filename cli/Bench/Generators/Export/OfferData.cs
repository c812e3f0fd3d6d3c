using System.Text.Json.Nodes;
using Pdc.Core;
using Pdc.Site;
using Pdc.Site.Pages.Offers;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>
/// The page of one offer. It has no history to tell: the catalogue of a benchmark comes from files, and those hold no past.
/// </summary>
static class OfferData
{
    public static JsonObject Of(OfferPage page)
    {
        var (shown, offer, provider) = (page.Shown, page.Offer, page.Provider);
        var apply = page.Registration;
        var near = page.Municipalities;
        return new JsonObject
        {
            ["product"] = shown.Product.Segment,
            ["provider"] = Parts.Link(provider.Name, provider.Address),
            ["remark"] = offer.Remark is { Length: > 0 } remark ? DisplayText.OneLine(remark) : null,
            ["registration"] = Parts.Contact(apply.Phone, apply.Email, apply.Website),
            ["website"] = apply.Website,
            ["phone"] = apply.Phone,
            ["near"] = near.Count > OfferPage.FewMunicipalities ? [] : new JsonArray([.. near.Select(place => (JsonNode)place.Municipality.Slug)]),
            ["ages"] = offer.Ages.ToString(),
            ["youngest"] = offer.Ages.From,
            ["oldest"] = offer.Ages.To,
            ["specialities"] = Count.List(shown.Specialities),
            ["languages"] = Count.List(provider.Languages),
            ["place"] = PlaceWords.Of(offer, page.Edition.Catalogue.MunicipalityList),
            ["areas"] = new JsonArray([.. page.Edition.Catalogue.MunicipalityList.Where(place => offer.Municipalities.Count > 0 && offer.IsIn(place.Code)).Select(place => (JsonNode)place.Name)]),
            ["anywhere"] = offer.Locations.Count == 0,
            ["locations"] = Parts.Places(shown.OpenLocations),
            ["secret"] = shown.HasSecretLocation,
            ["contract"] = ContractWords.Valid(shown.Contract),
            ["confirmed"] = offer.ConfirmedOn?.InWords(),
            ["measured"] = offer.WaitingTime?.MeasuredOn.InWords(),
        }.WithWaiting(page, offer);
    }
}
