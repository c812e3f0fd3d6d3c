using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Pdc.Tests.Browser;

static class Accessibility
{
    /// <summary>No violation that axe knows of at this width, and nothing that needs sideways scrolling.</summary>
    public static async Task IsAccessible(this IPage page, int width, bool dark = false)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await page.SetViewportSizeAsync(width, 800);
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{page.Url} at {width}: " + string.Join("; ",
            result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))})")));

        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} at {width}: {overflow} pixels wider than the window.");
    }
}
