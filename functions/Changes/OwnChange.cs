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
    public static async Task<IResult> Show(HttpContext http, OwnChange own, User user, string id, string? verstuurd, CancellationToken cancel)
    {
        if (await own.Find(user, id, cancel) is not { Value: var change })
            return Pages.NotFound(http);

        string? notice = verstuurd is null || change.Status != ChangeStatus.Submitted ? null
            : "Uw voorstel is verstuurd. Het inkoopbureau bekijkt het. De uitkomst ziet u hier.";
        return await own.Page(http, change, notice, StatusCodes.Status200OK, cancel);
    }

    public static async Task<IResult> Withdraw(HttpContext http, OwnChange own, User user, string id, CancellationToken cancel)
    {
        if (await own.Find(user, id, cancel) is not { } read)
            return Pages.NotFound(http);

        var ruling = read.Value.Withdraw(user.Id, own.clock.GetUtcNow());
        if (ruling.IsRefused)
            return await own.Page(http, read.Value, ruling.Refusal.Sentence, StatusCodes.Status409Conflict, cancel);

        await own.changes.Replace(read, ruling.Value, new(user.Id, "change.withdrawn"), cancel);
        return Results.Redirect($"/portaal/aanbieder/beschrijving/{id}/");
    }

    async Task<StoredChange?> Find(User user, string id, CancellationToken cancel) =>
        ChangeId.TryParse(id, out var change) ? await changes.Find(user.Kvk!.Value, change, cancel) : null;

    async Task<IResult> Page(HttpContext http, ChangeRequest change, string? notice, int status, CancellationToken cancel)
    {
        var provider = (await catalogue.FindProvider(change.Provider, cancel))?.Value;
        return new Page(OwnChangePage.Create(ChangePageModel.Of(Frame.Of(http, "Uw voorstel"), change, provider, clock.Today()) with { Notice = notice }), status);
    }
}
