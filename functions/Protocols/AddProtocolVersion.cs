using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Protocols;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Protocols;

/// <summary>Records an adopted version of a protocol, and publishes it at once when asked. What was published before stays as it is.</summary>
sealed class AddProtocolVersion(ProtocolStore protocols, Region region, TimeProvider clock)
{
    public async Task<IResult> Show(HttpContext http, string? protocol) =>
        await Form(http, ProtocolForm.Empty with { Protocol = protocol ?? "" }, await protocols.All(http.RequestAborted), [], null, StatusCodes.Status200OK);

    public async Task<IResult> Send(HttpContext http, User user)
    {
        if (await PostedForm.Read(http, ProtocolForm.Fields.Contains) is not { } posted)
            return Pages.StrangeForm(http);

        var existing = await protocols.All(http.RequestAborted);
        var form = ProtocolForm.Read(posted);
        var errors = new List<FieldError>();
        var version = form.Decide([.. existing.Select(stored => stored.Value)], clock.Today(), errors);
        var files = await Attachments(posted, errors);
        if (errors.Count > 0 || version is null)
            return await Form(http, form, existing, errors, null, StatusCodes.Status422UnprocessableEntity);

        if (posted["actie"] == "voorbeeld")
            return await Form(http, form, existing, [], version, StatusCodes.Status200OK);

        var act = new Act(user.Id, "protocol.adopted");
        if (posted["actie"] == "publiceren")
            (version, act) = Published(version, user);

        try
        {
            await protocols.AddVersion(form.ChosenCode, existing.FirstOrDefault(stored => stored.Value.Code == form.ChosenCode), version, files, act, http.RequestAborted);
        }
        catch (ChangedMeanwhile)
        {
            FieldError meanwhile = new("protocol", "Iemand anders voegde net een versie toe aan dit protocol. Kijk of uw tekst nog klopt en sla hem dan opnieuw op.");
            return await Form(http, form, await protocols.All(http.RequestAborted), [meanwhile], null, StatusCodes.Status409Conflict);
        }

        return Results.Redirect($"/portaal/bureau/protocollen/?{(version.PublishedAt is null ? "vastgelegd" : "gepubliceerd")}={form.ChosenCode}");
    }

    /// <summary>Puts a version on the site that was only recorded until now.</summary>
    public Task<IResult> Publish(HttpContext http, User user, string code, int number) => DecideAgain.WhenChanged(async () =>
    {
        if (await protocols.Find(code, http.RequestAborted) is not { } stored || stored.Value.Versions.FirstOrDefault(version => version.Number == number) is not { } found)
            return Pages.NotFound(http);

        await protocols.Publish(stored, number, Published(found, user).Act, http.RequestAborted);
        return Results.Redirect("/portaal/bureau/protocollen/?gepubliceerd=" + code);
    });

    // Late is recorded as late, for whoever reads the events years from now (D11).
    (ProtocolVersion Version, Act Act) Published(ProtocolVersion version, User user)
    {
        var now = clock.GetUtcNow();
        var deadline = new PublicationDeadline(version.AdoptedOn, region.Limits.ProtocolPublicationDays);
        return (version with { PublishedAt = now }, new(user.Id, deadline.IsLate(now) ? "protocol.published-late" : "protocol.published"));
    }

    static async Task<IReadOnlyList<NewAttachment>> Attachments(PostedForm posted, List<FieldError> errors)
    {
        if (posted.File("bijlage") is not { Length: > 0 } file)
            return [];
        // Told without reading it: whoever sends a gigabyte does not get a gigabyte of memory.
        if (file.Length > AttachmentRules.LargestBytes)
        {
            errors.Add(new("bijlage", $"Dit bestand is groter dan {AttachmentRules.LargestBytes / 1024 / 1024} MB. Kies een kleiner bestand."));
            return [];
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content);
        var ruling = AttachmentRules.Accept(file.FileName, content.ToArray());
        if (!ruling.IsRefused)
            return [ruling.Value];

        errors.Add(new("bijlage", ruling.Refusal.Sentence));
        return [];
    }

    Task<IResult> Form(
        HttpContext http, ProtocolForm form, IReadOnlyList<Stored<Protocol>> existing, IReadOnlyList<FieldError> errors, ProtocolVersion? preview, int status) =>
        Task.FromResult<IResult>(new Page(ProtocolFormPage.Create(new(
            Frame.Of(http, "Nieuwe versie van een protocol") with { HasErrors = errors.Count > 0 },
            form, [.. existing.Select(stored => stored.Value)], errors, preview, region.Limits.ProtocolPublicationDays)), status));
}
