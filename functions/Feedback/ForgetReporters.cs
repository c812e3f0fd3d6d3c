using Pdc.Core;
using Pdc.Core.Feedback;

namespace Pdc.Functions.Feedback;

/// <summary>Every night: addresses and words of reports go when nobody needs them any more (D18).</summary>
sealed class ForgetReporters(ReportStore reports, TimeProvider clock, ILogger<ForgetReporters> log)
{
    public async Task Run(CancellationToken cancel)
    {
        if (await reports.Forget(clock.Today(), cancel) is > 0 and var forgotten)
            log.LogInformation("Van {Count} meldingen is het e-mailadres of de tekst gewist.", forgotten);
    }
}
