using Microsoft.Playwright;
using Pdc.Core;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Catalogue;

public sealed class WaitingTimeTests(House house)
{
    const string Address = "/portaal/aanbieder/wachttijden/";

    [Fact]
    public async Task A_saved_waiting_time_goes_live_on_the_public_page()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit", Address);
        await Fill(page, row: 0, "41", "57", Today);
        await page.Press("Alles opslaan");

        await Expect(page.GetByText("staat over enkele seconden op de site")).ToBeVisibleAsync();
        string publicPage = (await page.GetByRole(AriaRole.Link, new() { Name = "Bekijk uw pagina", Exact = true }).GetAttributeAsync("href"))!;
        await page.SeesOnSite(publicPage, "41 weken tot gesprek");
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_error_beside_the_field()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Anna de Wit", Address);
        await Fill(page, row: 1, "acht", "9", Today);
        await page.Press("Alles opslaan");

        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fout: "));
        var field = Field(page, 1, "gesprek");
        await Expect(field).ToHaveValueAsync("acht");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator($"#{Css(await field.GetAttributeAsync("aria-describedby"))}")).ToContainTextAsync("hele weken");

        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(field).ToBeFocusedAsync();
    }

    [Fact]
    public async Task When_a_colleague_was_first_both_versions_are_shown_and_nothing_is_lost()
    {
        var mine = await house.Open();
        await mine.SignIn("Anna de Wit", Address);
        var colleague = await mine.Context.NewPageAsync();
        await colleague.GotoAsync(Address);

        await Fill(colleague, row: 1, "5", "6", Today);
        await colleague.Press("Alles opslaan");
        await Expect(colleague.GetByText("Opgeslagen:")).ToBeVisibleAsync();

        await Fill(mine, row: 1, "7", "8", Today);
        await mine.Press("Alles opslaan");
        await mine.SeesHeading("Iemand anders was u net voor").ToBeVisibleAsync();
        await Expect(mine.GetByText("Uw collega vulde in: 5 weken tot gesprek")).ToBeVisibleAsync();
        await Expect(Field(mine, 1, "gesprek")).ToHaveValueAsync("7");

        await mine.Press("Alles opslaan");
        await Expect(mine.GetByText("Opgeslagen: 1 wachttijd.")).ToBeVisibleAsync();
        await Expect(Field(mine, 1, "gesprek")).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task Confirming_makes_today_the_day_of_measuring()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Bram Jansen", Address);
        await Fill(page, row: 0, "2", "4", Yesterday);
        await page.Press("Alles opslaan");
        await Field(page, 0, "klopt").CheckAsync();
        await page.Press("Alles opslaan");

        await Expect(page.GetByText("Opgeslagen: 1 wachttijd.")).ToBeVisibleAsync();
        await Expect(Field(page, 0, "gemeten")).ToHaveValueAsync(Today);
        await Expect(Field(page, 0, "klopt")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_post_without_our_form_token_is_refused()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit", Address);
        var answer = await page.Post(Address, (await Field(page, 0, "gesprek").GetAttributeAsync("name") ?? "", "99"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Wij konden dit formulier niet verwerken", await answer.TextAsync());
        await page.ReloadAsync();
        await Expect(Field(page, 0, "gesprek")).Not.ToHaveValueAsync("99");
    }

    [Fact]
    public async Task A_field_that_the_form_does_not_have_is_refused()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit", Address);
        var answer = await page.Post(Address, ("formulier", await page.FormToken()), ("tarief", "1"));

        Assert.Equal(400, answer.Status);
    }

    static string Today => TimeProvider.System.Today().ToIso();
    static string Yesterday => TimeProvider.System.Today().AddDays(-1).ToIso();

    static ILocator Field(IPage page, int row, string name) => page.Locator("tbody tr").Nth(row).Locator($"input[name$='.{name}']");

    static async Task Fill(IPage page, int row, string intake, string treatment, string measured)
    {
        await Field(page, row, "stop").SetCheckedAsync(false);
        await Field(page, row, "gesprek").FillAsync(intake);
        await Field(page, row, "start").FillAsync(treatment);
        await Field(page, row, "gemeten").FillAsync(measured);
    }

    static string Css(string? id) => id!.Replace(".", "\\.");
}
