using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pdc.Core;
using Pdc.Site;
using Pdc.Site.Reading;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class BadTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script> & \"Zoon\"")]
    [InlineData("'><img src=x onerror=alert(1)>")]
    [InlineData("مركز الرعاية")]
    [InlineData("De \u202Egnirdraw\u202C kering")]
    [InlineData("Het 😀 Huis 👨‍👩‍👧")]
    [InlineData("@@ {{sitenaam}} @Model")]
    [InlineData("\uD800 halve letter")]
    public async Task A_page_with_a_strange_name_stays_whole_and_nothing_runs(string name)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(
            Given.Provider("90000001", name, Given.Offer(Given.Therapy)) with { Summary = name, Description = name, Specialities = [name] })), target, CancellationToken.None);

        foreach (string path in target.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(target.Text(path));
            Assert.Equal(1, page.QuerySelectorAll("h1").Length);
            Assert.NotNull(page.QuerySelector("footer"));
            Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), script => Assert.StartsWith("/assets/", script.GetAttribute("src")));
            Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.All(page.Images, image => Assert.StartsWith("/assets/", image.GetAttribute("src")));
            Assert.DoesNotContain('\u202E', target.Text(path));
        }
    }

    [Fact]
    public async Task A_search_engine_hears_the_beginning_of_a_long_summary_and_the_reader_all_of_it()
    {
        string summary = string.Concat(Enumerable.Repeat("Wij helpen. ", 200)).Trim();
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)) with { Summary = summary })), target, CancellationToken.None);

        var page = new HtmlParser().ParseDocument(target.Text("aanbieders/de-linde/index.html"));
        string told = page.QuerySelector("meta[name=description]")!.GetAttribute("content")!;
        Assert.InRange(told.Length, 250, 300);
        Assert.EndsWith("helpen.…", told);
        Assert.Equal(summary, page.QuerySelector(".utrecht-paragraph--lead")!.TextContent);
    }

    [Fact]
    public async Task Two_providers_with_one_name_each_keep_their_page()
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(
            Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)),
            Given.Provider("90000002", "De Linde", Given.Offer(Given.Therapy)) with { Slug = "de-linde-90000002" })), target, CancellationToken.None);

        Assert.Contains("aanbieders/de-linde/index.html", target.Files.Keys);
        Assert.Contains("aanbieders/de-linde-90000002/index.html", target.Files.Keys);
    }

    [Fact]
    public async Task Empty_texts_and_no_offers_leave_a_page_that_says_so()
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(Given.Provider("90000001", "De Linde") with
        {
            Summary = "", Description = "", Specialities = [], Languages = [], QualityMarks = [], Locations = [],
            Registration = new(null, null, null), Phone = null, Email = null, Website = null,
        })), target, CancellationToken.None);

        Assert.Contains("heeft nu geen hulp in deze gids staan", target.Text("aanbieders/de-linde/index.html"));
        Assert.Contains("biedt niemand deze hulp aan", target.Text("producten/45a01/index.html"));
    }

    [Fact]
    public async Task A_region_without_anything_is_a_site_all_the_same()
    {
        var target = new MemoryTarget();
        var empty = Given.Catalogue with { Providers = [], Products = [], Lots = [], Municipalities = [] };
        await SitePublisher.Publish(Given.Site(empty) with { Protocols = [], Pages = [] }, target, CancellationToken.None);

        Assert.Contains("nog geen aanbieders", target.Text("aanbieders/index.html"));
        Assert.Contains("nog geen protocollen", target.Text("protocollen/index.html"));
    }

    [Theory]
    [InlineData("Wij komen **thuis**.", "<p>Wij komen <strong>thuis</strong>.</p>\n")]
    [InlineData("# Kop\n\n###### Lager\n\n### Ook", "<h3>Kop</h3>\n<h4>Lager</h4>\n<h4>Ook</h4>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("[wij](https://a.example/)", "<p><a href=\"https://a.example/\" rel=\"nofollow noopener external\">wij</a></p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("[wij](www.a.example/)", "<p><a href=\"https://www.a.example/\" rel=\"nofollow noopener external\">wij</a></p>\n")]
    [InlineData("[de gids](/aanbieders/) en [hier](hier.html)", "<p>de gids en hier</p>\n")]
    [InlineData("[![logo](a.png)](https://a.example/)", "<p><a href=\"https://a.example/\" rel=\"nofollow noopener external\">logo</a></p>\n")]
    [InlineData("Wij helpen.\n\n    Ook 's avonds.", "<p>Wij helpen.</p>\n<p>Ook 's avonds.</p>\n")]
    [InlineData("```\nBel ons\n```", "<p><code>Bel ons</code></p>\n")]
    [InlineData("![foto](https://elders.example/a.png)", "<p>foto</p>\n")]
    [InlineData("<b onclick=x>vet</b>", "<p>&lt;b onclick=x&gt;vet&lt;/b&gt;</p>\n")]
    public void What_a_provider_writes_can_do_no_harm(string markdown, string html) =>
        Assert.Equal(html, MarkdownText.Theirs(markdown).Value);
}
