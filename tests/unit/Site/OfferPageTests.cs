using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class OfferPageTests
{
    [Fact]
    public async Task The_offer_stands_at_the_provider_under_the_code_of_the_product()
    {
        var page = await Page(Given.Offer(Given.Therapy, 3, 8, confirmed: new(2026, 5, 14)));

        Assert.Contains("Gezinstherapie <small>bij De Linde</small>", page);
        Assert.Contains("3 weken tot gesprek&#xA0;· 8 weken tot start", page);
        Assert.Contains("<dt>Bevestigd op</dt><dd>14 mei 2026</dd>", page);
        Assert.Contains("<dt>Wachttijd gemeten</dt><dd>12 mei 2026</dd>", page);
        Assert.Contains("€ 96,50 per uur, vanaf 1 januari 2026. Bij elke aanbieder gelijk.", page);
        Assert.Contains("geldig tot en met 31 december 2029", page);
        Assert.Contains("De gemeente of de huisarts kan u verwijzen.", page);
        Assert.Contains("<a href=\"tel:0702222222\">070 222 22 22</a>", page);
    }

    [Fact]
    public async Task A_waiting_time_that_is_too_old_is_unknown_and_says_when_it_was_last_known()
    {
        var page = await Page(Given.Offer(Given.Therapy, 3, 8, measured: new(2026, 3, 12)));

        Assert.Contains("<b>onbekend</b>", page);
        Assert.Contains("laatst gemeld 12 maart 2026: 8 weken", page);
    }

    [Fact]
    public async Task Only_the_access_teams_of_municipalities_that_can_have_it_are_named()
    {
        Assert.Contains("Jeugdloket Delft, <a href=\"tel:0150000000\">", await Page(Given.Offer(Given.Therapy)));
        Assert.Contains(">Delft</a>", await Page(Given.Offer(Given.Therapy) with { Municipalities = [Given.Delft] }));
        Assert.DoesNotContain("Jeugdloket Delft", await Page(Given.Offer(Given.Therapy) with { Municipalities = [Given.DenHaag] }));
    }

    [Fact]
    public async Task Only_the_places_of_this_offer_are_shown()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy) with { Locations = ["L2"] }) with
        {
            Locations = [Given.Location("L1", "Het Atelier", "Voorstraat", "2611 AA"), Given.Location("L2", "De Werf", "Kade", "2611 BB")],
        };
        var page = (await Built(provider)).Text("aanbieders/de-linde/45a01/index.html");

        Assert.Contains("De Werf", page);
        Assert.DoesNotContain("Het Atelier", page);
    }

    [Fact]
    public async Task Of_a_secret_place_the_page_says_only_that_it_is_secret()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy) with { Locations = ["L2"] }) with
        {
            Locations = [Given.Location("L2", "Schuilplaats", "Verborgenlaan", "2612 ZX", secret: true)],
        };
        var page = (await Built(provider)).Text("aanbieders/de-linde/45a01/index.html");

        Assert.Contains("Geheime locatie", page);
        Assert.All(["Schuilplaats", "Verborgenlaan", "2612"], word => Assert.DoesNotContain(word, page));
    }

    [Fact]
    public async Task The_longest_lasting_contract_counts()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)) with
        {
            Contracts =
            [
                Given.Contract("C-1") with { Valid = new(new(2025, 1, 1), new(2026, 12, 31)) },
                Given.Contract("C-2") with { Valid = new(new(2025, 1, 1), new(2027, 12, 31)), ExtensionUntil = new(2028, 12, 31) },
            ],
        };
        Assert.Contains("geldig tot en met 31 december 2027, te verlengen tot en met 31 december 2028",
            (await Built(provider)).Text("aanbieders/de-linde/45a01/index.html"));
    }

    [Fact]
    public async Task The_former_address_of_an_offer_leads_to_the_present_one()
    {
        var target = await Built(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)) with { FormerSlugs = ["de-oude-linde"] });

        Assert.Contains("url=/aanbieders/de-linde/45a01/", target.Text("aanbieders/de-oude-linde/45a01/index.html"));
    }

    [Fact]
    public async Task Lists_lead_to_the_offer()
    {
        var target = await Built(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)));

        Assert.Contains("href=\"/aanbieders/de-linde/45a01/\"", target.Text("aanbieders/de-linde/index.html"));
        Assert.Contains("href=\"/aanbieders/de-linde/45a01/\"", target.Text("producten/45a01/index.html"));
        Assert.Contains("/aanbieders/de-linde/45a01/", target.Text("sitemap.xml"));
    }

    static async Task<string> Page(Offer offer) =>
        (await Built(Given.Provider("90000001", "De Linde", offer))).Text("aanbieders/de-linde/45a01/index.html");

    static async Task<MemoryTarget> Built(Provider provider)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(provider)), target, CancellationToken.None);
        return target;
    }
}
