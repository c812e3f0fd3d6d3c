namespace Pdc.Core.Changes;

/// <summary>Identifies a change request: 32 lower-case hexadecimal digits that sort by the moment of submission.</summary>
public readonly record struct ChangeId : IComparable<ChangeId>
{
    readonly string value;

    ChangeId(string value) => this.value = value;

    public static ChangeId New(DateTimeOffset at) => new(Guid.CreateVersion7(at).ToString("N"));

    public static bool TryParse(string text, out ChangeId id)
    {
        id = text.Length == 32 && text.All(char.IsAsciiHexDigitLower) ? new(text) : default;
        return id.value is not null;
    }

    /// <exception cref="FormatException">The text is not 32 lower-case hexadecimal digits.</exception>
    public static ChangeId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is geen nummer van een wijziging.");

    public int CompareTo(ChangeId other) => string.CompareOrdinal(value, other.value);
    public override string ToString() => value ?? "";
}
