using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pdc.Core;

/// <summary>A calendar month, written <c>yyyymm</c>.</summary>
public readonly record struct Month : IComparable<Month>
{
    // Months since the year 0, so that months can be counted.
    readonly int index;

    Month(int index) => this.index = index;

    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Month(int year, int monthOfYear) : this(Index(new DateOnly(year, monthOfYear, 1))) { }

    public int Year => index / 12;

    /// <summary>From 1 to 12.</summary>
    public int OfYear => index % 12 + 1;

    /// <summary>Such as 202601.</summary>
    public int Number => Year * 100 + OfYear;

    public DateOnly FirstDay => new(Year, OfYear, 1);
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);
    public int Days => DateTime.DaysInMonth(Year, OfYear);

    public static Month Of(DateOnly day) => new(Index(day));

    public static bool TryOf(int number, out Month month)
    {
        bool valid = number / 100 is >= 2000 and <= 2999 && number % 100 is >= 1 and <= 12;
        month = valid ? new(number / 100, number % 100) : default;
        return valid;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out Month month)
    {
        month = default;
        return text?.Length == 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && TryOf(number, out month);
    }

    public static Month operator +(Month month, int months) => new(month.index + months);
    public static Month operator -(Month month, int months) => new(month.index - months);

    /// <summary>The number of months from one to the other.</summary>
    public static int operator -(Month later, Month earlier) => later.index - earlier.index;

    public static bool operator <(Month a, Month b) => a.index < b.index;
    public static bool operator >(Month a, Month b) => a.index > b.index;
    public static bool operator <=(Month a, Month b) => a.index <= b.index;
    public static bool operator >=(Month a, Month b) => a.index >= b.index;

    public int CompareTo(Month other) => index.CompareTo(other.index);

    /// <summary>Such as <c>november 2026</c>.</summary>
    public string InWords() => FirstDay.InWords().Split(' ', 2)[1];

    /// <summary>At the start of a sentence or as a heading, such as <c>November 2026</c>.</summary>
    public string AsHeading() => char.ToUpperInvariant(InWords()[0]) + InWords()[1..];

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    static int Index(DateOnly day) => day.Year * 12 + day.Month - 1;
}
