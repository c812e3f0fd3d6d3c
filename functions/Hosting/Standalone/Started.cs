namespace Pdc.Functions.Hosting.Standalone;

/// <summary>Loops talk to the app over HTTP, so they wait until it listens.</summary>
static class Started
{
    public static async Task Wait(IHostApplicationLifetime life, CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var _ = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stop);
    }
}
