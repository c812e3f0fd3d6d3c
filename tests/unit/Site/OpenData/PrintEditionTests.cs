using AngleSharp.Html.Parser;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site.OpenData;

public sealed class PrintEditionTests
{
    [Fact]
    public async Task One_page_holds_every_lot_product_offer_and_provider_and_its_contents_lead_there()
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        var page = new HtmlParser().ParseDocument(target.Text("data/afdrukken/index.html"));

        Assert.All(page.QuerySelectorAll(".inhoud a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(["Uw gemeente", "Ambulante hulp", "Aanbieders van A tot Z"], page.QuerySelectorAll("h2.blad").Select(heading => heading.TextContent));
        Assert.Equal(["Gezinstherapie", "Groepstraining", "De Linde"], page.QuerySelectorAll("h3").Select(heading => heading.TextContent));
        Assert.Contains("3 weken tot gesprek\u00a0· 8 weken tot start", page.Body!.TextContent);
        Assert.Contains("Voorstraat 12, 2611 AA Delft", page.Body.TextContent);
        Assert.Contains("20 mei 2026", page.Body.TextContent);
    }

    [Fact]
    public async Task It_is_listed_for_search_engines_and_linked_from_the_take_away_page()
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);

        Assert.Contains("<loc>https://jeugdhulp.example/data/afdrukken/</loc>", target.Text("sitemap.xml"));
        Assert.Contains("href=\"/data/afdrukken/\"", target.Text("data/index.html"));
    }
}
