using Pdc.Core.Deliveries;

namespace Pdc.Functions.Deliveries;

/// <summary>
/// Finds what was put in the container <c>inbox</c> without the portal and was not announced (<see cref="NoticeArrival"/>): in development
/// nobody announces, in Azure an announcement may be lost.
/// </summary>
sealed class SweepInbox(DeliveryStore deliveries)
{
    public Task Run(CancellationToken cancel) => deliveries.Sweep("", cancel);
}
