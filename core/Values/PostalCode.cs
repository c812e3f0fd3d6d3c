namespace Pdc.Core;

/// <summary>A Dutch postal code, written <c>1234 AB</c>.</summary>
public readonly record struct PostalCode
{
    readonly string value;

    PostalCode(string value) => this.value = value;

    public static bool TryParse(string text, out PostalCode code)
    {
        bool valid = text.Length == 7 && text[0] is >= '1' and <= '9' && text[1..4].All(char.IsAsciiDigit)
            && text[4] == ' ' && char.IsAsciiLetterUpper(text[5]) && char.IsAsciiLetterUpper(text[6]);
        code = valid ? new(text) : default;
        return valid;
    }

    public override string ToString() => value ?? "";
}
