using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Mail;
using Pdc.Core.Storage;

namespace Pdc.Functions.Changes;

/// <summary>
/// A provider is mailed what was decided on its change. It follows what was saved, so no crash loses a mail; of one decision nobody
/// hears twice.
/// </summary>
sealed class TellProvider(ChangeStore changes, CatalogueStore catalogue, MailQueue mail, TimeProvider clock)
{
    // What was decided longer ago is no news: the bureau may have begun to mail today.
    static readonly TimeSpan News = TimeSpan.FromDays(7);

    /// <param name="news">Something about the changes of one provider was saved, or about many.</param>
    public async Task Run(Announcement news, CancellationToken cancel)
    {
        if (news.Partition != Announcement.Everything)
            await Tell(KvkNumber.Parse(news.Partition[(news.Partition.IndexOf('|') + 1)..]), cancel);
        else
            foreach (var kvk in (await changes.All(ChangeStatus.Approved, cancel)).Concat(await changes.All(ChangeStatus.Rejected, cancel)).Select(change => change.Provider).Distinct())
                await Tell(kvk, cancel);
    }

    async Task Tell(KvkNumber kvk, CancellationToken cancel)
    {
        var decided = (await changes.Of(kvk, cancel)).Where(change =>
            change.Status is ChangeStatus.Approved or ChangeStatus.Rejected && change.Verdict is { } verdict && clock.GetUtcNow() - verdict.At < News).ToList();
        if (decided.Count == 0 || await catalogue.FindProvider(kvk, cancel) is not { Value: { Email: { } address } provider })
            return;

        // A text that was approved can come back, and be turned down after all: that is another decision.
        // What was proposed and why it was turned down is read in the portal: mail travels further than it should.
        foreach (var change in decided)
        {
            bool approved = change.Status == ChangeStatus.Approved;
            await mail.Send(new($"wijziging|{kvk}|{change.Id}{(approved ? "" : "|afgewezen")}", Recipients.One(address), approved ? "Uw wijziging is goedgekeurd" : "Uw wijziging is afgewezen",
                $"Het inkoopbureau heeft een wijziging van {provider.DisplayName} {(approved ? "goedgekeurd. U ziet haar" : "afgewezen. De reden leest u")} in het portaal, onder Beschrijving."), cancel);
        }
    }
}
