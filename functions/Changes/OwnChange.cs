using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Changes;

/// <summary>A provider's own proposal: to look at, and to withdraw while nobody decided. One of another provider does not exist here.</summary>
sealed class OwnChange(CatalogueStore catalogue, ChangeStore changes, TimeProvider clock)
{
    /// <param name="sent">It was sent just now.</param>
    public async Task<IResult> Show(HttpContext http, User user, string id, bool sent)
    {
        if (await Find(user, id, http.RequestAborted) is not { Value: var change })
            return Pages.NotFound(http);

        string? notice = !sent || change.Status != ChangeStatus.Submitted ? null
            : "Uw voorstel is verstuurd. Het inkoopbureau bekijkt het. De uitkomst ziet u hier.";
        return await PageOf(http, change, notice, StatusCodes.Status200OK);
    }

    public Task<IResult> Withdraw(HttpContext http, User user, string id) => DecideAgain.WhenChanged(async () =>
    {
        if (await Find(user, id, http.RequestAborted) is not { } read)
            return Pages.NotFound(http);

        var ruling = read.Value.Withdraw(user.Id, clock.GetUtcNow());
        if (ruling.IsRefused)
            return await PageOf(http, read.Value, ruling.Refusal.Sentence, StatusCodes.Status409Conflict);

        await changes.Replace(read, ruling.Value, new(user.Id, "change.withdrawn"), http.RequestAborted);
        return Results.Redirect($"/portaal/aanbieder/beschrijving/{id}/");
    });

    async Task<Stored<ChangeRequest>?> Find(User user, string id, CancellationToken cancel) =>
        ChangeId.TryParse(id, out var change) ? await changes.Find(user.Kvk!.Value, change, cancel) : null;

    async Task<IResult> PageOf(HttpContext http, ChangeRequest change, string? notice, int status)
    {
        var provider = (await catalogue.FindProvider(change.Provider, http.RequestAborted))?.Value;
        return new Page(OwnChangePage.Create(ChangePageModel.Of(Frame.Of(http, "Uw voorstel"), change, provider, clock.Today()) with { Notice = notice }), status);
    }
}
