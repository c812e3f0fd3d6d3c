using Pdc.Core.Storage;

namespace Pdc.Functions.Hosting.Standalone;

/// <summary>A queue of a standalone app: takes messages, posts them to the app, and keeps, repeats or buries them as the host does.</summary>
sealed class QueueLoop(QueueTrigger trigger, StorageAccount storage, QueueSettings settings, OwnEnvelopes envelopes, TimeProvider clock,
    IHostApplicationLifetime life, ILogger<QueueLoop> log) : BackgroundService
{
    readonly WorkQueue queue = new(storage, trigger.Queue);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        // From the first sign of stopping no new work is taken; the server, which stops next, lets what is in hand end.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
        await Started.Wait(life, stopping.Token);
        var inHand = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                inHand.RemoveAll(work => work.IsCompleted);
                var messages = await Take(settings.BatchSize - inHand.Count);
                inHand.AddRange(messages.Select(Work));
                if (inHand.Count == settings.BatchSize)
                    await Task.WhenAny(inHand);
                else if (messages.Count == 0)
                    await Task.Delay(settings.Pause, clock, stopping.Token);
            }
        }
        finally
        {
            await Task.WhenAll(inHand);
        }
    }

    async Task<IReadOnlyList<WorkMessage>> Take(int most)
    {
        try
        {
            return await queue.Receive(most, settings.Hidden, CancellationToken.None);
        }
        catch (Exception failure)
        {
            Unreachable(failure);
            return [];
        }
    }

    async Task Work(WorkMessage message)
    {
        try
        {
            await Handle(message);
        }
        catch (Exception failure)
        {
            Unreachable(failure);
        }
    }

    // Whatever it was, the next look may go better; a loop that ended would leave work lying until somebody noticed.
    void Unreachable(Exception failure) => log.LogWarning("De wachtrij {Queue} is niet te bereiken ({Reason}).", queue.Name, failure.GetType().Name);

    async Task Handle(WorkMessage message)
    {
        // More tries than allowed without ever a failure: whoever had it in hand died of it.
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            await Bury(message);
            return;
        }

        var wrong = await PostWhileHidden(message);
        if (wrong is null)
            await queue.Complete(message, CancellationToken.None);
        else if (message.DequeueCount >= settings.MaxDequeueCount)
            await Bury(message);
        else
            await queue.Hide(message, settings.Rest, CancellationToken.None);
    }

    async Task<string?> PostWhileHidden(WorkMessage message)
    {
        using var done = new CancellationTokenSource();
        var renewal = Renew(message, done.Token);
        try
        {
            return await envelopes.Post(trigger.Name, Envelope.ForQueue(trigger, message, clock.GetUtcNow()));
        }
        finally
        {
            await done.CancelAsync();
            await renewal;
        }
    }

    async Task Renew(WorkMessage message, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.Hidden / 2, clock, done);
                await queue.Hide(message, settings.Hidden, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception failure)
        {
            log.LogWarning("Een bericht uit {Queue} kon niet langer vastgehouden worden ({Reason}).", queue.Name, failure.GetType().Name);
            // Somebody else has it now, or storage is away: the work can be done twice, so it goes on.
        }
    }

    async Task Bury(WorkMessage message)
    {
        log.LogError("Een bericht uit {Queue} mislukte {Tries} keer en staat nu in {Poison}.", queue.Name, message.DequeueCount, queue.Name + StorageNames.PoisonSuffix);
        await queue.Poison(message, CancellationToken.None);
    }
}
