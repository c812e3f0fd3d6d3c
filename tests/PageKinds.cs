using System.Text.RegularExpressions;

namespace Pdc.Tests;

/// <summary>
/// The kinds of page on the site, read from its sitemap, so that a new kind is looked at without anyone naming it. Pages are of one kind when
/// their addresses have the same shape.
/// </summary>
static partial class PageKinds
{
    /// <summary>Of each kind the first and the last page, and the page of what does not exist.</summary>
    public static IReadOnlyList<string> Of(string sitemap) =>
    [
        .. Addresses(sitemap).GroupBy(Shape).SelectMany(kind => new[] { kind.First(), kind.Last() }).Distinct(),
        "/404.html",
    ];

    public static IReadOnlyList<string> Addresses(string sitemap) =>
        [.. Locations().Matches(sitemap).Select(match => new Uri(match.Groups[1].Value).AbsolutePath)];

    // The first part names the kind; of what follows only its form counts, so that a second page of a list is a kind of its own.
    static string Shape(string address)
    {
        string[] parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? address : $"{parts[0]}/" + string.Join('/', parts.Skip(1).Select(part => part.All(char.IsAsciiDigit) ? "#" : "*"));
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Locations();
}
