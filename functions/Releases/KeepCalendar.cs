using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Mail;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Core.Time;

namespace Pdc.Functions.Releases;

/// <summary>
/// Every hour: the calendar is filled for the year ahead, every period takes the step that its day asks for, who still owes something
/// is reminded, and the run for the concept starts by itself. Ringing twice, or late, changes nothing.
/// </summary>
sealed class KeepCalendar(ReleaseStore releases, DeliveryStore deliveries, ReleaseSteps steps, RunStore runs, MailQueue mail, Relay relay, StorageAccount storage, Region region, TimeProvider clock)
{
    // A reminder that comes weeks late, after an outage or at the very first start, helps nobody.
    const int LatestReminder = 3;

    public async Task Run(CancellationToken cancel)
    {
        await using var lease = await PublishLease.TryTake(storage, cancel, "kalender.lease");
        if (lease is null)
            return;

        var today = clock.Today();
        await Fill(today, cancel);
        var known = await deliveries.All(cancel);
        foreach (var entry in await releases.Entries(cancel))
        {
            if (entry.ReferenceDate >= today || entry.State == ReleaseState.Replaced && today > entry.RedeliverUntil)
                continue;
            await Remind(entry, known, today, cancel);
            await Start(entry, known, today, cancel);
            await steps.Take(entry.Period, cancel);
        }
    }

    // Terms that were set anew hold for periods that are still open.
    async Task Fill(DateOnly today, CancellationToken cancel)
    {
        var known = (await releases.Entries(cancel)).ToDictionary(entry => entry.Period);
        var changed = ReleaseEntry.Around(today, region.Releases).Where(entry => !known.TryGetValue(entry.Period, out var kept) || kept.State == ReleaseState.Open && kept != entry).ToList();
        foreach (var entry in changed)
            await releases.Save(entry, cancel);
        if (changed.Count > 0)
            await relay.AnnounceEverything(cancel);
    }

    async Task Remind(ReleaseEntry entry, IReadOnlyList<InboxDelivery> known, DateOnly today, CancellationToken cancel)
    {
        int left = WorkingDays.Between(today, entry.Deadline);
        if (left > region.Releases.ReminderBefore || left < -LatestReminder)
            return;

        string kind = today > entry.Deadline ? "te-laat" : "herinnering";
        var done = await releases.Done(entry.Period, cancel);
        var owed = OwedDelivery.Of(entry, region.Municipalities, region.Releases.FromMunicipalities, known).Where(one => one.DeliveredOn is null);
        foreach (var municipality in owed.GroupBy(one => one.Municipality))
            if (!done.Contains($"{kind}|{municipality.Key}"))
            {
                await mail.Send(Reminder(entry, municipality.Key, [.. municipality.Select(one => one.Source)], kind), cancel);
                await releases.Remember(entry.Period, $"{kind}|{municipality.Key}", cancel);
            }
    }

    static Notice Reminder(ReleaseEntry entry, MunicipalityCode municipality, IReadOnlyList<string> sources, string kind) => new(
        $"{kind}|{entry.Period}|{municipality}", Recipients.Of(municipality, ContactTopic.Deliveries),
        kind == "te-laat" ? $"Te laat: levering over {entry.Period.InWords()}" : $"Lever voor {entry.Deadline.AddDays(1).InWords()} uw bestanden over {entry.Period.InWords()}",
        $"""
        Wij hebben deze bestanden van gemeente {municipality} over {entry.Period.InWords()} nog niet: {string.Join(", ", sources)}.

        {(kind == "te-laat" ? $"De laatste dag was {entry.Deadline.InWords()}. Lever de bestanden zo snel mogelijk aan. Tot die tijd tellen uw gegevens niet mee." : $"De laatste dag is {entry.Deadline.InWords()}.")}

        U levert aan in het portaal, onder Aanleveren. Hebt u niets te melden? Lever dan een bestand met alleen de kopregel.
        """);

    /// <summary>On the day of the concept, and every day until there is one.</summary>
    async Task Start(ReleaseEntry entry, IReadOnlyList<InboxDelivery> known, DateOnly today, CancellationToken cancel)
    {
        if (today < entry.Concept || today > entry.RedeliverUntil || !known.Any(delivery => delivery.State == DeliveryState.Accepted && delivery.Period == entry.Period)
            || await releases.Newest(entry.Period, released: false, cancel) is not null)
            return;

        string asked = "run|" + today.ToIso();
        if ((await releases.Done(entry.Period, cancel)).Contains(asked))
            return;
        await runs.Ask(entry.Period, "kalender", cancel);
        await releases.Remember(entry.Period, asked, cancel);
    }
}
