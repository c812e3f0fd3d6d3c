using Azure;
using Pdc.Core.Storage;

namespace Pdc.Functions.Hosting.Standalone;

/// <summary>A queue of a standalone app: takes messages, posts them to the app, and keeps, repeats or buries them as the host does.</summary>
sealed class QueueLoop(QueueTrigger trigger, StorageAccount storage, QueueSettings settings, OwnEnvelopes envelopes, TimeProvider clock,
    IHostApplicationLifetime life, ILogger<QueueLoop> log) : BackgroundService
{
    readonly WorkQueue queue = new(storage, trigger.Queue);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Started.Wait(life, stop);
        while (!stop.IsCancellationRequested)
            if (await WorkOff(stop) == 0)
                await Task.Delay(settings.Pause, clock, stop);
    }

    async Task<int> WorkOff(CancellationToken stop)
    {
        try
        {
            var messages = await queue.Receive(settings.BatchSize, settings.Hidden, stop);
            await Task.WhenAll(messages.Select(message => Work(message, stop)));
            return messages.Count;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or HttpRequestException)
        {
            log.LogWarning("De wachtrij {Queue} is niet te bereiken: {Reason}", queue.Name, failure.GetType().Name);
            return 0;
        }
    }

    async Task Work(WorkMessage message, CancellationToken stop)
    {
        // More tries than allowed without ever a failure: whoever had it in hand died of it.
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            await Bury(message, stop);
            return;
        }

        var wrong = await PostWhileHidden(message, stop);
        if (wrong is null)
            await queue.Complete(message, CancellationToken.None);
        else if (message.DequeueCount >= settings.MaxDequeueCount)
            await Bury(message, stop);
        else
            await queue.Hide(message, settings.Rest, stop);
    }

    async Task<string?> PostWhileHidden(WorkMessage message, CancellationToken stop)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewal = Renew(message, done.Token);
        try
        {
            return await envelopes.Post(trigger.Name, Envelope.ForQueue(trigger, message, clock.GetUtcNow()), stop);
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
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
                await queue.Hide(message, settings.Hidden, done);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (RequestFailedException)
        {
            // Somebody else has it now, or storage is away: the work can be done twice, so it goes on.
        }
    }

    async Task Bury(WorkMessage message, CancellationToken stop)
    {
        log.LogError("Een bericht uit {Queue} mislukte {Tries} keer en staat nu in {Queue}-poison.", queue.Name, message.DequeueCount, queue.Name);
        await queue.Poison(message, stop);
    }
}
