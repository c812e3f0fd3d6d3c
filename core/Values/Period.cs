namespace Pdc.Core;

/// <summary>Business dates in the Netherlands, both ends included; without <see cref="To"/> it is open-ended.</summary>
public readonly record struct Period
{
    public DateOnly From { get; }
    public DateOnly? To { get; }

    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins.</exception>
    public Period(DateOnly from, DateOnly? to)
    {
        if (to < from)
            throw new ArgumentOutOfRangeException(nameof(to), $"A period cannot begin on {from:yyyy-MM-dd} and end on {to:yyyy-MM-dd}.");

        (From, To) = (from, to);
    }

    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);

    // Both ends are included, so two periods that share one day overlap.
    public bool Overlaps(Period other) =>
        From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue);
}
