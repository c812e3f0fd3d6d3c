using Microsoft.Playwright;

namespace Pdc.Tests.Browser;

/// <summary>What every visitor of the portal does.</summary>
static class Walking
{
    static readonly string[] Providers = ["Anna de Wit", "Bram Jansen"];

    public static async Task SignIn(this IPage page, string name)
    {
        await page.GotoAsync("/portaal/");
        await page.GetByRole(AriaRole.Link, new() { Name = Providers.Contains(name) ? "zorgaanbieder" : "medewerker" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("/portaal/"));
    }
}
