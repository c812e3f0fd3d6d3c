using Microsoft.Playwright;
using Xunit;

namespace Pdc.Tests.Browser.Portal;

/// <summary>Every kind of portal page, on a phone and on a desk: no violation that axe can see, and nothing that scrolls sideways.</summary>
public sealed class AccessibilityTests(House house)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "", "/portaal/" },
        { "Niels Vos", "/portaal/" },
        { "Anna de Wit", "/portaal/aanbieder/" },
        { "Anna de Wit", "/portaal/aanbieder/wachttijden/" },
        { "Anna de Wit", "/portaal/aanbieder/beschrijving/" },
        { "Anna de Wit", "/portaal/bestaat-niet/" },
        { "Rosa Bakker", "/portaal/bureau/" },
        { "Rosa Bakker", "/portaal/bureau/wijzigingen/" },
        { "Peter Smit", "/portaal/bureau/protocollen/" },
        { "Peter Smit", "/portaal/bureau/protocollen/nieuw/" },
        { "Gerda Meijer", "/portaal/gemeente/" },
        { "Gerda Meijer", "/portaal/gemeente/aanleveringen/" },
        { "Gerda Meijer", "/portaal/gemeente/uitvragen/" },
        { "Aziz Mulder", "/portaal/bureau/aanleveringen/" },
        { "Aziz Mulder", "/portaal/bureau/uitvragen/" },
        { "Bea van Dijk", "/portaal/bureau/downloads/" },
        { "Bea van Dijk", "/portaal/bureau/mail/" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_portal_page_is_accessible(string user, string address)
    {
        var page = await house.Open(width: 1280);
        if (user.Length > 0)
            await page.SignIn(user, address);
        else
            await page.GotoAsync(address);

        await page.IsAccessible(1280, dark: true);
        await page.IsAccessible(1280);
        await page.IsAccessible(320);
    }

    [Fact]
    public async Task A_form_with_errors_is_accessible()
    {
        var page = await house.Open();
        await page.SignIn("Anna de Wit", "/portaal/aanbieder/wachttijden/");
        await page.Locator("input[name$='.gesprek']").First.FillAsync("acht");
        await page.Press("Alles opslaan");
        await page.SeesHeading("Er klopt iets nog niet").ToBeVisibleAsync();

        await page.IsAccessible(1280);
        await page.IsAccessible(320);
    }

    [Fact]
    public async Task The_sign_in_page_for_development_is_accessible()
    {
        var page = await house.Open();
        await page.GotoAsync("/portaal/");
        await page.GetByRole(AriaRole.Link, new() { Name = "medewerker" }).ClickAsync();
        await page.SeesHeading("Kies een proefaccount").ToBeVisibleAsync();

        await page.IsAccessible(1280);
        await page.IsAccessible(320);
    }
}
