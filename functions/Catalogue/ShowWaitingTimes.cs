using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;
using Pdc.Site;

namespace Pdc.Functions.Catalogue;

/// <summary>All own offers in one table, with what the guide says about each.</summary>
sealed class ShowWaitingTimes(CatalogueStore catalogue, Region region, TimeProvider clock)
{
    /// <param name="saved">How many rows were saved just now.</param>
    public async Task<IResult> Run(HttpContext http, User user, int? saved) =>
        await catalogue.FindProvider(user.Kvk!.Value, http.RequestAborted) is { Value: var provider }
            ? new Page(WaitingTimesPage.Create(await Table(http, provider, [.. provider.Offers.Select(TypedWait.Of)], [], saved)))
            : Pages.NotFound(http);

    public async Task<WaitingTimesTable> Table(
        HttpContext http, Provider provider, IReadOnlyList<TypedWait> typed, IReadOnlyList<FieldError> errors, int? saved)
    {
        var today = clock.Today();
        int valid = region.Limits.WaitingTimeValidDays;
        var names = await Task.WhenAll(provider.Offers.Select(offer => catalogue.FindProduct(offer.Product, http.RequestAborted)));
        var rows =
            from row in typed.Zip(provider.Offers, names)
            let offer = row.Second
            let overtaken = row.First.IsOvertakenBy(offer)
            orderby row.Third?.Name
            // The next save is compared with what the user is now shown.
            select new WaitingRow(overtaken ? row.First with { Was = TypedWait.Of(offer).Stamp } : row.First, row.Third?.Name ?? offer.Product.ToString(),
                WaitingWords.Of(offer, today, valid), overtaken ? WaitingWords.Of(offer, today, valid).ToString() : null);

        return new(Frame.Of(http, "Wachttijden") with { HasErrors = errors.Count > 0 }, [.. rows], errors, today, valid, $"/aanbieders/{provider.Slug}/", saved);
    }
}
