using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Pdc.Tests.Browser;

static class Accessibility
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Within the page itself: it has no frames, and only violations are asked for. Targets that overlap (WCAG 2.5.8) axe leaves out by itself.
    const string Look = """
        async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations
            .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map(node => node.html).join(', ')})`)
        """;

    /// <summary>No violation that axe knows of at this width, and nothing that needs sideways scrolling.</summary>
    public static async Task IsAccessible(this IPage page, int width, bool dark = false)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await page.SetViewportSizeAsync(width, 800);
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(Axe);
        string[] violations = await page.EvaluateAsync<string[]>(Look).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(violations.Length == 0, $"{page.Url} at {width}: {string.Join("; ", violations)}");

        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} at {width}: {overflow} pixels wider than the window.");
    }
}
