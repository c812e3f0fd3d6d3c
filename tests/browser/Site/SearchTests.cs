using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Site;

public sealed class SearchTests(House house)
{
    [Fact]
    public async Task A_word_with_a_typing_error_finds_help()
    {
        var page = await Finder("/zoeken/");
        await Look(page, "begeleidng");

        // Which one comes first changes every month.
        await page.GetByText("Waarom staat dit erbij?").First.ClickAsync();
        await Expect(page.Locator("#gevonden details[open] li").First).ToHaveTextAsync(new Regex("^‘begeleidng’ lijkt op ‘.+’ in "));
    }

    [Fact]
    public async Task A_word_in_another_script_does_not_find_everything()
    {
        var page = await Finder("/zoeken/");
        await page.GetByLabel("Waar zoekt u hulp bij?").FillAsync("عيادة");
        await Expect(page.Locator("#aantal")).ToHaveTextAsync("Niets gevonden");
    }

    [Fact]
    public async Task A_part_of_a_word_finds_it()
    {
        var page = await Finder("/zoeken/?q=hulpverlening");
        await Look(page, "leiding");
        await page.GetByText("Waarom staat dit erbij?").First.ClickAsync();
        await Expect(page.Locator("#gevonden details[open] li").First).ToHaveTextAsync(new Regex("^‘leiding’ staat in "));
    }

    static async Task Look(IPage page, string words)
    {
        string before = await page.Locator("#aantal").InnerTextAsync();
        await page.GetByLabel("Waar zoekt u hulp bij?").FillAsync(words);
        await Expect(page.Locator("#aantal")).Not.ToHaveTextAsync(before);
    }

    [Fact]
    public async Task The_number_behind_a_choice_is_the_number_it_gives()
    {
        var page = await Finder("/zoeken/?q=begeleiding");
        foreach (string choice in new[] { "gemeente=0503", "verwijzer=huisarts", "leeftijd=8", "plek=ja", "rolstoel=ja" })
        {
            string[] parts = choice.Split('=');
            await page.GotoAsync("/zoeken/?q=begeleiding");
            await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta"));
            var box = page.Locator($"input[name={parts[0]}][value='{parts[1]}']");
            await box.EvaluateAsync("box => { for (let d = box.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }");
            int promised = Number(await page.Locator("label", new() { Has = box }).Locator("small").InnerTextAsync());
            await box.CheckAsync();
            await Expect(page).ToHaveURLAsync(new Regex(choice));
            await Expect(page.Locator("#aantal")).ToHaveTextAsync(promised == 0 ? "Niets gevonden" : promised == 1 ? "1 resultaat" : $"{promised} resultaten");
        }
    }

    [Fact]
    public async Task Two_values_of_one_filter_give_what_fits_either()
    {
        var page = await Finder("/zoeken/?gemeente=0503");
        int one = await Total(page);
        await page.GotoAsync("/zoeken/?gemeente=0503&gemeente=1842");
        await Expect(page.GetByLabel("Midden-Delfland")).ToBeCheckedAsync();
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta"));
        Assert.True(await Total(page) >= one);

        // And across filters both must fit.
        await page.GotoAsync("/zoeken/?gemeente=0503&gemeente=1842&wachttijd=4");
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta|Niets"));
        Assert.True(await Total(page) <= one);
    }

