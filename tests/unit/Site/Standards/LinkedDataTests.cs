using System.Text.Json;
using System.Text.RegularExpressions;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site.Standards;

public sealed class LinkedDataTests
{
    readonly MemoryTarget target = new();

    [Theory]
    [InlineData("aanbieders/de-linde/45a01/index.html", "GovernmentService", "Gezinstherapie bij De Linde")]
    [InlineData("producten/45a01/index.html", "GovernmentService", "Gezinstherapie")]
    [InlineData("aanbieders/de-linde/index.html", "Organization", "De Linde")]
    [InlineData("gemeenten/delft/index.html", "AdministrativeArea", "Delft")]
    public async Task A_page_says_what_it_is_about(string path, string type, string name)
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        var about = About(path);

        Assert.Equal("https://schema.org", about.GetProperty("@context").GetString());
        Assert.Equal(type, about.GetProperty("@type").GetString());
        Assert.Equal(name, about.GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_offer_names_who_gives_the_help_for_whom_where_and_how_to_apply()
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        var offer = About("aanbieders/de-linde/45a01/index.html");

        Assert.Equal("https://jeugdhulp.example/aanbieders/de-linde/", offer.GetProperty("provider").GetProperty("@id").GetString());
        Assert.Equal(4, offer.GetProperty("audience").GetProperty("suggestedMinAge").GetInt32());
        Assert.Equal("Haaglanden", offer.GetProperty("areaServed").GetProperty("name").GetString());
        Assert.Equal("070 222 22 22", offer.GetProperty("availableChannel").GetProperty("servicePhone").GetProperty("telephone").GetString());
    }

    [Fact]
    public async Task A_provider_has_its_open_places_and_no_secret_one()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8)) with
        {
            Locations = [Given.Location("L1", "Het Atelier", "Voorstraat", "2611 AA"), Given.Location("L2", "Schuilplaats", "Achterpad", "2613 ZX", secret: true)],
        };
        await SitePublisher.Publish(Given.Site(Given.With(provider)), target, CancellationToken.None);

        var place = Assert.Single(About("aanbieders/de-linde/index.html").GetProperty("location").EnumerateArray());
        Assert.Equal("Voorstraat 12", place.GetProperty("address").GetProperty("streetAddress").GetString());
        Assert.Equal("Place", place.GetProperty("@type").GetString());
    }

    [Fact]
    public async Task A_name_cannot_end_the_data_and_begin_a_script()
    {
        var provider = Given.Provider("90000001", "Linde</script><script>alert(1)</script>", Given.Offer(Given.Therapy, 3, 8));
        await SitePublisher.Publish(Given.Site(Given.With(provider)), target, CancellationToken.None);
        string page = target.Text(target.Files.Keys.Single(path => path.StartsWith("aanbieders/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2));

        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("</script><script", page);
        Assert.Equal(Regex.Matches(page, "<script").Count, Regex.Matches(page, "</script>").Count);
    }

    [Fact]
    public async Task Browsers_can_offer_the_site_as_a_search_engine()
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);

        Assert.Contains("template=\"https://jeugdhulp.example/zoeken/?q={searchTerms}\"", target.Text("opensearch.xml"));
        Assert.Contains("type=\"application/opensearchdescription+xml\" href=\"/opensearch.xml\"", target.Text("index.html"));
    }

    JsonElement About(string path) =>
        JsonDocument.Parse(Regex.Match(target.Text(path), "<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value).RootElement;
}
