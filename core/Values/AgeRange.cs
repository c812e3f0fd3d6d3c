namespace Pdc.Core;

/// <summary>Ages in whole years, both ends included; a missing end is open. Youth care ends at 23.</summary>
public readonly record struct AgeRange
{
    public const int Youngest = 0, Oldest = 23;

    public int? From { get; }
    public int? To { get; }

    /// <exception cref="ArgumentOutOfRangeException">An age lies outside 0-23, or the range is turned around.</exception>
    public AgeRange(int? from, int? to)
    {
        if (from is < Youngest or > Oldest || to is < Youngest or > Oldest || from > to)
            throw new ArgumentOutOfRangeException(nameof(from), $"Ages {from}-{to} are not a range within {Youngest}-{Oldest}.");

        (From, To) = (from, to);
    }

    public bool Contains(int age) => age >= (From ?? Youngest) && age <= (To ?? Oldest);

    /// <summary>Whether somebody can be in both.</summary>
    public bool Overlaps(AgeRange other) => (From ?? Youngest) <= (other.To ?? Oldest) && (other.From ?? Youngest) <= (To ?? Oldest);

    /// <summary>In words, such as <c>4 tot en met 12 jaar</c>.</summary>
    public override string ToString() => (From, To) switch
    {
        (null or Youngest, null) => "alle leeftijden",
        ({ } from, { } to) when from == to => $"{from} jaar",
        ({ } from, null) => $"vanaf {from} jaar",
        // "0 tot en met 18 jaar" is what a form says, not a person.
        (null or Youngest, { } to) => $"tot en met {to} jaar",
        ({ } from, { } to) => $"{from} tot en met {to} jaar",
    };
}
