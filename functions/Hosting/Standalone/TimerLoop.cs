using Cronos;

namespace Pdc.Functions.Hosting.Standalone;

/// <summary>
/// A timer of a standalone app. It rings once at the start, as overdue: nobody kept count while the app was down. Every timer's work
/// can be done twice without harm, so several apps may ring.
/// </summary>
sealed class TimerLoop(TimerTrigger trigger, OwnEnvelopes envelopes, TimeProvider clock, IHostApplicationLifetime life, ILogger<TimerLoop> log) : BackgroundService
{
    static readonly TimeZoneInfo Dutch = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    readonly CronExpression schedule = CronExpression.Parse(trigger.Schedule, CronFormat.IncludeSeconds);
    DateTimeOffset? last;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
        await Started.Wait(life, stopping.Token);
        await Ring(isPastDue: true);
        while (Next() is { } next)
        {
            // At most an hour at a time: so a clock that is put right is followed.
            while (next - clock.GetUtcNow() is { Ticks: > 0 } left)
                await Task.Delay(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1), clock, stopping.Token);
            await Ring(isPastDue: false);
        }
    }

    DateTimeOffset? Next() => schedule.GetNextOccurrence(clock.GetUtcNow(), Dutch);

    async Task Ring(bool isPastDue)
    {
        var now = clock.GetUtcNow();
        if (await envelopes.Post(trigger.Name, Envelope.ForTimer(trigger, now, last, Next() ?? now, isPastDue)) is { } wrong)
            log.LogWarning("{Wrong} De timer probeert het op zijn volgende tijd weer.", wrong);
        last = now;
    }
}
