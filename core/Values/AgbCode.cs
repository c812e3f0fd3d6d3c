namespace Pdc.Core;

/// <summary>Code of a care provider in the Dutch AGB register: 8 digits.</summary>
public readonly record struct AgbCode : IComparable<AgbCode>
{
    readonly string value;

    AgbCode(string value) => this.value = value;

    public static bool TryParse(string text, out AgbCode code)
    {
        code = DigitCode.IsValid(text, 8) ? new(text) : default;
        return code.value is not null;
    }

    /// <exception cref="FormatException">The text is not 8 digits.</exception>
    public static AgbCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is geen AGB-code: verwacht 8 cijfers.");

    public int CompareTo(AgbCode other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
