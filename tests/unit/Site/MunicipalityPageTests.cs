using Pdc.Core;
using Pdc.Core.Content;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class MunicipalityPageTests
{
    [Fact]
    public async Task Its_own_rules_stand_beside_its_offer_and_an_example_says_so()
    {
        var source = Given.Site() with { Rules = [Given.Rule with { Kind = RuleKind.Guideline, Title = "Richtlijn A" }, Given.Rule with { Title = "Verordening <b>B</b>" }] };
        string delft = await Page(source, "delft"), denHaag = await Page(source, "den-haag");

        Assert.Contains("Geldt vanaf 1 januari 2024. Nagekeken op 1 april 2026.", delft);
        Assert.Contains("Verordening &lt;b&gt;B&lt;/b&gt;", delft);
        Assert.True(delft.IndexOf("Verordening &lt;", StringComparison.Ordinal) < delft.IndexOf("Richtlijn A", StringComparison.Ordinal));
        Assert.Contains("verzonnen voorbeelden", delft);
        Assert.DoesNotContain("Richtlijn A", denHaag);
        Assert.Contains("Vraag de gemeente Den Haag naar haar regels", denHaag);
    }

    [Fact]
    public async Task What_nobody_offers_here_says_where_the_nearest_is()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy) with { Municipalities = [Given.DenHaag] });
        var catalogue = Given.With(provider with
        {
            // From Delft to Den Haag: 0.07 degrees of latitude is 8 km.
            Locations = [.. provider.Locations, Given.Location("L2", "Zeezicht", "Strand", "2511 AA") with { Municipality = Given.DenHaag, Address = At(52.08, 4.36) }],
        });
        string delft = await Page(Given.Site(catalogue), "delft"), denHaag = await Page(Given.Site(catalogue), "den-haag");

        Assert.Contains("Wel in Den Haag, hemelsbreed ongeveer 8 kilometer: 1 aanbieder", delft);
        Assert.Contains("Niemand in de regio biedt dit nu aan", delft);
        Assert.DoesNotContain("Wel in", denHaag);
    }

    [Fact]
    public async Task A_secret_place_does_not_move_the_middle_of_its_municipality()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy) with { Municipalities = [Given.DenHaag] });
        var secret = Given.Location("L3", "Schuilplaats", "Verborgenlaan", "2512 ZX", secret: true) with { Municipality = Given.DenHaag };
        string page = await Page(Given.Site(Given.With(provider with { Locations = [.. provider.Locations, secret] })), "delft");

        Assert.Contains("Wel in Den Haag</span>", page);
        Assert.DoesNotContain("kilometer", page);
    }

    static Core.Catalogue.Address At(double latitude, double longitude) =>
        Given.Location("", "", "Strand", "2511 AA").Address with { Latitude = latitude, Longitude = longitude };

    static async Task<string> Page(SiteSource source, string slug)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(source, target, CancellationToken.None);
        return target.Text($"gemeenten/{slug}/index.html");
    }
}
