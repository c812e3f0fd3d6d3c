using Microsoft.AspNetCore.Http.Features;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Feedback;
using Pdc.Functions.Access;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Feedback;

/// <summary>"Klopt dit niet?": anyone may tell the bureau that something on the site is wrong, and gets a number and a date (D19).</summary>
sealed class SendReport(ReportStore reports, PublicFrame frame, FormProof proof, ReportLimit limit, Region region, TimeProvider clock)
{
    const string Frame = "klopt-dit-niet/index.html", Title = "Klopt dit niet?";

    // Every field full, of letters that take nine bytes each on their way here.
    const long Most = 32 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var form = app.MapGroup("/klopt-dit-niet");
        form.MapGet("/", (HttpContext http, SendReport send, string? over) => send.Show(http, over)).Needs(Permission.Everyone);
        form.MapPost("/", (HttpContext http, SendReport send) => send.Send(http)).Needs(Permission.Everyone);
        form.MapGet("/ontvangen/{number}/", (HttpContext http, SendReport send, string number) => send.Receipt(http, number)).Needs(Permission.Everyone);
    }

    public async Task Show(HttpContext http, string? over)
    {
        var (page, title) = await About(over, http.RequestAborted);
        await Write(http, new(page, title, "", "", "", proof.New()), StatusCodes.Status200OK);
    }

    public async Task Send(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = Most;
        if (await Read(http) is not { } form)
        {
            await Write(http, new("", "", "", "", "", proof.New()) { Notice = "Wij konden dit formulier niet lezen. Vul het hieronder nog een keer in." }, StatusCodes.Status400BadRequest);
            return;
        }

        if (form.Mistakes().ToList() is { Count: > 0 } errors)
            await Write(http, form with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        else if (!FormProof.IsFromOwnSite(http.Request) || !proof.TryOpen(form.Proof, out var number))
            await Write(http, form with { Proof = proof.New(), Notice = "Dit formulier was te oud, of het kwam niet van onze eigen pagina. Kijk uw tekst na en verstuur hem nog een keer." }, StatusCodes.Status400BadRequest);
        else if (!limit.Takes(ReportLimit.VisitorOf(http)))
            await Write(http, form with { Notice = $"Er kwamen net erg veel meldingen binnen. Probeer het over tien minuten nog een keer, of bel {region.BureauPhone}." }, StatusCodes.Status429TooManyRequests);
        else
        {
            await reports.Add(new() { Number = number, Page = form.Page, ReceivedAt = clock.GetUtcNow() }, new(form.Text, form.Email), http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = $"/klopt-dit-niet/ontvangen/{number}/";
        }
    }

    public async Task Receipt(HttpContext http, string number)
    {
        var report = ReportNumber.TryParse(number, out var parsed) ? await reports.Find(parsed, http.RequestAborted) : null;
        if (report is null)
            await Write(http, new("", "", "", "", "", proof.New()) { Notice = "Een melding met dit nummer kennen wij niet. Controleer het nummer, of meld hieronder wat er niet klopt." }, StatusCodes.Status404NotFound);
        else
            await frame.Write(http, Frame, "Wij hebben uw melding", ReceiptSlice.Create(report.Value), StatusCodes.Status200OK);
    }

    /// <summary>Null for what is not a form of ours.</summary>
    async Task<ReportForm?> Read(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;

        try
        {
            if (await PostedForm.Read(http, ReportForm.Fields.Contains) is not { } posted)
                return null;
            var (page, title) = await About(posted["over"], http.RequestAborted);
            return new(page, title, posted["wat"], posted["email"], posted["website"], posted["bewijs"]);
        }
        catch (InvalidDataException)
        {
            // More fields, or longer names, than a form of ours has.
            return null;
        }
    }

    async Task<(string Page, string Title)> About(string? over, CancellationToken cancel) =>
        ReportForm.PageIn(over) is { Length: > 0 } page && await frame.TitleOf(page, cancel) is { } title ? (page, title) : ("", "");

    Task Write(HttpContext http, ReportForm form, int status) =>
        frame.Write(http, Frame, form.Errors.Count > 0 ? "Fout: " + Title : Title, ReportFormSlice.Create(form), status);
}
