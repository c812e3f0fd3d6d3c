using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Feedback;
using Pdc.Core.Protocols;
using Pdc.Functions.Changes;
using Pdc.Functions.Releases;

namespace Pdc.Functions.Portal;

/// <summary>What the bureau has to do, nearest date first; only what this user may do.</summary>
static class ShowBureauDashboard
{
    public static async Task<IResult> Run(
        HttpContext http, User user, ChangeStore changes, ProtocolStore protocols, ReportStore reports, ExtractsDue extracts, Region region, TimeProvider clock, CancellationToken cancel)
    {
        var today = clock.Today();
        var due = new List<DueItem>();

        var unpublished =
            from protocol in await protocols.All(cancel)
            from version in protocol.Value.Versions
            where version.PublishedAt is null
            select DueItem.By(new PublicationDeadline(version.AdoptedOn, region.Limits.ProtocolPublicationDays).LastDay, today,
                $"{version.Title}, versie {version.Number}", $"Publiceer dit protocol. Het is vastgesteld op {version.AdoptedOn.InWords()}.", "/portaal/bureau/protocollen/");
        due.AddRange(unpublished);

        var waiting = await changes.All(ChangeStatus.Submitted, cancel);
        if (user.May(Permission.ReviewChanges) && waiting.Count > 0)
            due.Add(new(today, "nu", waiting.Count == 1 ? "1 wijziging" : $"{waiting.Count} wijzigingen",
                $"Keur goed of wijs af. De oudste wacht {ChangeWords.Waiting(waiting[0].DaysWaiting(today))}.", "/portaal/bureau/wijzigingen/", IsLate: false));

        if (user.May(Permission.AnswerReports))
            due.AddRange((await reports.All(cancel)).Where(report => report.IsOpen).Select(report => DueItem.By(
                report.DueOn, today, $"Melding {report.Number}", "Beantwoord deze melding van een bezoeker.", $"/portaal/bureau/meldingen/{report.Number}/")));

        if (user.May(Permission.WorkWithExtracts))
            due.AddRange(await extracts.All(cancel));

        return new Page(BureauDashboardPage.Create(new(Frame.Of(http, "Overzicht"), region.BureauName, [.. due.OrderBy(item => item.On)])));
    }
}

public sealed record BureauDashboard(Frame Frame, string Bureau, IReadOnlyList<DueItem> Due);
