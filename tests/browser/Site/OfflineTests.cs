using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Site;

/// <summary>The guide without a connection.</summary>
public sealed class OfflineTests(House house)
{
    [Fact]
    public async Task A_visited_page_and_the_finder_work_without_connection_and_say_when_they_were_kept()
    {
        var page = await Kept("/zoeken/", "/producten/");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/zoeken/?q=begeleiding");
        await Expect(page.Locator("main > .utrecht-alert").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Bewaard op \d+ [a-z]+ \d{4}; zonder verbinding\.$"));
        await Expect(page.Locator("#gevonden li").First).ToContainTextAsync("egeleiding");

        await page.GotoAsync("/producten/");
        await Expect(page.Locator("main > .utrecht-alert")).ToContainTextAsync("zonder verbinding");
        await page.IsAccessible(320);
    }

    [Fact]
    public async Task A_page_older_than_seven_days_says_so()
    {
        var page = await Kept("/zoeken/", "/producten/");
        await page.EvaluateAsync(
            """
            async () => {
              const cache = await caches.open('pdc-paginas-1'), old = await cache.match('/producten/'), headers = new Headers(old.headers);
              headers.set('x-bewaard', new Date(Date.now() - 8 * 864e5).toISOString());
              await cache.put('/producten/', new Response(await old.text(), { headers }));
            }
            """);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/producten/");
        await Expect(page.Locator("main > .utrecht-alert")).ToContainTextAsync("Deze pagina is ouder dan 7 dagen.");

        // The network comes first: with a connection the page is today's again.
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/producten/");
        await Expect(page.Locator("main > .utrecht-alert")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_was_never_visited_says_which_pages_can_be_read()
    {
        var page = await Kept("/zoeken/", "/producten/");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/gemeenten/");
        await page.SeesHeading("Geen verbinding").ToBeVisibleAsync();
        await page.IsAccessible(320);
        await page.GotoAsync("/en/guide/");
        await page.SeesHeading("No connection").ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zoek hulp" }).ClickAsync();
        await Expect(page.Locator("#gevonden li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_of_the_portal_the_interface_or_a_form_is_kept()
    {
        var page = await Kept("/zoeken/?q=geheim+woord", "/portaal/", "/klopt-dit-niet/", "/bestaat-niet/");
        string[] kept = await Keys(page);
        Assert.Contains("/zoeken/", kept);
        Assert.DoesNotContain(kept, address => address.Contains('?') || address.Contains("portaal") || address.Contains("api") || address.Contains("bestaat-niet"));
        if (await page.Locator("form[method=post]").CountAsync() > 0)
            Assert.DoesNotContain("/klopt-dit-niet/", kept);
    }

    [Fact]
    public async Task A_page_about_danger_leaves_nothing_behind_on_the_phone()
    {
        var page = await Kept("/zoeken/", "/verwijsgids/het-is-thuis-niet-veilig/", "/verwijsgids/het-is-thuis-niet-veilig/delft/", "/verwijsgids/mijn-kind-is-vaak-boos/", "/producten/");
        string[] kept = await Keys(page);

        Assert.Contains("/verwijsgids/mijn-kind-is-vaak-boos/", kept);
        Assert.DoesNotContain(kept, address => address.Contains("niet-veilig"));
    }

    [Fact]
    public async Task What_is_kept_is_bounded()
    {
        var page = await Kept("/zoeken/", "/producten/");
        await page.EvaluateAsync("async () => { const cache = await caches.open('pdc-paginas-1'); for (let i = 0; i < 80; i++) await cache.put(`/proef/${i}/`, new Response('', { headers: { 'x-bewaard': new Date().toISOString(), 'x-titel': '' } })); }");
        await page.GotoAsync("/gemeenten/");
        await Until(page, "async () => { const keys = await (await caches.open('pdc-paginas-1')).keys(); return keys.length === 60 && keys.some((key) => key.url.endsWith('/gemeenten/')); }");
    }

    [Fact]
    public async Task Its_own_file_is_asked_for_again_each_time()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        var answer = await page.APIRequest.GetAsync("/sw.js");
        Assert.Equal("no-cache", answer.Headers["cache-control"]);
        Assert.StartsWith("text/javascript", answer.Headers["content-type"]);
    }

    // Opens the first address until the browser has taken the keeping over, then the others.
    async Task<IPage> Kept(string first, params string[] others)
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync(first);
        await Until(page, "async () => !!navigator.serviceWorker.controller && (await (await caches.open('pdc-bestanden-1')).keys()).filter((key) => /zoekdata|wachtdata/.test(key.url)).length === 2");
        foreach (string address in others)
            await page.GotoAsync(address);

        if (others is [.., "/producten/"])
            await Until(page, "async () => (await (await caches.open('pdc-paginas-1')).keys()).some((key) => key.url.endsWith('/producten/'))");
        return page;
    }

    static async Task Until(IPage page, string holds)
    {
        while (!await page.EvaluateAsync<bool>(holds))
            await page.WaitForTimeoutAsync(100);
    }

    static Task<string[]> Keys(IPage page) =>
        page.EvaluateAsync<string[]>("async () => (await (await caches.open('pdc-paginas-1')).keys()).map((key) => key.url.replace(location.origin, ''))");
}
