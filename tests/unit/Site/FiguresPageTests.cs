using System.Net;
using Pdc.Core;
using Pdc.Core.Releases;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class FiguresPageTests
{
    const string Report = "perceel;gemeente;clienten;bedrag_cent;verborgen\nII;0503;41;1234567;nee\nII;0518;;;ja\nII;REGIO;1200;4000000000;nee\nIII;0503;0;0;nee\nIII;0518;;;ja\nIII;REGIO;;;ja\n";

    static readonly PublicFigures Figures = PublicFigures.Read(new Month(2026, 4), new StringReader(Report));

    [Fact]
    public async Task Until_a_release_is_out_the_page_says_that_there_is_nothing_yet()
    {
        var target = await Built(null);
        Assert.Contains("Er zijn nog geen cijfers vrijgegeven.", Text(target, "cijfers/index.html"));
        Assert.Contains("Waarom staat er soms", Text(target, "cijfers/uitleg/index.html"));
        Assert.DoesNotContain("/cijfers/", target.Text("index.html"));
    }

    [Fact]
    public async Task The_figures_of_the_region_and_of_each_municipality_are_shown_and_can_be_taken_away()
    {
        var target = await Built(Figures);
        string page = Text(target, "cijfers/index.html");
        Assert.Contains("tot en met april 2026", page);
        Assert.Contains("1.200 mensen, € 40.000.000", page);
        Assert.Contains("href=\"/cijfers/perceel-ii/\"", page);
        Assert.Contains("<td>41</td><td>€ 12.346</td>", Text(target, "cijfers/perceel-ii/index.html"));
        Assert.Equal(Report, target.Text("cijfers/cijfers.csv"));
        Assert.Contains("/cijfers/", target.Text("index.html"));
    }

    [Fact]
    public async Task What_is_hidden_has_no_number_and_no_bar()
    {
        string page = Text(await Built(Figures), "cijfers/perceel-ii/index.html");
        Assert.Contains("<td>verborgen</td><td>verborgen</td>", page);
        Assert.Contains("h0v14h-0z", page);
        Assert.Contains("Het aantal in de hele regio is verborgen.", Text(await Built(Figures), "cijfers/perceel-iii/index.html"));
    }

    [Fact]
    public async Task The_pages_are_small()
    {
        var many = new PublicFigures(Figures.Period, [.. Figures.Rows.Where(row => row.Lot == "II"), .. Enumerable.Range(100, 16).Select(i => new PublicFigure("II", $"0{i}", 1000 + i, 1234567890 + i))]);
        var target = await Built(many);
        Assert.All(new[] { "cijfers/index.html", "cijfers/perceel-ii/index.html", "cijfers/uitleg/index.html" }, path => Assert.InRange(target.Text(path).Length, 1, 10_000));
    }

    [Fact]
    public void Another_report_is_refused() => Assert.Throws<InvalidDataException>(() => PublicFigures.Read(Figures.Period, new StringReader("a;b\n1;2\n")));

    static async Task<MemoryTarget> Built(PublicFigures? figures)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With()) with { Figures = figures }, target, CancellationToken.None);
        return target;
    }

    static string Text(MemoryTarget target, string path) => WebUtility.HtmlDecode(target.Text(path));
}
