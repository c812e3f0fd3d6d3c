using Pdc.Core.Storage;

namespace Pdc.Functions.Publishing;

/// <summary>Announces what was saved but, by a crash or a queue that did not answer, never announced.</summary>
sealed class SweepOutbox(Relay relay, ILogger<SweepOutbox> log)
{
    public async Task Run(CancellationToken cancel)
    {
        if (await relay.Sweep(cancel) is > 0 and var swept)
            log.LogWarning("{Count} opgeslagen wijzigingen waren niet gemeld en zijn dat nu wel.", swept);
    }
}
