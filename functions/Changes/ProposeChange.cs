using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;
using RazorSlices;

namespace Pdc.Functions.Changes;

/// <summary>
/// Proposes another description: a provider for itself, or the bureau on its behalf. Whoever proposes, somebody else approves.
/// </summary>
sealed class ProposeChange(CatalogueStore catalogue, ChangeStore changes, TimeProvider clock)
{
    /// <param name="byBureau">Not the provider itself, but the bureau on its behalf.</param>
    public async Task<IResult> Show(HttpContext http, KvkNumber kvk, bool byBureau) =>
        await catalogue.FindProvider(kvk, http.RequestAborted) is { Value: var provider }
            ? new Page(await Form(http, provider, DescriptionForm.Of(provider), [], preview: false, byBureau))
            : Pages.NotFound(http);

    public async Task<IResult> Send(HttpContext http, User user, KvkNumber kvk, bool byBureau)
    {
        if (await catalogue.FindProvider(kvk, http.RequestAborted) is not { Value: var provider })
            return Pages.NotFound(http);
        if (await PostedForm.Read(http, DescriptionForm.Fields.Contains) is not { } posted)
            return Pages.StrangeForm(http);

        var form = DescriptionForm.Read(posted);
        IReadOnlyList<FieldError> errors = [.. form.Errors(), .. form.Betrayals(provider)];
        if (posted["actie"] == "voorbeeld" && errors.Count == 0)
            return new Page(await Form(http, provider, form, [], preview: true, byBureau));

        if (errors.Count == 0)
        {
            var ruling = ChangeRequest.Submit(kvk, ProviderText.Of(provider), form.Text, form.Reason.Length == 0 ? null : form.Reason, user.Id, clock.GetUtcNow());
            if (!ruling.IsRefused)
                return await Save(ruling.Value, user, byBureau, http.RequestAborted);
            errors = [new("samenvatting", ruling.Refusal.Sentence)];
        }

        return new Page(await Form(http, provider, form, errors, preview: false, byBureau), StatusCodes.Status422UnprocessableEntity);
    }

    async Task<IResult> Save(ChangeRequest change, User user, bool byBureau, CancellationToken cancel)
    {
        await DecideAgain.WhenChanged(async () =>
        {
            await changes.Add(change, new(user.Id, "change.submitted", change.Reason), cancel);
            return change;
        });
        return Results.Redirect(byBureau ? $"/portaal/bureau/wijzigingen/{change.Provider}/{change.Id}/" : $"/portaal/aanbieder/beschrijving/{change.Id}/?verstuurd=ja");
    }

    async Task<RazorSlice> Form(
        HttpContext http, Provider provider, DescriptionForm form, IReadOnlyList<FieldError> errors, bool preview, bool byBureau) =>
        DescriptionPage.Create(new(Frame.Of(http, "Beschrijving wijzigen") with { HasErrors = errors.Count > 0 }, provider.DisplayName, form, errors, preview,
            await changes.Of(provider.Kvk, http.RequestAborted), byBureau));
}
