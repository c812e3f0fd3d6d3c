using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Access;

public sealed class SignInTests(House house)
{
    [Fact]
    public async Task Somebody_without_a_role_stays_out_and_reads_what_to_do()
    {
        var page = await house.Open();
        await page.SignIn("Niels Vos");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "U hebt geen toegang" })).ToBeVisibleAsync();
        await page.GotoAsync("/portaal/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aanmelden" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Refusing_to_sign_in_leads_back_with_a_sentence()
    {
        var page = await house.Open(javaScript: false);
        await page.GotoAsync("/portaal/");
        await page.GetByRole(AriaRole.Link, new() { Name = "zorgaanbieder" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuleren" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "U bent niet aangemeld" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Anna de Wit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await Expect(page.GetByText("U bent afgemeld.")).ToBeVisibleAsync();

        await page.GotoAsync("/portaal/aanbieder/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aanmelden" })).ToBeVisibleAsync();
    }
}
