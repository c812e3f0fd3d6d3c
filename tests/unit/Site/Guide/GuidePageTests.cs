using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site.Guide;

/// <summary>The way from a question to help, as a reader meets it.</summary>
public sealed class GuidePageTests
{
    const string InDelft = "verwijsgids/ruzie/delft/index.html";

    [Fact]
    public async Task Who_has_room_comes_first_and_who_takes_nobody_last()
    {
        string page = await Page(InDelft,
            Given.Provider("90000001", "De Stop", Given.Offer(Given.Therapy, stopped: true)),
            Given.Provider("90000002", "De Wacht", Given.Offer(Given.Therapy, 3, 8)),
            Given.Provider("90000003", "De Plek", Given.Offer(Given.Therapy, 0, 0)));

        Assert.True(page.IndexOf("De Plek") < page.IndexOf("De Wacht") && page.IndexOf("De Wacht") < page.IndexOf("De Stop"));
        Assert.Contains("Eerst wie nu plek heeft", page);
    }

    [Fact]
    public async Task A_waiting_time_has_its_date() =>
        Assert.Contains("gemeten 12 mei 2026", await Page(InDelft, Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8))));

    [Fact]
    public async Task Help_that_nobody_gives_here_is_named_with_the_nearest_place_where_somebody_does()
    {
        string page = await Page(InDelft,
            Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8)),
            Given.Provider("90000002", "Het Haagse Huis", Given.Offer(Given.Group, 3, 8) with { Municipalities = [Given.DenHaag] }));

        Assert.Contains("Dit is er niet in Delft", page);
        Assert.Contains("<a href=\"/verwijsgids/ruzie/den-haag/\">Den Haag</a>", page);
        Assert.DoesNotContain("Het Haagse Huis", page);
    }

    [Fact]
    public async Task Where_nobody_gives_the_help_at_all_the_page_says_so_and_names_whom_to_call()
    {
        string page = await Page(InDelft);

        Assert.Contains("In Delft biedt nu niemand hulp aan die hierbij past", page);
        Assert.Contains("Ook in de rest van de regio niet", page);
        Assert.Contains("href=\"tel:0150000000\"", page);
    }

    [Fact]
    public async Task Two_thousand_offers_of_one_product_leave_the_page_small_and_say_where_the_rest_is()
    {
        string page = await Page(InDelft, [.. Enumerable.Range(0, 2000).Select(i => Given.Provider($"9{i:0000000}", $"Jeugdhulp De Groene Kamer nummer {i}", Given.Offer(Given.Therapy, 3, 8, confirmed: Given.Today)))]);

        Assert.True(page.Length < 10 * 1024, $"{page.Length}");
        Assert.Contains("van de 2000 aanbieders in Delft", page);
        Assert.Contains("<a href=\"/producten/45a01/#aanbieders\">Bekijk alle aanbieders van Gezinstherapie</a>", page);
    }

    [Fact]
    public async Task A_page_says_why_help_fits_and_why_it_does_not()
    {
        string page = await Page("verwijsgids/ruzie/index.html");

        Assert.Contains("Uw kind oefent met anderen.", page);
        Assert.Contains("Voor 4 tot en met 18 jaar. Is uw kind jonger, dan past deze hulp niet.", page);
        Assert.Contains("Verwijzing door gemeente of huisarts.", page);
        Assert.Contains("Past niet bij kinderen die nu rust nodig hebben.", page);
        Assert.Contains("Niet voor: Niet bij acuut gevaar.", page);
    }

    [Fact]
    public async Task A_situation_without_any_product_in_the_region_has_no_page()
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.Catalogue with { Products = [], Providers = [] }) with { Guide = Given.Guide }, target, CancellationToken.None);

        Assert.DoesNotContain("verwijsgids/ruzie/index.html", target.Files.Keys);
        Assert.Contains("Er staan nog geen situaties in de gids", target.Text("verwijsgids/index.html"));
    }

    [Fact]
    public async Task A_secret_place_does_not_decide_what_is_near()
    {
        // The only place in Zoetermeer is secret and lies beside Delft; the open place in Den Haag lies further away.
        var zoetermeer = MunicipalityCode.Parse("0637");
        var catalogue = Given.Catalogue with { Municipalities = [.. Given.Catalogue.Municipalities, new() { Code = zoetermeer, Name = "Zoetermeer" }] };
        var hidden = Given.Location("L1", "Veilig", "Laan", "2711 AA", secret: true) with { Municipality = zoetermeer };
        var open = Given.Location("L1", "Haags", "Laan", "2511 AA") with { Municipality = Given.DenHaag, Address = Given.Location("L1", "", "Laan", "2511 AA").Address with { Latitude = 52.08, Longitude = 4.30 } };
        var delft = Given.Location("L2", "Delfts", "Laan", "2611 AA");
        string page = await Page(InDelft, catalogue with
        {
            Region = catalogue.Region with { Municipalities = [Given.Delft, Given.DenHaag, zoetermeer] },
            Providers =
            [
                Given.Provider("90000001", "Verborgen", Given.Offer(Given.Group, 3, 8) with { Municipalities = [zoetermeer] }) with { Locations = [hidden] },
                Given.Provider("90000002", "Haags", Given.Offer(Given.Group, 3, 8) with { Municipalities = [Given.DenHaag] }) with { Locations = [open, delft] },
            ],
        });

        Assert.Contains("<a href=\"/verwijsgids/ruzie/den-haag/\">Den Haag</a>", page);
    }

    static Task<string> Page(string path, params Provider[] providers) => Page(path, Given.With(providers));

    static async Task<string> Page(string path, CatalogueSnapshot catalogue)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(catalogue) with { Guide = Given.Guide }, target, CancellationToken.None);
        return target.Text(path);
    }
}
