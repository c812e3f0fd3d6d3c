using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Figures;

/// <summary>The pages of figures: what they say, that they lead to the rows, and that nobody sees more than their role allows.</summary>
public sealed class FiguresTests(House house)
{
    const string Here = $"?maand={GivenFigures.Month}";
    static readonly string[] Pages = ["", "doorlooptijd/", "uitval/", "kwaliteit/", "prognose/"];

    async Task<IPage> SignedIn(string name, string page = "", string query = Here, bool javaScript = false)
    {
        await GivenFigures.Make(house);
        var visitor = await house.Open(javaScript);
        await visitor.SignIn(name, $"/portaal/cijfers/{page}{query}");
        return visitor;
    }

    [Fact]
    public async Task A_budget_is_shown_with_forecast_and_interval_and_leads_to_its_rows()
    {
        var page = await SignedIn("Aziz Mulder", query: Here + "&gemeente=0518");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Budget per perceel, Den Haag, november 2024" })).ToBeVisibleAsync();
        await page.GetByText("De cijfers in een tabel: budget per perceel").ClickAsync();
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Perceel II €" });
        await Expect(row).ToContainTextAsync(" tot € ");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await page.SeesHeading("Prognose per aanbieder").ToBeVisibleAsync();
        await Expect(page.GetByText("met perceel II.")).ToBeVisibleAsync();
        Assert.Contains("gemeente=0518", page.Url);
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Den Haag" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Den Haag" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_claims_of_the_lots_in_the_table_add_up_to_the_claims_of_the_rows_behind_them()
    {
        var page = await SignedIn("Aziz Mulder", query: Here + "&gemeente=0518");
        await page.GetByText("De cijfers in een tabel: budget per perceel").ClickAsync();
        var first = page.Locator("table").First.Locator("tbody tr").First;
        long shown = Euros(await first.Locator("td").Nth(1).InnerTextAsync());
        await first.GetByRole(AriaRole.Link).ClickAsync();
        var cells = await page.Locator("tbody tr td:nth-child(4)").AllInnerTextsAsync();
        // Rows are rounded to euros one by one.
        Assert.InRange(Math.Abs(cells.Sum(Euros) - shown), 0, cells.Count);
    }

    static long Euros(string text) => long.Parse(text.Replace("€", "").Replace(".", "").Trim(), System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_municipality_sees_its_own_released_figures_and_no_others()
    {
        var page = await SignedIn("Gerda Meijer");
        await Expect(page.GetByLabel("Gemeente")).ToHaveCountAsync(0);
        await Expect(page.Locator($"option[value='{GivenFigures.Concept}']")).ToHaveCountAsync(0);
        foreach (string part in Pages.Append("rijen/prognose/").Append("rijen/dq/"))
        {
            Assert.Equal(200, (await page.APIRequest.GetAsync($"/portaal/cijfers/{part}{Here}")).Status);
            Assert.Equal(404, (await page.APIRequest.GetAsync($"/portaal/cijfers/{part}?maand={GivenFigures.Concept}")).Status);
            Assert.Equal(403, (await page.APIRequest.GetAsync($"/portaal/cijfers/{part}{Here}&gemeente=1926")).Status);
            Assert.Equal(403, (await page.APIRequest.GetAsync($"/portaal/cijfers/{part}{Here}&gemeente=9999")).Status);
        }
        await page.GotoAsync($"/portaal/cijfers/rijen/prognose/{Here}");
        Assert.Single((await page.Locator("tbody th").AllInnerTextsAsync()).Distinct());
    }

    [Fact]
    public async Task Nobody_else_sees_figures()
    {
        var page = await SignedIn("Anna de Wit");
        Assert.Equal(403, (await page.APIRequest.GetAsync($"/portaal/cijfers/{Here}")).Status);
    }

    [Theory]
    [InlineData("?maand=209901")]
    [InlineData("?maand=x")]
    [InlineData($"?maand={GivenFigures.Month}&gemeente=9999")]
    [InlineData("rijen/voorzieningen/")]
    [InlineData("rijen/declaraties/")]
    [InlineData("rijen/dq/")]
    [InlineData("rijen/..%2Fgeheim/")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        var page = await SignedIn("Aziz Mulder");
        Assert.Equal(404, (await page.APIRequest.GetAsync("/portaal/cijfers/" + address)).Status);
    }

    [Fact]
    public async Task Two_months_stand_beside_each_other()
    {
        var page = await SignedIn("Aziz Mulder", "uitval/");
        await page.GetByLabel("Vergelijk met").SelectOptionAsync(GivenFigures.Earlier);
        await page.Press("Laat zien");
        await Expect(page.GetByText("zijn van oktober 2024")).ToBeVisibleAsync();
        await page.GetByText("De cijfers in een tabel").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Regels *" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_the_forecast_does_worse_than_a_simple_method_the_page_says_so()
    {
        var page = await SignedIn("Aziz Mulder", "prognose/");
        await Expect(page.Locator(".notice.warn").First).ToContainTextAsync("slechter dan een simpele manier van rekenen");
    }

    [Fact]
    public async Task Every_page_is_accessible_at_every_width()
    {
        // axe needs the page's own clock, which stands still without JavaScript.
        var page = await SignedIn("Aziz Mulder", javaScript: true);
        foreach (string part in Pages.Append("rijen/doorlooptijd/"))
        {
            foreach (string of in new[] { "", "&gemeente=0518&vergelijk=" + GivenFigures.Earlier })
            {
                await page.GotoAsync($"/portaal/cijfers/{part}{Here}{of}");
                foreach (int width in new[] { 320, 768, 1280 })
                    await page.IsAccessible(width);
                await page.IsAccessible(1280, dark: true);
            }
        }
    }

    /// <summary>Not a test: pictures for people to look at, in <c>out/cijfers</c>.</summary>
    [Fact(Explicit = true)]
    public async Task Pictures()
    {
        var page = await SignedIn("Aziz Mulder");
        foreach (string part in Pages.Append("rijen/doorlooptijd/"))
        {
            foreach (string of in new[] { "", $"&gemeente=0518&vergelijk={GivenFigures.Earlier}" })
            {
                await page.GotoAsync($"/portaal/cijfers/{part}{Here}{of}");
                foreach (int width in new[] { 320, 1280 })
                {
                    await page.SetViewportSizeAsync(width, 800);
                    await page.ScreenshotAsync(new() { Path = $"out/cijfers/{part.Trim('/').Replace('/', '-')}{(of.Length > 0 ? "-gemeente" : "")}-{width}.png", FullPage = true });
                }
            }
        }
        await page.GotoAsync($"/portaal/cijfers/{Here}&gemeente=0518");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ScreenshotAsync(new() { Path = "out/cijfers/donker.png", FullPage = true });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
        await page.ScreenshotAsync(new() { Path = "out/cijfers/druk.png", FullPage = true });
    }
}
