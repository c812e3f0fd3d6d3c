using System.Globalization;
using Pdc.Core.Access;
using Pdc.Core.Deliveries;
using Pdc.Core.Feedback;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Deliveries;

/// <summary>Takes in what somebody uploads, and waits a moment for the check, so that most people see their receipt at once.</summary>
sealed class TakeDelivery(DeliveryStore deliveries, ListDeliveries list, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(8), Pause = TimeSpan.FromMilliseconds(200);

    public async Task<IResult> Run(HttpContext http, User user, Desk desk)
    {
        if (await PostedForm.Read(http, name => name is "bestand" or "regels" or "cent") is not { } posted)
            return Pages.StrangeForm(http);

        var files = http.Request.Form.Files;
        var errors = new List<FieldError>();
        if (files.Count == 0 || files.All(file => file.FileName.Length == 0))
            errors.Add(new("bestand", "Kies ten minste één bestand."));
        foreach (var file in files)
            if (NameOf(file) is { Length: > 150 } or "" or "." or ".." || NameOf(file).Any(char.IsControl))
                errors.Add(new("bestand", "De naam van een bestand is te lang of bevat vreemde tekens. Geef het een korte, gewone naam."));
            else if (CitizenNumber.MayBeIn(NameOf(file)))
                errors.Add(new("bestand", "In de naam van een bestand staat een getal dat een burgerservicenummer (BSN) kan zijn. Geef het bestand een andere naam."));
        long? rows = Number(posted["regels"], "regels", "regels", errors), cents = Number(posted["cent"], "cent", "eurocenten", errors);
        if (files.Count > 1 && (rows is not null || cents is not null))
            errors.Add(new(rows is not null ? "regels" : "cent", "Controletotalen horen bij één bestand. Upload dat bestand apart, of laat deze velden leeg."));
        if (errors.Count > 0)
            return await list.Show(http, desk, null, errors, StatusCodes.Status422UnprocessableEntity);

        var received = new List<InboxDelivery>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            received.Add(await deliveries.Receive(NameOf(file), content, user.Id, desk.Only, rows, cents, http.RequestAborted));
        }

        await UntilChecked(received, http.RequestAborted);
        return Results.Redirect(received.Count == 1 ? $"{desk.Address}aanleveringen/{received[0].Id}/" : $"{desk.Address}aanleveringen/?ontvangen={received.Count}");
    }

    async Task UntilChecked(IReadOnlyList<InboxDelivery> received, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Patience;
        foreach (var delivery in received)
            while (clock.GetUtcNow() < until && await deliveries.Find(delivery.Id, cancel) is { State: DeliveryState.Checking })
                await Task.Delay(Pause, clock, cancel);
    }

    // Some browsers send the path on the visitor's machine too.
    static string NameOf(IFormFile file) => file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();

    static long? Number(string text, string field, string what, List<FieldError> errors)
    {
        if (text.Length == 0)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            return number;
        errors.Add(new(field, $"Vul een heel aantal {what} in, zonder punten of komma's, of laat dit veld leeg."));
        return null;
    }
}
