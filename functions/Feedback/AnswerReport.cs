using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Feedback;
using Pdc.Core.Storage;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Feedback;

/// <summary>The bureau reads a report and writes down what it did or answered; then the report is closed.</summary>
sealed class AnswerReport(ReportStore reports, TimeProvider clock)
{
    public async Task<IResult> Show(HttpContext http, string number) =>
        ReportNumber.TryParse(number, out var parsed) && await reports.Find(parsed, http.RequestAborted) is { Value: var report }
            ? await PageOf(http, report, "", null, StatusCodes.Status200OK)
            : Pages.NotFound(http);

    public async Task<IResult> Send(HttpContext http, User user, string number)
    {
        if (await PostedForm.Read(http, name => name == "antwoord") is not { } form)
            return Pages.StrangeForm(http);

        string answer = form["antwoord"];
        return await DecideAgain.WhenChanged(async () =>
        {
            if (!ReportNumber.TryParse(number, out var parsed) || await reports.Find(parsed, http.RequestAborted) is not { } read)
                return Pages.NotFound(http);
            if (Mistake(answer) is { } mistake)
                return await PageOf(http, read.Value, answer, mistake, StatusCodes.Status422UnprocessableEntity);

            var ruling = read.Value.Answer(user.Id, clock.GetUtcNow());
            if (ruling.IsRefused)
                return await PageOf(http, read.Value, answer, ruling.Refusal.Sentence, StatusCodes.Status409Conflict);

            await reports.Answer(read, ruling.Value, answer, new(user.Id, ReportStore.Answered), http.RequestAborted);
            return Results.Redirect("/portaal/bureau/meldingen/?beantwoord=ja");
        });
    }

    static string? Mistake(string answer) =>
        answer.Length == 0                    ? "Vul in wat u hebt gedaan of geantwoord."
        : answer.Length > ReportWords.Longest ? $"De tekst is te lang: gebruik hoogstens {ReportWords.Longest} tekens."
        : CitizenNumber.MayBeIn(answer)       ? "In de tekst staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg."
        : null;

    async Task<IResult> PageOf(HttpContext http, Report report, string answer, string? error, int status) =>
        new Page(ReportPage.Create(new(Frame.Of(http, $"Melding {report.Number}") with { HasErrors = error is not null }, report,
            await reports.Words(report, http.RequestAborted), answer, error is null ? [] : [new("antwoord", error)], clock.Today())), status);
}

public sealed record ReportModel(Frame Frame, Report Report, ReportWords? Words, string Answer, IReadOnlyList<FieldError> Errors, DateOnly Today);
