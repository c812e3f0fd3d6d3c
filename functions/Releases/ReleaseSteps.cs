using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Mail;
using Pdc.Core.Releases;
using Pdc.Core.Storage;

namespace Pdc.Functions.Releases;

/// <summary>
/// Takes a period as far as its calendar and its releases allow: a concept becomes a release on its day, a later release takes the
/// place of an earlier one, and whoever must know of a release is told. Every step can be taken twice.
/// </summary>
sealed class ReleaseSteps(ReleaseStore releases, MailQueue mail, Relay relay, Region region, TimeProvider clock)
{
    public async Task Take(Month period, CancellationToken cancel)
    {
        if (await releases.FindEntry(period, cancel) is not { } entry)
            return;

        var today = clock.Today();
        var made = await releases.Of(period, cancel);
        if (made.Count > 0)
        {
            var newest = made[0];
            if (newest.ReleasedAt is null && today >= entry.Release)
                await releases.Save(newest = newest with { ReleasedAt = clock.GetUtcNow() }, cancel);
            foreach (var older in made.Skip(1).Where(older => older.ReplacedAt is null && (older.ReleasedAt is null || newest.ReleasedAt is not null)))
                await releases.Save(older with { ReplacedAt = clock.GetUtcNow() }, cancel);
            if (newest is { ReleasedAt: not null, AnnouncedAt: null })
                await Announce(newest, cancel);
            made = await releases.Of(period, cancel);
        }

        if (entry.StateOn(today, made) is var now && now != entry.State)
            await releases.Save(entry with { State = now }, cancel);
    }

    async Task Announce(Release release, CancellationToken cancel)
    {
        string month = release.Period.InWords();
        await mail.Send(new($"uitgave|{release.Period}|{release.Number}", Recipients.Everyone(ContactTopic.Deliveries),
            release.Number == 1 ? $"De cijfers over {month} zijn er" : $"Nieuwe uitgave van de cijfers over {month}",
            $"""
            De uitvraag over {month} is vrijgegeven, als uitgave {release.Number}.
            {(release.Number == 1 ? "" : "Deze uitgave vervangt de vorige. In de bestanden die met 'verschil' beginnen, staat wat er veranderde.\n")}
            U vindt de bestanden van uw gemeente in het portaal, onder Uitvragen. Meld u aan op de site van {region.SiteName}, onder Portaal.
            """), cancel);
        // The calendar and the public figures show it.
        await relay.AnnounceEverything(cancel);
        await releases.Save(release with { AnnouncedAt = clock.GetUtcNow() }, cancel);
    }
}
