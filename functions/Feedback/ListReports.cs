using Pdc.Core;
using Pdc.Core.Feedback;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Feedback;

/// <summary>What the public reported: open ones first with the nearest date on top, and how many were answered in time.</summary>
static class ListReports
{
    // A year's worth at the busiest; older answers stay in storage.
    const int MostAnswered = 100;

    public static async Task<IResult> Run(HttpContext http, ReportStore reports, TimeProvider clock, string? beantwoord, CancellationToken cancel)
    {
        var (all, today) = (await reports.All(cancel), clock.Today());
        return new Page(ReportsPage.Create(new(Frame.Of(http, "Meldingen"), today,
            [.. all.Where(report => report.IsOpen)], [.. all.Where(report => !report.IsOpen).Take(MostAnswered)],
            AnswerShare.Of(all, today), beantwoord is null ? null : "De melding is beantwoord.")));
    }
}

public sealed record ReportsModel(Frame Frame, DateOnly Today, IReadOnlyList<Report> Open, IReadOnlyList<Report> Answered, AnswerShare Share, string? Notice);
