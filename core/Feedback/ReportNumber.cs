using System.Security.Cryptography;

namespace Pdc.Core.Feedback;

/// <summary>The number of a report, as somebody reads it out on the telephone: <c>K7TM-93QX</c>. Made at random, so that nobody finds another's by counting.</summary>
public readonly record struct ReportNumber : IComparable<ReportNumber>
{
    // No 0 and O, no 1, I and L: they are one and the same to whoever reads or hears them.
    const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    const int Half = 4;

    readonly string value;

    ReportNumber(string value) => this.value = value;

    public static ReportNumber New() => new(RandomNumberGenerator.GetString(Letters, Half) + "-" + RandomNumberGenerator.GetString(Letters, Half));

    public static bool TryParse(string text, out ReportNumber number)
    {
        string upper = text.ToUpperInvariant();
        number = upper.Length == 2 * Half + 1 && upper[Half] == '-' && upper.Where((_, i) => i != Half).All(Letters.Contains) ? new(upper) : default;
        return number.value is not null;
    }

    /// <exception cref="FormatException">The text is not a number as <see cref="New"/> makes it.</exception>
    public static ReportNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is geen nummer van een melding.");

    public int CompareTo(ReportNumber other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
