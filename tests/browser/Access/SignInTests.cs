using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Access;

public sealed class SignInTests(House house)
{
    [Theory]
    [InlineData("Niels Vos")]   // no role
    [InlineData("Vera Vreemd")] // a provider that is not in the catalogue
    public async Task Somebody_we_do_not_know_stays_out_and_reads_what_to_do(string name)
    {
        var page = await house.Open();
        await page.SignIn(name);

        await page.SeesHeading("U hebt geen toegang").ToBeVisibleAsync();
        await page.GotoAsync("/portaal/");
        await page.SeesHeading("Aanmelden").ToBeVisibleAsync();
    }

    [Fact]
    public async Task Refusing_to_sign_in_leads_back_with_a_sentence()
    {
        var page = await house.Open(javaScript: false);
        await page.GotoAsync("/portaal/");
        await page.GetByRole(AriaRole.Link, new() { Name = "zorgaanbieder" }).ClickAsync();
        await page.Press("Annuleren");

        await page.SeesHeading("U bent niet aangemeld").ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Anna de Wit", to: "/portaal/aanbieder/wachttijden/");

        await page.SeesHeading("Wachttijden").ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Anna de Wit");
        await page.Press("Afmelden");
        await Expect(page.GetByText("U bent afgemeld.")).ToBeVisibleAsync();

        await page.GotoAsync("/portaal/aanbieder/");
        await page.SeesHeading("Aanmelden").ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_of_another_role_is_refused_and_the_session_stays()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit");

        var answer = await page.GotoAsync("/portaal/bureau/wijzigingen/");
        Assert.Equal(403, answer!.Status);
        await page.GotoAsync("/portaal/");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit");

        var session = Assert.Single(await page.Context.CookiesAsync(), cookie => cookie.Name == "portaal");
        Assert.True(session.HttpOnly);
        Assert.Equal(SameSiteAttribute.Lax, session.SameSite);
    }

    [Fact]
    public async Task After_signing_in_nobody_is_sent_to_another_site()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit", to: "/portaal/?terug=https://elders.example/");

        Assert.StartsWith(house.Address.AbsoluteUri, page.Url);
    }
}
