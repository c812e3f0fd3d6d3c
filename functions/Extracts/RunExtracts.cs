using System.Diagnostics;
using System.Text.Json;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Extracts;
using Pdc.Functions.Hosting;
using Pdc.Functions.Releases;

namespace Pdc.Functions.Extracts;

/// <summary>
/// The run over one period: fetch the deliveries, let the engine make the outcomes on this machine, write them as a release. It can be
/// killed at any step and done again: the same input ends in the same one release.
/// </summary>
sealed class RunExtracts(
    DeliveryStore deliveries, CatalogueStore catalogue, ReleaseStore releases, ReleaseWriter writer, RunStore runs, ExtractKeys keys,
    ReleaseSteps steps, StorageAccount storage, Region region, TimeProvider clock, ILogger<RunExtracts> log)
{
    // Another run over the same period is waited for: it may have started before the latest delivery came in.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(8), Pause = TimeSpan.FromMilliseconds(500);

    public async Task Run(QueueItem message, CancellationToken cancel)
    {
        if (!Month.TryParse(message.Body.GetProperty("periode").GetString(), out var period))
            throw new JsonException("A message about a run names no period.");

        await using var lease = await TakeLease(period, cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, lease.Lost);
        try
        {
            await Run(period, stop.Token);
        }
        catch (ExtractTrouble trouble)
        {
            // It would go wrong again in the same way; whoever asked reads why.
            log.LogWarning("De run over {Period} is niet gedaan; de reden staat in het portaal.", period);
            await End(period, RunState.Failed, trouble.Message);
        }
        catch (Exception) when (message.Try > 1)
        {
            await End(period, RunState.Failed, "De run is afgebroken door een storing. Hij begint vanzelf opnieuw; gebeurt dat niet binnen een kwartier, neem dan contact op met de beheerder.");
            throw;
        }
    }

    async Task Run(Month period, CancellationToken cancel)
    {
        await runs.Tell(period, RunState.Running, "Leveringen zoeken", cancel);
        await writer.Recover(period, cancel);
        var input = await RunInput.Read(period, deliveries, catalogue, region, keys, cancel);
        var earlier = await releases.Newest(period, released: false, cancel);
        if (earlier?.InputKey == input.Hash)
        {
            await Finish(period, RunState.Unchanged, $"Er is niets nieuws geleverd sinds uitgave {earlier.Number}. Die blijft staan.", cancel);
            return;
        }
        if (input.Deliveries.Count == 0)
            throw new ExtractTrouble($"Er zijn nog geen leveringen tot en met {period.InWords()}. Zodra die er zijn, kunt u de run starten.");
        if (await releases.FindEntry(period, cancel) is { State: >= ReleaseState.Released } entry && clock.Today() > entry.RedeliverUntil)
            throw new ExtractTrouble($"Naleveren voor {period.InWords()} kon tot en met {entry.RedeliverUntil.InWords()}. Er komt geen nieuwe uitgave meer; wat nu is geleverd, telt mee in de volgende maand.");

        var folder = Directory.CreateTempSubdirectory("pdc-run-");
        try
        {
            var outcome = await Make(input, earlier, folder.FullName, cancel);
            int number = await writer.Number(period, input.Hash, cancel);
            var release = await writer.Write(period, number, input.Hash, Path.Combine(folder.FullName, "uit"), step => Tell(period, step), cancel);
            await Finish(period, RunState.Done,
                $"Uitgave {release.Number} is klaar: {Deliveries.Counted.Rows(outcome.Accepted)} goedgekeurd, {outcome.Quarantined} in quarantaine.", cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task<ExtractOutcome> Make(RunInput input, Release? earlier, string folder, CancellationToken cancel)
    {
        string from = Path.Combine(folder, "in"), before = Path.Combine(folder, "eerder");
        Directory.CreateDirectory(from);
        Directory.CreateDirectory(before);
        for (int i = 0; i < input.Deliveries.Count; i++)
        {
            if (i % 10 == 0)
                await runs.Tell(input.Period, RunState.Running, $"Leveringen ophalen ({i} van {input.Deliveries.Count})", cancel);
            await deliveries.Fetch(input.Deliveries[i], Path.Combine(from, RunInput.NameOf(input.Deliveries[i])), cancel);
        }
        if (earlier is not null)
            await writer.Fetch(earlier, before, cancel);

        return await Task.Run(() => ExtractRun.Run(new()
        {
            Month = input.Period,
            In = from,
            Out = Path.Combine(folder, "uit"),
            Catalogue = input.Catalogue,
            Key = input.Key,
            Recipients = input.Recipients,
            Replaces = earlier is null ? null : new(earlier.Number, earlier.RunId, before),
            Progress = step => Tell(input.Period, step),
        }), cancel);
    }

    async Task Finish(Month period, RunState state, string sentence, CancellationToken cancel)
    {
        await steps.Take(period, cancel);
        await End(period, state, sentence);
    }

    // Whoever waits wants to see that something happens; a step that is not told does no harm.
    void Tell(Month period, string step)
    {
        var now = clock.GetUtcNow();
        if (now - told < TimeSpan.FromSeconds(1))
            return;
        told = now;
        telling = telling.ContinueWith(_ => runs.Tell(period, RunState.Running, step, CancellationToken.None), TaskScheduler.Default).Unwrap();
    }

    /// <summary>How it ended is told after every step.</summary>
    async Task End(Month period, RunState state, string sentence)
    {
        await telling.ContinueWith(_ => { }, TaskScheduler.Default);
        await runs.Tell(period, state, sentence, CancellationToken.None);
    }

    DateTimeOffset told;
    Task telling = Task.CompletedTask;

    async Task<PublishLease> TakeLease(Month period, CancellationToken cancel)
    {
        // Waiting for another process is not a matter of the bureau's clock.
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await PublishLease.TryTake(storage, cancel, $"run-{period}.lease") is { } lease)
                return lease;
            if (Stopwatch.GetElapsedTime(started) >= Patience)
                throw new InvalidOperationException("Another run over the same period takes too long to wait for; this message is tried again.");
            await Task.Delay(Pause, cancel);
        }
    }
}
