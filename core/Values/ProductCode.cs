namespace Pdc.Core;

/// <summary>Code of a product in iJw messages: one to five of A-Z and 0-9.</summary>
public readonly record struct ProductCode : IComparable<ProductCode>
{
    readonly string value;

    ProductCode(string value) => this.value = value;

    public static bool TryParse(string text, out ProductCode code)
    {
        bool valid = text.Length is >= 1 and <= 5 && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
        code = valid ? new(text) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not one to five of A-Z and 0-9.</exception>
    public static ProductCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is geen productcode: verwacht 1 tot 5 tekens, A-Z en 0-9.");

    public int CompareTo(ProductCode other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
