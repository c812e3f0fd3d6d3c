namespace Pdc.Core.Catalogue;

/// <summary>One provider's delivery of one product: where, for whom, and how long the wait is.</summary>
public sealed record Offer
{
    public required ProductCode Product { get; init; }

    /// <summary>Empty means every municipality of the region.</summary>
    public required IReadOnlyList<MunicipalityCode> Municipalities { get; init; }

    /// <summary>Ids of locations of the same provider; empty means: not bound to a place.</summary>
    public required IReadOnlyList<string> Locations { get; init; }

    public required AgeRange Ages { get; init; }
    public required IReadOnlyList<string> Specialities { get; init; }
    public WaitingTime? WaitingTime { get; init; }

    /// <summary>The provider takes no new clients for now (aanmeldstop).</summary>
    public required bool Stopped { get; init; }

    public string? Remark { get; init; }

    /// <summary>The day on which the provider last said that all this is still right, changed or not.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    public bool IsIn(MunicipalityCode municipality) => Municipalities.Count == 0 || Municipalities.Contains(municipality);

    /// <summary>What may be said about the wait on a day, given the region's limit in calendar days.</summary>
    public WaitingState WaitingOn(DateOnly day, int validDays) =>
        Stopped                                                        ? WaitingState.Stopped
        : WaitingTime is null                                          ? WaitingState.Unknown
        : WaitingTime.MeasuredOn.AddDays(validDays) < day              ? WaitingState.Expired
        : WaitingTime is { TreatmentWeeks: 0 } or { TreatmentWeeks: null, IntakeWeeks: 0 } ? WaitingState.RoomNow
        : WaitingState.Known;
}

/// <summary>
/// Weeks from referral to the first conversation (intake) and to the start of care (treatment), with the day they were measured.
/// At least one of the two is known, and intake never takes longer than treatment.
/// </summary>
public sealed record WaitingTime(int? IntakeWeeks, int? TreatmentWeeks, DateOnly MeasuredOn)
{
    public const int Longest = 260;
}

/// <summary>
/// <see cref="Expired"/> is a waiting time older than the region's limit: shown as unknown, with the date it was last known.
/// </summary>
public enum WaitingState { RoomNow, Known, Expired, Unknown, Stopped }
