using System.Globalization;
using System.Text;

namespace Pdc.Core;

/// <summary>A name as it stands in an address: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    const int Longest = 60;

    /// <summary>
    /// The slug of a name: accents fall away, everything else becomes a hyphen. A name without a single Latin letter
    /// or digit gets the <paramref name="fallback"/>.
    /// </summary>
    public static string Of(string name, string fallback)
    {
        var slug = new StringBuilder(Math.Min(name.Length, Longest));
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (slug.Length == Longest)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        string trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length > 0 ? trimmed : fallback;
    }
}
