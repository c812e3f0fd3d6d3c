using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Reading;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>What may be seen, and what never.</summary>
public sealed class ShownTests
{
    [Fact]
    public async Task Nothing_in_the_site_betrays_a_secret_location()
    {
        var secret = Given.Location("L2", "Schuilplaats Zeemeeuw", "Verborgenlaan", "2612 ZX", secret: true) with
        {
            Municipality = Given.DenHaag,
            OpeningHours = "dag en nacht open",
            Address = new("Verborgenlaan", "987", Postal("2612 ZX"), "Onderduikdorp", 51.98765, 4.12345),
        };
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8) with { Locations = ["L2"], Municipalities = [Given.Delft] });
        var target = await Built(Given.With(provider with { Locations = [.. provider.Locations, secret] }));

        foreach (string path in target.Files.Keys)
        {
            string text = target.Text(path);
            Assert.All(["Zeemeeuw", "Verborgenlaan", "2612 ZX", "2612ZX", "Onderduikdorp", "51.98765", "4.12345", "51,98765", "dag en nacht open"],
                word => Assert.DoesNotContain(word, text));
        }

        string page = target.Text("aanbieders/de-linde/index.html");
        Assert.Contains("Geheime locatie", page);
        Assert.DoesNotContain("Den Haag", page);
    }

    [Fact]
    public async Task An_offer_without_a_contract_on_the_day_is_nowhere()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8));
        var ended = provider with { Contracts = [Given.Contract("C-1") with { Valid = new(new(2020, 1, 1), Given.Today.AddDays(-1)) }] };
        var target = await Built(Given.With(ended));

        Assert.DoesNotContain("De Linde", target.Text("producten/45a01/index.html"));
        Assert.DoesNotContain("De Linde", target.Text("aanbieders/index.html"));
        Assert.Contains("heeft nu geen contract", target.Text("aanbieders/de-linde/index.html"));
    }

    [Fact]
    public async Task A_contract_holds_on_its_last_day()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8));
        var target = await Built(Given.With(provider with { Contracts = [Given.Contract("C-1") with { Valid = new(new(2020, 1, 1), Given.Today) }] }));

        Assert.Contains("De Linde", target.Text("producten/45a01/index.html"));
    }

    [Fact]
    public async Task A_product_that_is_no_longer_valid_has_no_page()
    {
        var catalogue = Given.Catalogue with
        {
            Products = [Given.Product(Given.Therapy, "Gezinstherapie"), Given.Product(Given.Group, "Groepstraining") with { Valid = new(new(2020, 1, 1), new(2025, 12, 31)) }],
        };
        Assert.DoesNotContain("producten/45a02/index.html", (await Built(catalogue)).Files.Keys);
    }

    [Fact]
    public void Every_provider_of_a_product_is_shown_in_an_order_that_changes_each_month()
    {
        var providers = Enumerable.Range(1, 40).Select(i => Given.Provider($"9000{i:0000}", $"Aanbieder {i}", Given.Offer(Given.Therapy))).ToArray();
        var may = Order(new(2026, 5, 1));

        Assert.Equal(40, may.Distinct().Count());
        Assert.Equal(may, Order(new(2026, 5, 31)));
        Assert.NotEqual(may, Order(new(2026, 6, 1)));
        Assert.NotEqual(may.Order(StringComparer.Ordinal), may);

        IReadOnlyList<string> Order(DateOnly day) =>
            [.. new PublicCatalogue(Given.With(providers), day).Products[0].Offers.Select(shown => shown.Provider.Name)];
    }

    [Fact]
    public async Task A_former_address_leads_to_the_present_one_unless_somebody_else_lives_there()
    {
        var target = await Built(Given.With(
            Given.Provider("90000001", "De Linde") with { FormerSlugs = ["de-oude-linde", "de-eik"] },
            Given.Provider("90000002", "De Eik")));

        string redirect = target.Text("aanbieders/de-oude-linde/index.html");
        Assert.Contains("url=/aanbieders/de-linde/", redirect);
        Assert.Contains("<link rel=\"canonical\" href=\"https://jeugdhulp.example/aanbieders/de-linde/\">", redirect);
        Assert.Contains("<h1 class=\"utrecht-heading-1\">De Eik</h1>", target.Text("aanbieders/de-eik/index.html"));
        Assert.DoesNotContain("de-oude-linde", target.Text("sitemap.xml"));
    }

    [Fact]
    public async Task An_old_version_of_a_protocol_says_that_a_newer_one_holds()
    {
        var target = await Built(Given.Catalogue);

        Assert.Contains("Dit is een oude versie", target.Text("protocollen/declaratieprotocol/1/index.html"));
        Assert.DoesNotContain("Dit is een oude versie", target.Text("protocollen/declaratieprotocol/2/index.html"));
        Assert.Contains("href=\"/protocollen/declaratieprotocol/2/rekenvoorbeeld.xlsx\"", target.Text("protocollen/declaratieprotocol/index.html"));
    }

    static async Task<MemoryTarget> Built(CatalogueSnapshot catalogue)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(catalogue), target, CancellationToken.None);
        return target;
    }

    static PostalCode Postal(string text) => PostalCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
