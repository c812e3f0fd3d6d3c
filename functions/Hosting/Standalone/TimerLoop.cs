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
        await Started.Wait(life, stop);
        await Ring(isPastDue: true, stop);
        while (Next() is { } next)
        {
            // A delay of more than 49 days is refused; an hour at a time also follows a clock that was put right.
            while (next - clock.GetUtcNow() is { Ticks: > 0 } left)
                await Task.Delay(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1), clock, stop);
            await Ring(isPastDue: false, stop);
        }
    }

    DateTimeOffset? Next() => schedule.GetNextOccurrence(clock.GetUtcNow(), Dutch);

    async Task Ring(bool isPastDue, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        try
        {
            if (await envelopes.Post(trigger.Name, Envelope.ForTimer(trigger, now, last, Next() ?? now, isPastDue), stop) is { } wrong)
                log.LogWarning("{Wrong} De timer probeert het op zijn volgende tijd weer.", wrong);
        }
        catch (HttpRequestException failure)
        {
            log.LogWarning(failure, "De timer {Timer} kreeg geen antwoord.", trigger.Name);
        }
        last = now;
    }
}
