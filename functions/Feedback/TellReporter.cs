using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Feedback;
using Pdc.Core.Mail;
using Pdc.Core.Storage;

namespace Pdc.Functions.Feedback;

/// <summary>
/// Whoever left an address with a report is mailed twice: that it came in, and what the answer is (D19). It follows what was saved, so no
/// crash loses a mail; and of one event nobody hears twice.
/// </summary>
sealed class TellReporter(ReportStore reports, MailQueue mail, Region region, TimeProvider clock)
{
    // What happened longer ago was mailed, or is no news: that a mail was sent is not remembered for ever.
    static readonly TimeSpan News = TimeSpan.FromDays(7);

    /// <param name="news">Something about one report was saved, or about many.</param>
    public async Task Run(Announcement news, CancellationToken cancel)
    {
        foreach (var report in news.Partition == Announcement.Everything ? await reports.All(cancel) : await reports.In(news.Partition, cancel))
            if (clock.GetUtcNow() - (report.AnsweredAt ?? report.ReceivedAt) < News && await reports.Words(report, cancel) is { Email.Length: > 0 } words && NoticeOf(report, words) is { } notice)
                await mail.Send(notice, cancel);
    }

    Notice? NoticeOf(Report report, ReportWords words) =>
        report.IsOpen ? new($"melding|{report.Number}|ontvangen", Recipients.One(words.Email), $"Wij hebben uw melding {report.Number}", $"""
            U meldde dat er iets niet klopt op {region.SiteName}. Dank u wel.

            Uw nummer is {report.Number}. U krijgt uiterlijk op {report.DueOn.InWords()} antwoord.
            """)
        : words.Answer.Length > 0 ? new($"melding|{report.Number}|beantwoord", Recipients.One(words.Email), $"Antwoord op uw melding {report.Number}", $"""
            U meldde dat er iets niet klopt op {region.SiteName}. Dit is ons antwoord:

            {words.Answer}
            """)
        : null;
}
