namespace Pdc.Core;

/// <summary>Number of a company in the Dutch trade register (KvK): 8 digits. It identifies a provider.</summary>
public readonly record struct KvkNumber : IComparable<KvkNumber>
{
    readonly string value;

    KvkNumber(string value) => this.value = value;

    public static bool TryParse(string text, out KvkNumber code)
    {
        code = DigitCode.IsValid(text, 8) ? new(text) : default;
        return code.value is not null;
    }

    /// <exception cref="FormatException">The text is not 8 digits.</exception>
    public static KvkNumber Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is geen KvK-nummer: verwacht 8 cijfers.");

    public int CompareTo(KvkNumber other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
