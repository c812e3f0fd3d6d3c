using Microsoft.Playwright;
using Xunit;

namespace Pdc.Tests.Browser.Portal;

/// <summary>Not a test: pictures of every portal page at three widths, for people to look at. Run with <c>-explicit only</c>; they go to <c>out/portaal</c>.</summary>
public sealed class Pictures(House house)
{
    static readonly int[] Widths = [320, 768, 1280];

    [Fact(Explicit = true)]
    public async Task Of_every_portal_page()
    {
        var visitor = await house.Open();
        await visitor.GotoAsync("/portaal/");
        await Take(visitor, "aanmelden");
        await visitor.GetByRole(AriaRole.Link, new() { Name = "medewerker" }).ClickAsync();
        await visitor.SeesHeading("Kies een proefaccount").ToBeVisibleAsync();
        await Take(visitor, "proefaccount");

        var niels = await house.Open();
        await niels.SignIn("Niels Vos");
        await Take(niels, "geen-toegang");

        var anna = await house.Open();
        await anna.SignIn("Anna de Wit");
        await Take(anna, "aanbieder");
        await anna.GotoAsync("/portaal/aanbieder/wachttijden/");
        await Take(anna, "wachttijden");
        await anna.Locator("input[name$='.gesprek']").First.FillAsync("acht");
        await anna.Locator("input[name$='.gemeten']").Nth(1).FillAsync("2030-01-01");
        await anna.Locator("input[name$='.gesprek']").Nth(1).FillAsync("3");
        await anna.Press("Alles opslaan");
        await Take(anna, "wachttijden-fout");
        await anna.GotoAsync("/portaal/aanbieder/beschrijving/");
        string text = await anna.GetByLabel("Omschrijving").InputValueAsync();
        await anna.GetByLabel("Omschrijving").FillAsync(text.Replace("hele gezin", "gezin, ook opa en oma") + "\n\nWij werken ook in het weekend.");
        await anna.GetByLabel("Toelichting voor het inkoopbureau").FillAsync("Sinds mei zijn wij ook op zaterdag open.");
        await anna.Press("Voorbeeld");
        await Take(anna, "beschrijving");
        await anna.Press("Voorstel versturen");
        await Take(anna, "voorstel");

        var rosa = await house.Open();
        await rosa.SignIn("Rosa Bakker");
        await Take(rosa, "bureau");
        await rosa.GotoAsync("/portaal/bureau/wijzigingen/");
        await Take(rosa, "wijzigingen");
        await rosa.Locator("tbody a").Last.ClickAsync();
        await Take(rosa, "beoordelen");

        var peter = await house.Open();
        await peter.SignIn("Peter Smit", "/portaal/bureau/protocollen/");
        await Take(peter, "protocollen");
        await peter.GotoAsync("/portaal/bureau/protocollen/nieuw/");
        await Take(peter, "protocol-nieuw");
    }

    static async Task Take(IPage page, string name)
    {
        foreach (int width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.ScreenshotAsync(new() { Path = $"out/portaal/{name}-{width}.png", FullPage = true });
        }
    }
}
