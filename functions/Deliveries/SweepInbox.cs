using Pdc.Core.Deliveries;

namespace Pdc.Functions.Deliveries;

/// <summary>
/// Finds what was put in the container <c>inbox</c> without the portal. A blob trigger would hand us the whole file inside its envelope;
/// this hands over a name.
/// </summary>
sealed class SweepInbox(DeliveryStore deliveries)
{
    public Task Run(CancellationToken cancel) => deliveries.Sweep(cancel);
}
