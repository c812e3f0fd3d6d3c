namespace Pdc.Functions.Hosting;

/// <summary>One function of the app: what starts it. The name is its folder in the package and, unless it is HTTP, its endpoint.</summary>
abstract record Trigger(string Name);

/// <summary>
/// The addresses under one route, served by the endpoints that <paramref name="Map"/> adds. The host knows the route and the
/// methods only; which endpoint answers is this app's own business.
/// </summary>
/// <param name="Route">In the host's notation, without a leading slash: <c>portaal/{*rest}</c>.</param>
/// <param name="Methods">Separated by spaces.</param>
sealed record HttpTrigger(string Name, string Route, string Methods, Action<IEndpointRouteBuilder> Map) : Trigger(Name);

/// <summary>Work without a visitor: the host posts an envelope to <c>/{Name}</c>, where the name is that of the handler.</summary>
abstract record WorkTrigger(Type Handler, WorkRun Run) : Trigger(Handler.Name)
{
    /// <summary>What the binding is called in function.json, and so under <c>Data</c> in the envelope.</summary>
    public abstract string Binding { get; }
}

delegate Task WorkRun(IServiceProvider services, Envelope envelope, CancellationToken cancel);

/// <param name="Schedule">Six fields, with seconds, in Dutch local time.</param>
sealed record TimerTrigger(Type Handler, string Schedule, WorkRun Run) : WorkTrigger(Handler, Run)
{
    public override string Binding => "timer";
}

sealed record QueueTrigger(Type Handler, string Queue, WorkRun Run) : WorkTrigger(Handler, Run)
{
    public override string Binding => "item";
}
