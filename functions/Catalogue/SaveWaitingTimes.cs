using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Catalogue;

/// <summary>Saves the whole table at once; what was saved goes live at once.</summary>
sealed class SaveWaitingTimes(CatalogueStore catalogue, ShowWaitingTimes show, Region region, TimeProvider clock)
{
    public Task<IResult> Run(HttpContext http, User user) => DecideAgain.WhenChanged(() => Save(http, user, http.RequestAborted));

    async Task<IResult> Save(HttpContext http, User user, CancellationToken cancel)
    {
        if (await catalogue.FindProvider(user.Kvk!.Value, cancel) is not { } read)
            return Pages.NotFound(http);

        var fields = read.Value.Offers.SelectMany(offer => TypedWait.Fields.Select(field => TypedWait.FieldName(offer.Product, field))).ToHashSet();
        if (await PostedForm.Read(http, fields.Contains) is not { } form)
            return Pages.StrangeForm(http);

        var typed = read.Value.Offers
            .Select(offer => form.Has(TypedWait.FieldName(offer.Product, "was")) ? TypedWait.Read(form, offer.Product) : TypedWait.Of(offer)).ToList();
        var errors = new List<FieldError>();
        var offers = typed.Zip(read.Value.Offers)
            .Select(row => row.First.IsTouched ? row.First.Decide(row.Second, clock.Today(), region.Limits.WaitingTimeValidDays, errors) ?? row.Second : row.Second)
            .ToList();

        bool overtaken = typed.Zip(read.Value.Offers).Any(row => row.First.IsOvertakenBy(row.Second));
        if (errors.Count > 0 || overtaken)
            return new Page(WaitingTimesPage.Create(await show.Table(http, read.Value, typed, errors, saved: null)),
                overtaken ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

        await catalogue.Save(read, read.Value with { Offers = offers }, new(user.Id, "waiting-times.reported"), cancel);
        return Results.Redirect($"/portaal/aanbieder/wachttijden/?opgeslagen={typed.Count(row => row.IsTouched)}");
    }
}
