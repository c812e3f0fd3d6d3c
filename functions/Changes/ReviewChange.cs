using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Changes;

/// <summary>A reviewer looks at old and new side by side, and approves, or rejects with a reason.</summary>
sealed class ReviewChange(CatalogueStore catalogue, ChangeStore changes, TimeProvider clock)
{
    public static async Task<IResult> Show(HttpContext http, ReviewChange review, string kvk, string id, CancellationToken cancel) =>
        await review.Find(kvk, id, cancel) is { Value: var change }
            ? await review.Page(http, change, "", null, StatusCodes.Status200OK, cancel)
            : Pages.NotFound(http);

    public static async Task<IResult> Approve(HttpContext http, ReviewChange review, User reviewer, string kvk, string id, CancellationToken cancel)
    {
        if (await review.Find(kvk, id, cancel) is not { } read)
            return Pages.NotFound(http);

        var ruling = read.Value.Approve(reviewer.Id, review.clock.GetUtcNow());
        return await review.Decide(http, read, ruling, new(reviewer.Id, "change.approved"), "", "goedgekeurd", cancel);
    }

    public static async Task<IResult> Reject(HttpContext http, ReviewChange review, User reviewer, string kvk, string id, CancellationToken cancel)
    {
        if (await review.Find(kvk, id, cancel) is not { } read)
            return Pages.NotFound(http);
        if (await PostedForm.Read(http, name => name == "reden") is not { } form)
            return Pages.StrangeForm(http);

        var ruling = read.Value.Reject(reviewer.Id, form["reden"], review.clock.GetUtcNow());
        return await review.Decide(http, read, ruling, new(reviewer.Id, "change.rejected", form["reden"]), form["reden"], "afgewezen", cancel);
    }

    async Task<IResult> Decide(HttpContext http, StoredChange read, Ruling<ChangeRequest> ruling, Act act, string reason, string decided, CancellationToken cancel)
    {
        if (ruling.IsRefused)
            return await Page(http, read.Value, reason, ruling.Refusal, StatusCodes.Status422UnprocessableEntity, cancel);

        try
        {
            await changes.Replace(read, ruling.Value, act, cancel);
        }
        catch (ChangedMeanwhile)
        {
            var now = (await changes.Find(read.Value.Provider, read.Value.Id, cancel))!.Value;
            var refusal = new Refusal("change.meanwhile", "Iemand anders was u net voor. Hieronder staat hoe het nu is. Wij hebben uw keuze niet opgeslagen.");
            return await Page(http, now, reason, refusal, StatusCodes.Status409Conflict, cancel);
        }

        return Results.Redirect("/portaal/bureau/wijzigingen/?besloten=" + decided);
    }

    async Task<StoredChange?> Find(string kvk, string id, CancellationToken cancel) =>
        KvkNumber.TryParse(kvk, out var provider) && ChangeId.TryParse(id, out var change) ? await changes.Find(provider, change, cancel) : null;

    async Task<IResult> Page(HttpContext http, ChangeRequest change, string reason, Refusal? refusal, int status, CancellationToken cancel)
    {
        var provider = (await catalogue.FindProvider(change.Provider, cancel))?.Value;
        var model = ChangePageModel.Of(Frame.Of(http, "Wijziging beoordelen") with { HasErrors = refusal is not null }, change, provider, clock.Today());
        return new Page(ReviewPage.Create(model with
        {
            Reason = reason,
            Errors = refusal is { Code: "change.no-reason" or "change.reason-too-long" } ? [new("reden", refusal.Sentence)] : [],
            Notice = refusal is { Code: not ("change.no-reason" or "change.reason-too-long") } ? refusal.Sentence : null,
        }), status);
    }
}
