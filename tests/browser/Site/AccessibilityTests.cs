using Xunit;

namespace Pdc.Tests.Browser.Site;

/// <summary>Every kind of public page, on a phone and on a desk.</summary>
public sealed class AccessibilityTests(House house)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/aanbieders/", "/producten/", "/gemeenten/", "/zoeken/?q=begeleiding", "/protocollen/", "/privacy/",
        // The last link of a list, and of a list behind that: a page of each kind.
        "/aanbieders/ a[href^='/aanbieders/']", "/producten/ a[href^='/producten/']", "/gemeenten/ a[href^='/gemeenten/']",
        "/producten/ .lijst a > .tabel a", "/zoeken/ a[href^='/percelen/']", "/protocollen/ a[href^='/protocollen/']", "/bestaat-niet/",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_public_page_is_accessible(string address)
    {
        var page = await house.Open();
        await page.SiteIsThere();
        string[] parts = address.Split(' ', 2);
        await page.GotoAsync(parts[0]);
        foreach (string link in parts.Skip(1).SelectMany(links => links.Split(" > ")))
            await page.GotoAsync((await page.Locator("main " + link).Last.GetAttributeAsync("href"))!);

        await page.IsAccessible(1280);
        await page.IsAccessible(320);
    }
}
