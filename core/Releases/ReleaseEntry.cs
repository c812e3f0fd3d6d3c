using Pdc.Core.Time;

namespace Pdc.Core.Releases;

/// <summary>How far the extracts of a period are.</summary>
public enum ReleaseState
{
    /// <summary>Municipalities may deliver, and are in time.</summary>
    Open,

    /// <summary>The deadline has passed; what comes in now is late.</summary>
    Closed,

    /// <summary>There are outcomes to look at, which may still change.</summary>
    Concept,

    Released,

    /// <summary>A later release took the place of one that was already out.</summary>
    Replaced,
}

/// <summary>The terms of the calendar, in Dutch working days after the reference date (D14).</summary>
public sealed record ReleaseOffsets(int Deadline = 5, int Concept = 8, int Release = 10, int RedeliverUntil = 20)
{
    /// <summary>What every municipality delivers each month, also when there is nothing in it; see the layouts of the extracts.</summary>
    public IReadOnlyList<string> FromMunicipalities { get; init; } = ["toewijzing", "declaratie", "pgb", "lokaalteam"];

    /// <summary>A reminder goes out this many working days before the deadline, and one the day after it.</summary>
    public int ReminderBefore { get; init; } = 2;
}

/// <summary>One period of the release calendar: when what is due (D14, D20). Every day counts until its end, in Dutch local time.</summary>
/// <param name="ReferenceDate">The last day of the period: what came in after it is not in its figures.</param>
/// <param name="Deadline">The last day on which municipalities deliver in time.</param>
/// <param name="Concept">The day on which the outcomes can be looked at.</param>
/// <param name="Release">The day on which they are released.</param>
/// <param name="RedeliverUntil">The last day on which a redelivery still makes a new release.</param>
public sealed record ReleaseEntry(Month Period, DateOnly ReferenceDate, DateOnly Deadline, DateOnly Concept, DateOnly Release, DateOnly RedeliverUntil)
{
    public ReleaseState State { get; init; }

    public static ReleaseEntry Of(Month period, ReleaseOffsets offsets)
    {
        var reference = period.LastDay;
        return new(period, reference, WorkingDays.Add(reference, offsets.Deadline), WorkingDays.Add(reference, offsets.Concept),
            WorkingDays.Add(reference, offsets.Release), WorkingDays.Add(reference, offsets.RedeliverUntil));
    }

    /// <summary>The calendar around a day: the periods that are still being worked on, and those of the year to come.</summary>
    public static IEnumerable<ReleaseEntry> Around(DateOnly today, ReleaseOffsets offsets) =>
        Enumerable.Range(-3, 16).Select(months => Of(Month.Of(today) + months, offsets));

    /// <summary>The state in which the period is on a day, with the releases that were made of it. It never goes back.</summary>
    public ReleaseState StateOn(DateOnly today, IReadOnlyCollection<Release> releases)
    {
        int released = releases.Count(release => release.ReleasedAt is not null);
        var now = released > 1 ? ReleaseState.Replaced
            : released == 1 ? ReleaseState.Released
            : releases.Count > 0 && today > Deadline ? ReleaseState.Concept
            : today > Deadline ? ReleaseState.Closed
            : ReleaseState.Open;
        return now > State ? now : State;
    }

    /// <summary>Whether a delivery on this day comes after the deadline.</summary>
    public bool IsLate(DateOnly day) => day > Deadline;
}
