using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Changes;

/// <summary>
/// Proposes another description: a provider for itself, or the bureau on its behalf. Whoever proposes, somebody else approves.
/// </summary>
sealed class ProposeChange(CatalogueStore catalogue, ChangeStore changes, TimeProvider clock)
{
    public static Task<IResult> ShowOwn(HttpContext http, ProposeChange propose, User user, CancellationToken cancel) =>
        propose.Show(http, user.Kvk!.Value, byBureau: false, cancel);

    public static Task<IResult> SendOwn(HttpContext http, ProposeChange propose, User user, CancellationToken cancel) =>
        propose.Send(http, user, user.Kvk!.Value, byBureau: false, cancel);

    public static Task<IResult> ShowForProvider(HttpContext http, ProposeChange propose, string kvk, CancellationToken cancel) =>
        KvkNumber.TryParse(kvk, out var provider) ? propose.Show(http, provider, byBureau: true, cancel) : Task.FromResult(Pages.NotFound(http));

    public static Task<IResult> SendForProvider(HttpContext http, ProposeChange propose, User user, string kvk, CancellationToken cancel) =>
        KvkNumber.TryParse(kvk, out var provider) ? propose.Send(http, user, provider, byBureau: true, cancel) : Task.FromResult(Pages.NotFound(http));

    async Task<IResult> Show(HttpContext http, KvkNumber kvk, bool byBureau, CancellationToken cancel) =>
        await catalogue.FindProvider(kvk, cancel) is { Value: var provider }
            ? new Page(await Form(http, provider, DescriptionForm.Of(provider), [], preview: false, byBureau, cancel))
            : Pages.NotFound(http);

    async Task<IResult> Send(HttpContext http, User user, KvkNumber kvk, bool byBureau, CancellationToken cancel)
    {
        if (await catalogue.FindProvider(kvk, cancel) is not { Value: var provider })
            return Pages.NotFound(http);
        if (await PostedForm.Read(http, DescriptionForm.Fields.Contains) is not { } posted)
            return Pages.StrangeForm(http);

        var form = DescriptionForm.Read(posted);
        var errors = form.Errors();
        if (posted["actie"] == "voorbeeld" && errors.Count == 0)
            return new Page(await Form(http, provider, form, [], preview: true, byBureau, cancel));

        if (errors.Count == 0)
        {
            var ruling = ChangeRequest.Submit(kvk, ProviderText.Of(provider), form.Text, form.Reason.Length == 0 ? null : form.Reason, user.Id, clock.GetUtcNow());
            if (!ruling.IsRefused)
                return await Save(ruling.Value, user, byBureau, cancel);
            errors = [new("samenvatting", ruling.Refusal.Sentence)];
        }

        return new Page(await Form(http, provider, form, errors, preview: false, byBureau, cancel), StatusCodes.Status422UnprocessableEntity);
    }

    async Task<IResult> Save(ChangeRequest change, User user, bool byBureau, CancellationToken cancel)
    {
        await changes.Add(change, new(user.Id, "change.submitted", change.Reason), cancel);
        return Results.Redirect(byBureau ? $"/portaal/bureau/wijzigingen/{change.Provider}/{change.Id}/" : $"/portaal/aanbieder/beschrijving/{change.Id}/?verstuurd=ja");
    }

    async Task<RazorSlices.RazorSlice> Form(
        HttpContext http, Provider provider, DescriptionForm form, IReadOnlyList<FieldError> errors, bool preview, bool byBureau, CancellationToken cancel) =>
        DescriptionPage.Create(new(Frame.Of(http, "Beschrijving wijzigen") with { HasErrors = errors.Count > 0 }, provider.DisplayName, form, errors, preview,
            await changes.Of(provider.Kvk, cancel), byBureau));
}
