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
    public async Task<IResult> Show(HttpContext http, string kvk, string id) =>
        await Find(kvk, id, http.RequestAborted) is { Value: var change }
            ? await PageOf(http, change, "", null, StatusCodes.Status200OK)
            : Pages.NotFound(http);

    public Task<IResult> Approve(HttpContext http, User reviewer, string kvk, string id) =>
        Decide(http, kvk, id, "", (change, live) => change.Approve(reviewer.Id, live, clock.GetUtcNow()), new(reviewer.Id, "change.approved"), "goedgekeurd");

    public async Task<IResult> Reject(HttpContext http, User reviewer, string kvk, string id) =>
        await PostedForm.Read(http, name => name == "reden") is { } form
            ? await Decide(http, kvk, id, form["reden"], (change, _) => change.Reject(reviewer.Id, form["reden"], clock.GetUtcNow()),
                new(reviewer.Id, "change.rejected", form["reden"]), "afgewezen")
            : Pages.StrangeForm(http);

    Task<IResult> Decide(HttpContext http, string kvk, string id, string reason, Func<ChangeRequest, Provider?, Ruling<ChangeRequest>> rule, Act act, string decided) =>
        DecideAgain.WhenChanged(async () =>
        {
            if (await Find(kvk, id, http.RequestAborted) is not { } read)
                return Pages.NotFound(http);

            var ruling = rule(read.Value, (await catalogue.FindProvider(read.Value.Provider, http.RequestAborted))?.Value);
            if (ruling.IsRefused)
                return await PageOf(http, read.Value, reason, ruling.Refusal, StatusCodes.Status422UnprocessableEntity);

            await changes.Replace(read, ruling.Value, act, http.RequestAborted);
            return Results.Redirect("/portaal/bureau/wijzigingen/?besloten=" + decided);
        });

    async Task<Stored<ChangeRequest>?> Find(string kvk, string id, CancellationToken cancel) =>
        KvkNumber.TryParse(kvk, out var provider) && ChangeId.TryParse(id, out var change) ? await changes.Find(provider, change, cancel) : null;

    async Task<IResult> PageOf(HttpContext http, ChangeRequest change, string reason, Refusal? refusal, int status)
    {
        var provider = (await catalogue.FindProvider(change.Provider, http.RequestAborted))?.Value;
        var model = ChangePageModel.Of(Frame.Of(http, "Wijziging beoordelen") with { HasErrors = refusal is not null }, change, provider, clock.Today());
        return new Page(ReviewPage.Create(model with
        {
            Reason = reason,
            Errors = refusal is { Code: "change.no-reason" or "change.reason-too-long" } ? [new("reden", refusal.Sentence)] : [],
            Notice = refusal is { Code: not ("change.no-reason" or "change.reason-too-long") } ? refusal.Sentence
                : change.Status == ChangeStatus.Submitted ? change.BetraysOf(provider)?.Sentence
                : null,
        }), status);
    }
}
