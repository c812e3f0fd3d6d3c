namespace Pdc.Core.History;

/// <summary>
/// What a provider said about the wait for one offer on one day. Saying the same again is a point too: that is how a reader sees that a
/// waiting time was kept up. Sixteen bytes, because a region of ten thousand providers has half a million of them.
/// </summary>
public readonly record struct WaitingPoint
{
    const short None = -1;

    readonly short intake, treatment;
    readonly DateOnly measured;

    public WaitingPoint(DateOnly saidOn, int? intakeWeeks, int? treatmentWeeks, DateOnly? measuredOn, bool stopped)
    {
        SaidOn = saidOn;
        Stopped = stopped;
        intake = (short?)intakeWeeks ?? None;
        treatment = (short?)treatmentWeeks ?? None;
        measured = measuredOn ?? default;
    }

    /// <summary>The Dutch day on which it appeared in the guide.</summary>
    public DateOnly SaidOn { get; }

    /// <summary>The day the wait was measured; null when no wait was given. A trend is drawn along this day.</summary>
    public DateOnly? MeasuredOn => measured == default ? null : measured;

    /// <summary>Whole weeks from referral to the first conversation; null when not given.</summary>
    public int? IntakeWeeks => intake == None ? null : intake;

    /// <summary>Whole weeks from referral to the start of care; null when not given.</summary>
    public int? TreatmentWeeks => treatment == None ? null : treatment;

    /// <summary>The provider took no new clients (aanmeldstop).</summary>
    public bool Stopped { get; }

    /// <summary>Whether a reader was told something else than by the point before; a fresh measuring day alone is a confirmation.</summary>
    public bool DiffersFrom(WaitingPoint before) => (intake, treatment, Stopped) != (before.intake, before.treatment, before.Stopped);
}
