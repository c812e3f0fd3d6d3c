using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Pdc.Tests.Browser.Site;

/// <summary>Every kind of public page, on a phone, a tablet and a desk, by day and by night. The sitemap says which kinds there are.</summary>
public sealed class AccessibilityTests(House house)
{
    // 320 is also what a window of 1280 has left at 400 % zoom (WCAG 1.4.10).
    static readonly int[] Widths = [320, 768, 1280];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Every_kind_of_page_is_accessible_at_every_width(bool dark)
    {
        var kinds = await Kinds(await house.Open());
        var wrong = new ConcurrentBag<string>();
        // Two windows side by side: axe keeps one core busy for each.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async half =>
        {
            var page = await house.Open();
            foreach (string address in kinds.Where((_, i) => i % 2 == half))
            {
                await page.GotoAsync(address);
                // Colours are the same at every width.
                foreach (int width in dark ? Widths[..1] : Widths)
                    if (await Problem(() => page.IsAccessible(width, dark)) is { } problem)
                        wrong.Add(problem);
            }
        }));

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));
    }

    [Fact]
    public async Task A_picture_without_words_would_be_noticed()
    {
        var page = await house.Open();
        await page.SetContentAsync("<!doctype html><html lang=nl><title>Proef</title><main><h1>Proef</h1><img src=x.png></main>");
        Assert.Contains("image-alt", await Problem(() => page.IsAccessible(1280)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ask_nothing_of_third_parties_and_break_no_policy()
    {
        var page = await house.Open();
        var kinds = await Kinds(page);
        var strangers = new HashSet<string>();
        var complaints = new HashSet<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != house.Address.Authority)
                strangers.Add(request.Url);
        };
        page.Console += (_, said) =>
        {
            // The page of what does not exist is answered with 404, which a browser reports.
            if (said.Type == "error" && !said.Text.Contains("404", StringComparison.Ordinal))
                complaints.Add($"{page.Url}: {said.Text}");
        };

        foreach (string address in kinds)
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });

        Assert.Empty(strangers);
        Assert.Empty(complaints);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Theory, InlineData("/"), InlineData("/zoeken/?q=begeleiding"), InlineData("/vergelijken/")]
    public async Task At_400_percent_zoom_everything_fits_and_what_stays_in_view_leaves_room_to_read(string address)
    {
        // What is left of a window of 1280 by 1024 (WCAG 1.4.10).
        var page = await house.Open(width: 320);
        await page.SetViewportSizeAsync(320, 256);
        await page.SiteIsThere();
        await page.GotoAsync("/zoeken/");
        await page.Locator("#gevonden [data-lijst]").First.ClickAsync();
        await page.GotoAsync(address);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.InRange(await page.EvaluateAsync<double>(
            "[...document.querySelectorAll('body *')].filter((one) => /sticky|fixed/.test(getComputedStyle(one).position)).reduce((height, one) => height + one.offsetHeight, 0) / innerHeight"), 0, 0.3);
    }

    [Fact]
    public async Task With_forced_colours_buttons_marks_and_focus_stay_visible()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await page.GotoAsync("/");
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        Assert.NotEqual("0px", await Style(page, ".utrecht-button", "borderTopWidth"));

        await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));

        await page.GotoAsync((await page.APIRequest.GetAsync("/sitemap.xml")).Status == 200 ? PageKinds.Addresses(await Sitemap(page)).First(address => address.StartsWith("/producten/", StringComparison.Ordinal) && address.Length > 11) : "/");
        Assert.NotEqual(await Style(page, "body", "color"), await Style(page, "body", "backgroundColor"));
        if (await page.Locator(".wacht b").CountAsync() > 0)
            Assert.NotEqual("0px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.wacht b'), '::before').borderTopWidth"));
    }

    static Task<string> Style(IPage page, string selector, string property) =>
        page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{selector}')).{property}");

    static async Task<IReadOnlyList<string>> Kinds(IPage page)
    {
        await page.SiteIsThere();
        return [.. PageKinds.Of(await Sitemap(page)), "/zoeken/?q=begeleiding"];
    }

    static async Task<string> Sitemap(IPage page) => await (await page.APIRequest.GetAsync("/sitemap.xml")).TextAsync();

    static async Task<string?> Problem(Func<Task> look)
    {
        try
        {
            await look();
            return null;
        }
        catch (Xunit.Sdk.XunitException wrong)
        {
            return wrong.Message;
        }
    }
}
