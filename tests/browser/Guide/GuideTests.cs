using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Guide;

/// <summary>The way from a question to who helps, as a parent walks it.</summary>
public sealed class GuideTests(House house)
{
    [Fact]
    public async Task From_a_question_to_an_offer_takes_three_choices_without_JavaScript()
    {
        var page = await house.Open(javaScript: false, width: 320);
        await page.SiteIsThere();
        await page.GotoAsync("/verwijsgids/");

        await page.GetByRole(AriaRole.Link, new() { Name = "Mijn kind is vaak boos" }).ClickAsync();
        await page.SeesHeading("Wat kan helpen?").ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delft", Exact = true }).ClickAsync();
        await page.SeesHeading("Begin bij Jeugdloket Delft").ToBeVisibleAsync();
        string provider = (await page.Locator("main tbody a").First.InnerTextAsync()).Trim();
        await page.Locator("main tbody a").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/aanbieders/[a-z0-9-]+/[a-z0-9]+/$"));
        Assert.Contains(provider, await page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task From_home_to_a_telephone_number_by_keyboard_alone()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/");

        await page.TabTo("Verwijsgids");
        await Expect(page).ToHaveURLAsync(new Regex("/verwijsgids/$"));
        await page.TabTo("Wij willen even op adem komen");
        await page.TabTo("Zoetermeer");
        await page.SeesHeading("Wij willen even op adem komen: hulp in Zoetermeer").ToBeVisibleAsync();
        await page.TabTo(await page.Locator("main tbody a").First.InnerTextAsync());

        await Expect(page).ToHaveURLAsync(new Regex("/aanbieders/"));
        Assert.True(await page.TabOn("document.activeElement.protocol === 'tel:'"), $"No telephone number can be reached by keyboard on {page.Url}.");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task A_choice_of_referrer_works_without_JavaScript()
    {
        var page = await house.Open(javaScript: false);
        await page.SiteIsThere();
        await page.GotoAsync("/verwijsgids/");

        await page.GetByText("Kies op leeftijd of verwijzer").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "huisarts", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Alleen hulp waar de huisarts naar kan verwijzen.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_goes_to_English_and_back()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/verwijsgids/");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.SeesHeading("Which help fits your question?").ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nederlands" }).ClickAsync();

        await page.SeesHeading("Welke hulp past bij uw vraag?").ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/verwijsgids/")]
    [InlineData("/verwijsgids/mijn-kind-is-somber/")]
    [InlineData("/verwijsgids/mijn-kind-is-somber/delft/")]
    [InlineData("/verwijsgids/verwijzer-huisarts/")]
    [InlineData("/en/")]
    [InlineData("/en/guide/")]
    [InlineData("/en/guide/feelings-and-behaviour/")]
    [InlineData("/en/how-to-get-help/")]
    public async Task A_page_of_the_guide_is_accessible(string address)
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync(address);

        foreach (bool dark in new[] { false, true })
            foreach (int width in new[] { 1280, 768, 320 })
                await page.IsAccessible(width, dark);
    }
}

static class Keyboard
{
    /// <summary>Presses Tab until a link with this text has the focus, and then Enter.</summary>
    public static async Task TabTo(this IPage page, string link)
    {
        Assert.True(await page.TabOn($"document.activeElement.textContent.trim() === {JsonSerializer.Serialize(link.Trim())}"), $"No link '{link}' can be reached by keyboard on {page.Url}.");
        string here = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(here);
    }

    /// <summary>Presses Tab until this holds of what has the focus; false when it never does.</summary>
    public static async Task<bool> TabOn(this IPage page, string holds)
    {
        for (int presses = 0; presses < 120; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(holds))
                return true;
        }

        return false;
    }
}
