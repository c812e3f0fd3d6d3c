using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Site;

public sealed class SearchTests(House house)
{
    [Fact]
    public async Task A_word_with_a_typing_error_finds_help()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/");
        await page.GetByLabel("Waar zoekt u hulp bij?").FillAsync("begeleidng");

        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex(@"^\d+ resultaten"));
        await Expect(page.Locator("#gevonden li").First).ToContainTextAsync("Begeleiding", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task A_filter_narrows_the_results_and_stands_in_the_address()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/?q=begeleiding");
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex(@"^\d+ resultaten"));
        int all = await Count(page);

        await page.GetByLabel("Langste wachttijd tot de start").SelectOptionAsync("4");
        await Expect(page).ToHaveURLAsync(new Regex("wachttijd=4"));
        await Expect(page.Locator("#aantal")).Not.ToHaveTextAsync(new Regex($"^{all} resultaten"));
        Assert.InRange(await Count(page), 0, all - 1);
    }

    [Fact]
    public async Task Without_JavaScript_lists_lead_from_help_to_provider()
    {
        var page = await house.Open(javaScript: false);
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/");
        await Expect(page.GetByLabel("Waar zoekt u hulp bij?")).ToBeHiddenAsync();

        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Alle soorten hulp" }).ClickAsync();
        await page.Locator("main a[href^='/producten/']").First.ClickAsync();
        await page.Locator("main a[href^='/aanbieders/']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/aanbieders/[^/]+/[^/]+/$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    static async Task<int> Count(IPage page) =>
        Regex.Match(await page.Locator("#aantal").InnerTextAsync(), @"^\d+") is { Success: true } number ? int.Parse(number.Value) : 0;
}
