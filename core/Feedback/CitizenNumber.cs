using System.Text.RegularExpressions;

namespace Pdc.Core.Feedback;

/// <summary>Keeps citizen service numbers (BSN) out: nobody may give us one, so nothing that looks like one is taken (D18).</summary>
public static partial class CitizenNumber
{
    /// <summary>
    /// Whether a text holds nine digits that pass the elfproef, together or in groups with a space, dot or hyphen between. A longer number,
    /// such as one of a telephone, is none.
    /// </summary>
    public static bool MayBeIn(string text) =>
        NineDigits().Matches(text).Any(match => PassesElfproef(string.Concat(match.Value.Where(char.IsAsciiDigit))));

    // The weights of the Dutch elfproef for citizen service numbers: 9 to 2, and minus 1.
    static bool PassesElfproef(string digits)
    {
        int sum = -(digits[8] - '0');
        for (int i = 0; i < 8; i++)
            sum += (digits[i] - '0') * (9 - i);
        return sum % 11 == 0 && digits != "000000000";
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{9}(?![0-9])|(?<![0-9][ .-]?)[0-9]([ .-]?[0-9]){8}(?![ .-]?[0-9])")]
    private static partial Regex NineDigits();
}
