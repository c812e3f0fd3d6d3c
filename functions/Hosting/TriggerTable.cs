namespace Pdc.Functions.Hosting;

/// <summary>The words that <see cref="Triggers"/> is written in. A timer or queue function is called after its handler.</summary>
static class TriggerTable
{
    public static Trigger Http(string name, string route, string methods, Action<IEndpointRouteBuilder> map) =>
        new HttpTrigger(name, route, methods, map);

    public static Trigger Timer<T>(string schedule, Func<T, Func<CancellationToken, Task>> method) where T : class
    {
        TimerTrigger? trigger = null;
        return trigger = new TimerTrigger(typeof(T), schedule, (services, envelope, cancel) =>
        {
            envelope.Timer(trigger!.Binding);
            return method(services.GetRequiredService<T>())(cancel);
        });
    }

    public static Trigger Queue<T>(string queue, Func<T, Func<QueueItem, CancellationToken, Task>> method) where T : class
    {
        QueueTrigger? trigger = null;
        return trigger = new QueueTrigger(typeof(T), queue, (services, envelope, cancel) =>
            method(services.GetRequiredService<T>())(envelope.Queue(trigger!.Binding), cancel));
    }

    /// <summary>A queue that Event Grid fills, and not this app.</summary>
    public static Trigger Event<T>(string queue, Func<T, Func<CloudEvent, CancellationToken, Task>> method) where T : class
    {
        QueueTrigger? trigger = null;
        return trigger = new QueueTrigger(typeof(T), queue, (services, envelope, cancel) =>
            method(services.GetRequiredService<T>())(envelope.Event(trigger!.Binding), cancel));
    }
}
