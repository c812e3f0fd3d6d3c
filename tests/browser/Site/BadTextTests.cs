using Microsoft.Playwright;
using Pdc.Cli;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Publishing;
using Xunit;

namespace Pdc.Tests.Browser.Site;

/// <summary>Whatever people type in names and texts: pages stay whole on a phone, and nothing of it runs.</summary>
public sealed class BadTextTests(House house)
{
    // Not on this machine, so that no service worker of the real site answers in our place.
    const string Elsewhere = "http://slechte-regio.example";

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Every_page_of_a_region_full_of_bad_text_stays_within_the_window_and_runs_nothing(int width)
    {
        var folder = Directory.CreateTempSubdirectory("pdc-slecht-");
        try
        {
            await SitePublisher.Publish(BadRegion.Source(Small(Regions.Read("haaglanden"))), new FolderTarget(folder.FullName), CancellationToken.None);
            var page = await house.Open(width: width);
            var asked = new List<string>();
            await page.RouteAsync("**/*", route => Answer(route, folder.FullName, asked));

            var wide = new List<string>();
            foreach (string file in Directory.EnumerateFiles(folder.FullName, "index.html", SearchOption.AllDirectories))
            {
                string address = "/" + Path.GetRelativePath(folder.FullName, file)[..^"index.html".Length];
                await page.GotoAsync(Elsewhere + address);
                int overflow = await page.EvaluateAsync<int>("() => { document.querySelectorAll('details').forEach(details => details.open = true); return document.documentElement.scrollWidth - document.documentElement.clientWidth; }");
                if (overflow > 0)
                    wide.Add($"{address}: {overflow} pixels");
                Assert.False(await page.EvaluateAsync<bool>("'ran' in window"), address);
                Assert.True(await page.Locator("footer").IsVisibleAsync(), address);
            }

            Assert.Empty(wide);
            Assert.DoesNotContain(asked, host => host.Contains("elders", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task A_list_of_bad_names_stays_within_the_window(int width)
    {
        var folder = Directory.CreateTempSubdirectory("pdc-slecht-");
        try
        {
            var region = BadRegion.Source(Small(Regions.Read("haaglanden")));
            await SitePublisher.Publish(region, new FolderTarget(folder.FullName), CancellationToken.None);
            var page = await house.Open(width: width);
            await page.RouteAsync("**/*", route => Answer(route, folder.FullName, []));

            await page.GotoAsync($"{Elsewhere}/vergelijken/#{string.Join(',', region.Catalogue.Providers.Take(5).Select(provider => $"{provider.Slug}/45a01"))}");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
            Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static Region Small(Region region) => region with { Municipalities = [.. region.Municipalities.Where(code => code.ToString() is "0503" or "0518")] };

    static async Task Answer(IRoute route, string folder, List<string> asked)
    {
        var address = new Uri(route.Request.Url);
        lock (asked)
            asked.Add(address.Host);
        string file = Path.Combine(folder, Uri.UnescapeDataString(address.AbsolutePath[1..]), address.AbsolutePath.EndsWith('/') ? "index.html" : "");
        file = file.TrimEnd('/');
        if (File.Exists(file))
            await route.FulfillAsync(new() { Path = file });
        else
            await route.FulfillAsync(new() { Status = 404 });
    }
}
