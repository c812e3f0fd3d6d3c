namespace Pdc.Core;

/// <summary>CBS code of a municipality: 4 digits, such as 0518 for Den Haag.</summary>
public readonly record struct MunicipalityCode : IComparable<MunicipalityCode>
{
    readonly string value;

    MunicipalityCode(string value) => this.value = value;

    public static bool TryParse(string text, out MunicipalityCode code)
    {
        code = DigitCode.IsValid(text, 4) ? new(text) : default;
        return code.value is not null;
    }

    /// <exception cref="FormatException">The text is not 4 digits.</exception>
    public static MunicipalityCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is geen gemeentecode: verwacht 4 cijfers.");

    public int CompareTo(MunicipalityCode other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