    [Fact]
    public async Task A_choice_stands_in_the_address_and_the_way_back_undoes_it()
    {
        var page = await Finder("/zoeken/?q=begeleiding");
        int all = await Total(page);
        await page.GetByLabel("Langste wachttijd tot de start").SelectOptionAsync("4");
        await Expect(page).ToHaveURLAsync(new Regex("q=begeleiding&wachttijd=4"));
        await Expect(page.Locator("#aantal")).Not.ToHaveTextAsync($"{all} resultaten");

        await page.GoBackAsync();
        await Expect(page.Locator("#aantal")).ToHaveTextAsync($"{all} resultaten");
        await Expect(page.GetByLabel("Langste wachttijd tot de start")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_the_address_says_wrongly_is_told_and_does_not_count()
    {
        var page = await Finder("/zoeken/?gemeente=9999&wachttijd=veel&kleur=rood&plek=ja");
        await Expect(page.Locator("#letop")).ToContainTextAsync("‘gemeente=9999’, ‘wachttijd=veel’, ‘kleur=rood’");
        await Expect(page.GetByLabel("Nu plek")).ToBeCheckedAsync();
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta"));
    }

    [Fact]
    public async Task The_number_of_results_is_announced_once_it_is_quiet()
    {
        var page = await Finder("/zoeken/");
        await page.EvaluateAsync("window.said = []; new MutationObserver(() => said.push(document.getElementById('melding').textContent)).observe(document.getElementById('melding'), { childList: true })");
        await page.GetByLabel("Waar zoekt u hulp bij?").PressSequentiallyAsync("begeleiding", new() { Delay = 20 });
        await Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync(new Regex(@"^\d+ resultaten\. "));
        string now = await page.Locator("#aantal").InnerTextAsync();
        await Expect(page.Locator("#melding")).ToHaveTextAsync(new Regex("^" + now));
        Assert.True(await page.EvaluateAsync<int>("said.length") < "begeleiding".Length);
    }

    [Fact]
    public async Task Without_a_match_it_says_which_choice_to_let_go_of()
    {
        var page = await Finder("/zoeken/?q=begeleiding&gemeente=0503");
        int all = await Total(page);
        await page.GetByLabel("Waar zoekt u hulp bij?").FillAsync("begeleiding xylofoon");
        await Expect(page.Locator("#aantal")).ToHaveTextAsync("Niets gevonden");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Zonder ‘xylofoon’ zijn er {all}" }).ClickAsync();
        await Expect(page.Locator("#aantal")).ToHaveTextAsync($"{all} resultaten");
        await Expect(page).ToHaveURLAsync(new Regex("q=begeleiding&gemeente=0503$"));
    }

    [Fact]
    public async Task Results_stand_in_the_order_that_was_asked_for()
    {
        var page = await Finder("/zoeken/?volgorde=naam&gemeente=0503");
        var names = await page.Locator("#gevonden h3").AllTextContentsAsync();
        Assert.Equal(names.Order(StringComparer.Create(new("nl-NL"), System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace)), names);
        await Expect(page.Locator("#volgordezin")).ToHaveTextAsync("Op naam van de aanbieder, van A tot Z.");

        await page.GetByLabel("Volgorde").SelectOptionAsync("wachttijd");
        await Expect(page).ToHaveURLAsync(new Regex("volgorde=wachttijd"));
        await Expect(page.Locator("#volgordezin")).ToContainTextAsync("Kortste wachttijd tot de start eerst.");
        await Expect(page.Locator("#gevonden .wacht").First).ToHaveClassAsync(new Regex("plek"));

        await page.GetByLabel("Volgorde").SelectOptionAsync("standaard");
        await Expect(page.Locator("#volgordezin")).ToContainTextAsync("geen aanbieder heeft voorrang");
    }

    [Fact]
    public async Task Every_result_says_of_the_wait_what_its_page_says()
    {
        var page = await Finder("/zoeken/");
        while (await page.Locator("#meer").IsVisibleAsync())
        {
            int before = await page.Locator("#gevonden > li").CountAsync();
            await page.Locator("#meer").ClickAsync();
            await Expect(page.Locator($"#gevonden > li:nth-child({before + 1})")).ToBeVisibleAsync();
        }

        string[] different = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const wrong = [], text = (element) => element?.textContent.replace(/\s+/g, ' ').trim();
              for (const item of document.querySelectorAll('#gevonden > li')) {
                const address = item.querySelector('a').pathname;
                const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
                // When a provider confirmed it, the finder says to who asks why a result is there.
                const [here, there] = [text(item.querySelector('.wacht')), text(page.querySelector('main .wacht')).split(' · bevestigd ')[0]];
                if (here !== there) wrong.push(`${address}: ${here} / ${there}`);
              }
              return wrong;
            }
            """);
        Assert.Empty(different);
    }

    // What a page asked for through the browser's own keeper, stays with it.
    const string Fetched = "async () => (await (await caches.open('pdc-bestanden-1')).keys()).some(({ url }) => url.includes('meerdata'))";

    [Fact]
    public async Task Languages_and_confirmations_come_when_somebody_asks_for_them()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/?wachttijd=26");
        await page.WaitForFunctionAsync("async () => !!navigator.serviceWorker.controller && (await (await caches.open('pdc-bestanden-1')).keys()).some(({ url }) => url.includes('wachtdata'))");
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta"));
        await Expect(page.Locator("#gevonden details").First).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>(Fetched));

        // One whose page tells a confirmation: its explanation tells it too.
        int confirmed = await page.EvaluateAsync<int>(
            """
            async () => {
              const items = [...document.querySelectorAll('#gevonden > li')];
              for (let i = 0; i < items.length; i++) if ((await (await fetch(items[i].querySelector('a').pathname)).text()).includes(' · bevestigd ')) return i;
              return -1;
            }
            """);
        var result = page.Locator("#gevonden > li").Nth(confirmed);
        await result.GetByText("Waarom staat dit erbij?").ClickAsync();
        await Expect(result.Locator("details li").Last).ToHaveTextAsync(new Regex("^Op [0-9]+ [a-z]+ [0-9]{4} zei de aanbieder dat alles nog klopt.$"));

        await page.GotoAsync("/zoeken/?taal=Turks");
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta"));
        var turkish = page.Locator("label", new() { Has = page.Locator("input[value=Turks]") });
        await Expect(turkish.Locator("small")).ToHaveTextAsync($"({await Total(page)})");
        Assert.True(await page.EvaluateAsync<bool>(Fetched));
    }

    [Theory, InlineData(320), InlineData(1280)]
    public async Task Nothing_on_the_page_moves_when_results_and_filters_come(int width)
    {
        var page = await house.Open(width: width);
        await page.SiteIsThere();
        await page.AddInitScriptAsync("window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) moved += one.value; }).observe({ type: 'layout-shift', buffered: true });");
        // The data come when the page has long been drawn, as over a slow line.
        await page.RouteAsync("**/assets/zoekdata*", async route => { await page.WaitForTimeoutAsync(500); await route.ContinueAsync(); });
        await page.GotoAsync("/zoeken/");
        await Expect(page.Locator("#gevonden > li").Nth(24)).ToBeAttachedAsync();
        await Expect(page.Locator("#facetten label").First).ToBeAttachedAsync();
        await page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        Assert.InRange(await page.EvaluateAsync<double>("moved"), 0, 0.01);
    }

    [Fact]
    public async Task What_is_chosen_while_the_data_come_still_counts()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/assets/zoekdata*", async route => { await typed.Task; await route.ContinueAsync(); });
        await page.GotoAsync("/zoeken/?gemeente=0503");
        await page.GetByLabel("Waar zoekt u hulp bij?").FillAsync("begeleiding");
        await page.GetByLabel("Nu plek").CheckAsync();
        typed.SetResult();

        await Expect(page).ToHaveURLAsync(new Regex("q=begeleiding&gemeente=0503&plek=ja$"));
        await Expect(page.GetByLabel("Nu plek")).ToBeCheckedAsync();
        await Expect(page.Locator("#gevonden li").First).ToContainTextAsync("egeleiding");
    }

    [Fact]
    public async Task Without_JavaScript_lists_lead_from_help_to_provider()
    {
        var page = await house.Open(javaScript: false);
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/");
        await Expect(page.GetByLabel("Waar zoekt u hulp bij?")).ToBeHiddenAsync();

        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Alle soorten hulp" }).ClickAsync();
        await page.Locator("main a[href^='/producten/']").First.ClickAsync();
        await page.Locator("main a[href^='/aanbieders/']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/aanbieders/[^/]+/([^/]+/)?$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Theory, InlineData(320, false), InlineData(768, true), InlineData(1280, false), InlineData(1280, true)]
    public async Task The_finder_with_everything_open_is_accessible(int width, bool dark)
    {
        var page = await Finder("/zoeken/?gemeente=0503&leeftijd=8&kleur=rood");
        await page.EvaluateAsync("for (const d of document.querySelectorAll('#zoek details')) d.open = true");
        await page.Locator("#gevonden [data-lijst]").First.ClickAsync();
        await page.IsAccessible(width, dark);
    }

    async Task<IPage> Finder(string address)
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync(address);
        await Expect(page.Locator("#aantal")).ToHaveTextAsync(new Regex("resulta|Niets"));
        return page;
    }

    static async Task<int> Total(IPage page) => Number(await page.Locator("#aantal").InnerTextAsync());

    static int Number(string text) => Regex.Match(text, @"\d+") is { Success: true } number ? int.Parse(number.Value) : 0;
}
