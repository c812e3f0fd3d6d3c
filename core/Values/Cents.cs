using System.Globalization;

namespace Pdc.Core;

/// <summary>An amount of money in whole euro cents.</summary>
public readonly record struct Cents(long Value) : IComparable<Cents>
{
    public int CompareTo(Cents other) => Value.CompareTo(other.Value);

    /// <summary>As a Dutch reader expects it, such as <c>€ 1.096,50</c>.</summary>
    public override string ToString() => "€ " + (Value / 100m).ToString("N2", Dutch);

    static readonly NumberFormatInfo Dutch = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
}
