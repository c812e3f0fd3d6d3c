using System.Globalization;
using System.Text;
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

    // Paper on a colour: buttons, the button under the pointer, and the marks of waiting times.
    static readonly string[] Filled = ["primary", "strong", "plek", "wacht", "stop", "onbekend"];

    [Theory, MemberData(nameof(Themes))]
    public void Text_on_a_filled_ground_is_readable(string theme, bool dark)
    {
        var tokens = Tokens(Embedded.Required($"themes/{theme}.css"), dark);
        foreach (string ground in Filled)
            Assert.True(Contrast(tokens["paper"], tokens[ground]) >= 4.5, $"{theme}: paper op {ground} is {Contrast(tokens["paper"], tokens[ground]):0.0}");
    }

    // What a reader must see to use the page: the edge of a field, the bar that marks a way in, the ring around what has the focus.
    [Theory, MemberData(nameof(Themes))]
    public void Edges_that_matter_stand_out(string theme, bool dark)
    {
        var tokens = Tokens(Embedded.Required($"themes/{theme}.css"), dark);
        foreach (string edge in new[] { "soft", "primary", "ink" })
            foreach (string ground in Grounds)
                Assert.True(Contrast(tokens[edge], tokens[ground]) >= 3, $"{theme}: rand {edge} op {ground} is {Contrast(tokens[edge], tokens[ground]):0.0}");
        // The ring is ink outside marker, so that one of both stands out on any ground.
        Assert.True(Contrast(tokens["ink"], tokens["marker"]) >= 3 || Contrast(tokens["ink"], tokens["paper"]) >= 3, theme);
    }

    [Theory, MemberData(nameof(Themes))]
    public void Every_theme_has_the_same_tokens_and_the_style_uses_no_other(string theme, bool dark)
    {
        var tokens = Tokens(Embedded.Required($"themes/{theme}.css"), dark).Keys.Order();
        var used = new[] { "site.css", "zoeken.css", "afdrukken.css" }.SelectMany(file => Regex.Matches(Embedded.Required(file), @"var\(--([a-z-]+)\)").Select(match => match.Groups[1].Value)).Distinct();

        Assert.Equal(Inks.Concat(Grounds).Append("line").Append("marker").Order(), tokens);
        Assert.Empty(used.Except(tokens));
    }

    [Fact]
    public void The_style_of_an_ordinary_page_stays_under_8_kB() =>
        Assert.All(Embedded.Themes, theme => Assert.InRange(Encoding.UTF8.GetByteCount(Minify.Css(Embedded.Required($"themes/{theme}.css") + Embedded.Required("site.css"))), 1, 8000));

    [Fact]
    public void The_style_names_no_colour_of_its_own_outside_print()
    {
        string screen = Embedded.Required("site.css").Split("@media print")[0];

        Assert.Empty(Regex.Matches(screen, "#[0-9a-f]{3,8}\\b|rgba?\\(|hsla?\\(").Select(match => match.Value));
    }

    [Fact]
    public async Task A_theme_is_a_file_only_another_region_looks_different_and_reads_the_same()
    {
        var one = new MemoryTarget();
        var other = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(), one, CancellationToken.None);
        await SitePublisher.Publish(Given.Site(Given.Catalogue with { Region = Given.Region with { Theme = "zuid-limburg" } }), other, CancellationToken.None);

        Assert.Contains("--primary:#1f4e9c", other.Text(Style(other)));
        Assert.DoesNotContain("#00606b", other.Text(Style(other)));
        Assert.Equal(Plain(one, "index.html"), Plain(other, "index.html"));

        static string Style(MemoryTarget target) => target.Files.Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal));
        static string Plain(MemoryTarget target, string path) => Regex.Replace(target.Text(path), @"/assets/(\w+)\.[0-9a-f]+", "/assets/$1");
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
