using System.Text.Json;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;
using Pdc.Functions.Changes;
using Pdc.Functions.Feedback;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Publishing;

/// <summary>Something was saved: bring the site up to date with it.</summary>
sealed class PublishSite(StorageAccount storage, ChangeApplication changes, SiteUpdate update, KeepMonth archive, TellReporter reporters, TellProvider providers, Region region, TimeProvider clock)
{
    // Longer than the lease of a build that died.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), Pause = TimeSpan.FromMilliseconds(200);

    public async Task Run(QueueItem message, CancellationToken cancel)
    {
        var news = message.Body.Deserialize<Announcement>() ?? throw new JsonException("A publish message says nothing.");

        switch (news.Table)
        {
            case StorageNames.Catalogue or StorageNames.Protocols:
                await Build(news, cancel);
                break;
            // Outside the lease: what is kept is written once, whoever comes first, and a new waiting time need not wait for it.
            case Announcement.Archive:
                await archive.Run(IsoDate.Parse(news.Partition), cancel);
                break;
            // An approved change goes live by a save to the catalogue, which is announced in its turn.
            case StorageNames.Changes:
                await ApplyChanges(news, cancel);
                await providers.Run(news, cancel);
                break;
            case StorageNames.Feedback:
                await reporters.Run(news, cancel);
                break;
        }
    }

    async Task Build(Announcement news, CancellationToken cancel)
    {
        await using var lease = await TakeLease(cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, lease.Lost);
        await update.Run(news, stop.Token);
    }

    async Task ApplyChanges(Announcement news, CancellationToken cancel)
    {
        if (region.Publication == PublicationRhythm.Monthly)
            return;
        if (news.Partition == Announcement.Everything)
            await changes.ApplyAll(cancel);
        else
            await changes.Apply(KvkNumber.Parse(news.Partition[(news.Partition.IndexOf('|') + 1)..]), cancel);
    }

    // Another instance is building: its build may have started before this was saved, so wait for it. Past that, the queue tries again later.
    async Task<PublishLease> TakeLease(CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Patience;
        while (true)
        {
            if (await PublishLease.TryTake(storage, cancel) is { } lease)
                return lease;
            if (clock.GetUtcNow() >= until)
                throw new NotNow("een andere bouw van de site duurt te lang om op te wachten; het bericht komt terug.");
            await Task.Delay(Pause, clock, cancel);
        }
    }
}
