using System.Globalization;
using System.Text.RegularExpressions;
using Pdc.Site;
using Pdc.Site.Publishing;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class StyleTests
{
    static readonly string[] Inks = ["ink", "soft", "primary", "strong", "plek", "wacht", "stop", "onbekend"];
    static readonly string[] Grounds = ["paper", "tint", "sand"];

    public static TheoryData<string, bool> Themes => [.. Embedded.Themes.SelectMany(theme => new[] { new TheoryDataRow<string, bool>(theme, false), new(theme, true) })];

    [Theory, MemberData(nameof(Themes))]
    public void Every_text_colour_is_readable_on_every_ground(string theme, bool dark)
    {
        var tokens = Tokens(Embedded.Required($"themes/{theme}.css"), dark);
        foreach (string ink in Inks)
            foreach (string ground in Grounds)
                Assert.True(Contrast(tokens[ink], tokens[ground]) >= 4.5, $"{theme}: {ink} op {ground} is {Contrast(tokens[ink], tokens[ground]):0.0}");
    }

    [Fact]
    public async Task Pages_stay_small()
    {
        var providers = Enumerable.Range(1, 60).Select(i => Given.Provider($"9000{i:0000}", $"Jeugdhulp De Groene Kamer nummer {i}",
            Given.Offer(Given.Therapy, 3, 8, confirmed: Given.Today), Given.Offer(Given.Group, 3, 8, confirmed: Given.Today))).ToArray();
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(providers)), target, CancellationToken.None);

        Assert.All(target.Files, file => Assert.True(file.Value.Length <= Limit(file.Key), $"{file.Key}: {file.Value.Length} bytes"));

        static int Limit(string path) => Path.GetExtension(path) switch
        {
            // The whole guide on one page, for paper.
            ".html" when path == "data/afdrukken/index.html" => int.MaxValue,
            ".html" => 10 * 1024,
            ".css" => 8 * 1024,
            _ => int.MaxValue,
        };
    }

    static Dictionary<string, string> Tokens(string css, bool dark)
    {
        string[] parts = css.Split("@media (prefers-color-scheme: dark)");
        var tokens = Regex.Matches(parts[0], "--([a-z]+): (#[0-9a-f]+);").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        if (dark)
            foreach (Match match in Regex.Matches(parts[1], "--([a-z]+): (#[0-9a-f]+);"))
                tokens[match.Groups[1].Value] = match.Groups[2].Value;
        return tokens;
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    static double Luminance(string colour)
    {
        string hex = colour.Length == 4 ? string.Concat(colour[1..].SelectMany(c => new[] { c, c })) : colour[1..];
        double Channel(int at)
        {
            double value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }

        return .2126 * Channel(0) + .7152 * Channel(2) + .0722 * Channel(4);
    }
}
