using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Site;

/// <summary>The visitor's own list.</summary>
public sealed class CompareTests(House house)
{
    [Fact]
    public async Task What_is_picked_stands_side_by_side_and_can_be_shared_by_its_address()
    {
        var page = await WithList(3);
        await page.GetByRole(AriaRole.Link, new() { Name = "Bekijk en vergelijk" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        string shared = await page.GetByLabel("Het adres van uw lijst").InputValueAsync();
        Assert.Matches("/vergelijken/#([a-z0-9-]+/[a-z0-9]+,){2}[a-z0-9-]+/[a-z0-9]+$", shared);

        var other = await house.Open();
        await other.GotoAsync(shared);
        await Expect(other.Locator("tbody tr")).ToHaveCountAsync(3);
        Assert.Equal(await page.Locator("tbody").InnerTextAsync(), await other.Locator("tbody").InnerTextAsync());
        Assert.Empty(await other.Context.CookiesAsync());
    }

    [Fact]
    public async Task No_request_tells_which_offers_are_compared()
    {
        var page = await WithList(2);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).PathAndQuery + request.PostData);
        await page.GotoAsync("/vergelijken/");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.All(asked, address => Assert.Matches("^(/vergelijken/|/assets/[a-z]+\\.[0-9a-f]+\\.[a-z]+|/sw\\.js)$", address));
    }

    [Fact]
    public async Task What_was_removed_can_be_put_back_in_its_place()
    {
        var page = await WithList(3);
        await page.GotoAsync("/vergelijken/");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        string before = await page.Locator("tbody").InnerTextAsync();
        await page.Locator("tbody tr:nth-child(2) button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zet terug" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        Assert.Equal(before, await page.Locator("tbody").InnerTextAsync());
        await Expect(page.Locator("tbody tr:nth-child(2) button")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_offer_that_is_no_longer_there_is_said()
    {
        var page = await WithList(1);
        await page.GotoAsync("/vergelijken/");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        string hash = new Uri(page.Url).Fragment;
        var other = await house.Open();
        await other.GotoAsync($"/vergelijken/{hash},de-verdwenen-aanbieder/45a99");
        await Expect(other.Locator("#letop")).ToContainTextAsync("staat niet meer in de gids: ‘de-verdwenen-aanbieder/45a99’");
        await Expect(other.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_list_holds_ten_offers_and_says_when_it_is_full()
    {
        var page = await WithList(10);
        await page.Locator("#gevonden [data-lijst]").Nth(10).ClickAsync();
        await Expect(page.Locator(".mijnlijst")).ToContainTextAsync("Uw lijst is vol");
        await Expect(page.Locator(".mijnlijst")).ToContainTextAsync("10 van 10");
    }

    [Fact]
    public async Task The_button_stands_on_pages_of_products_providers_and_offers_too()
    {
        var page = await WithList(1);
        string offer = (await page.Locator("#gevonden h3 a").First.GetAttributeAsync("href"))!;
        await page.GotoAsync(offer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Haal van mijn lijst" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet op mijn lijst" }).ClickAsync();
        await Expect(page.Locator(".mijnlijst")).ToContainTextAsync("1 van 10");

        foreach (string address in new[] { Regex.Replace(offer, "[^/]+/$", ""), "/producten/" + Regex.Match(offer, "[^/]+/$").Value })
        {
            await page.GotoAsync(address);
            Assert.True(await page.Locator("[data-lijst]").CountAsync() > 0, address);
            Assert.Equal(await page.Locator("main .wacht").CountAsync(), await page.Locator("[data-lijst]").CountAsync());
        }
    }

    [Fact]
    public async Task A_list_prints_on_one_page()
    {
        var page = await WithList(10);
        await page.GotoAsync("/vergelijken/");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(10);
        byte[] pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Single(Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
    }

    [Theory, InlineData(320, false), InlineData(768, true), InlineData(1280, false), InlineData(1280, true)]
    public async Task The_list_is_accessible(int width, bool dark)
    {
        var page = await WithList(3);
        await page.GotoAsync("/vergelijken/");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        await page.IsAccessible(width, dark);
    }

    async Task<IPage> WithList(int offers)
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/?wachttijd=26&volgorde=naam");
        await Expect(page.Locator("#gevonden > li")).ToHaveCountAsync(25);
        for (int i = 0; i < offers; i++)
            await page.Locator("#gevonden [data-lijst]").Nth(i).ClickAsync();

        await Expect(page.Locator(".mijnlijst")).ToContainTextAsync($"{offers} van 10");
        return page;
    }
}
