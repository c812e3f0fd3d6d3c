namespace Pdc.Core;

/// <summary>Code of a lot (perceel), such as IIIa: one to twelve letters, digits or hyphens, as it stands in an address.</summary>
public readonly record struct LotCode : IComparable<LotCode>
{
    readonly string value;

    LotCode(string value) => this.value = value;

    public static bool TryParse(string text, out LotCode code)
    {
        bool valid = text.Length is >= 1 and <= 12 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        code = valid ? new(text) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not one to twelve letters, digits or hyphens.</exception>
    public static LotCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is geen perceelcode: verwacht 1 tot 12 letters, cijfers of streepjes.");

    public int CompareTo(LotCode other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
