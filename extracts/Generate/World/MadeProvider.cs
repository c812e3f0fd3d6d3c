namespace Pdc.Extracts.Generate.World;

/// <summary>A made-up provider: what it delivers and how fast it claims.</summary>
sealed class MadeProvider
{
    public required int Index { get; init; }
    public required string Agb { get; init; }
    public required string Kvk { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> Lots { get; init; }

    /// <summary>Share of the market.</summary>
    public required double Weight { get; init; }

    /// <summary>The chance that a care month is claimed in the very next month; if not, the same chance again a month later.</summary>
    public required double Speed { get; init; }

    /// <summary>The speed from <see cref="ShiftsIn"/>: another administration, a new system.</summary>
    public required double SpeedAfter { get; init; }

    /// <summary>The last month in which it delivers care, when it stops.</summary>
    public Month? StopsIn { get; init; }

    public double SpeedIn(Month care, Month shiftsIn) => care >= shiftsIn ? SpeedAfter : Speed;

    public bool Delivers(MadeProduct product) => Lots.Contains(product.Lot);
}
