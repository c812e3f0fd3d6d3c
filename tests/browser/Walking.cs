using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser;

/// <summary>What every visitor of the portal does.</summary>
static class Walking
{
    static readonly string[] Providers = ["Anna de Wit", "Bram Jansen", "Vera Vreemd"];

    public static async Task SignIn(this IPage page, string name, string to = "/portaal/")
    {
        await page.GotoAsync(to);
        await page.GetByRole(AriaRole.Link, new() { Name = Providers.Contains(name) ? "zorgaanbieder" : "medewerker" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(page).ToHaveTitleAsync(new Regex("Portaal"));
    }

    public static Task Press(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static ILocatorAssertions SeesHeading(this IPage page, string words) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = words }));

    /// <summary>The token of the first form on the page, to send what a browser would not.</summary>
    public static Task<string> FormToken(this IPage page) => page.Locator("input[name=formulier]").First.InputValueAsync();

    /// <summary>Posts fields with the visitor's own cookies.</summary>
    public static Task<IAPIResponse> Post(this IPage page, string address, params (string Name, string Value)[] fields)
    {
        var form = page.APIRequest.CreateFormData();
        foreach (var (name, value) in fields)
            form.Append(name, value);
        return page.APIRequest.PostAsync(address, new() { Form = form, MaxRedirects = 0 });
    }

    /// <summary>Waits for the first build of the site: pages are written in their order, and this is the last one.</summary>
    public static async Task SiteIsThere(this IPage page)
    {
        var patience = TimeProvider.System.GetUtcNow().AddMinutes(3);
        while ((await page.APIRequest.GetAsync("/404.html")).Status != 200)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < patience, "The site was not built within three minutes.");
            await page.WaitForTimeoutAsync(100);
        }
    }

    /// <summary>Opens the public page until it says this: publishing takes a moment.</summary>
    public static async Task SeesOnSite(this IPage page, string address, string words)
    {
        await page.SiteIsThere();
        var patience = TimeProvider.System.GetUtcNow().AddSeconds(45);
        string text;
        do
        {
            await page.GotoAsync(address);
            text = Regex.Replace(await page.Locator("body").InnerTextAsync(), @"\s+", " ");
        }
        while (!text.Contains(words, StringComparison.Ordinal) && TimeProvider.System.GetUtcNow() < patience);

        Assert.Contains(words, text);
    }
}
