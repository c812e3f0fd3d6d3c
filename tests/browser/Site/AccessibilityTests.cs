using Xunit;

namespace Pdc.Tests.Browser.Site;

/// <summary>Every kind of public page, on a phone and on a desk.</summary>
public sealed class AccessibilityTests(House house)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/aanbieders/", "/producten/", "/gemeenten/", "/zoeken/?q=begeleiding", "/protocollen/", "/privacy/",
        // The first link of a list: a page of each kind.
        "/aanbieders/ a[href^='/aanbieders/']", "/producten/ a[href^='/producten/']", "/gemeenten/ a[href^='/gemeenten/']",
        "/zoeken/ a[href^='/percelen/']", "/protocollen/ a[href^='/protocollen/']", "/bestaat-niet/",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_public_page_is_accessible(string address)
    {
        var page = await house.Open();
        await page.SiteIsThere();
        string[] parts = address.Split(' ', 2);
        await page.GotoAsync(parts[0]);
        if (parts.Length > 1)
            await page.GotoAsync((await page.Locator("main " + parts[1]).Last.GetAttributeAsync("href"))!);

        await page.IsAccessible(1280);
        await page.IsAccessible(320);
    }
}
