using System.Text.RegularExpressions;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class ManyOffersTests
{
    [Fact]
    public async Task Each_of_2000_offers_of_one_product_is_reached_from_its_pages_and_the_pages_stay_small()
    {
        var providers = Enumerable.Range(0, 2000).Select(i => Given.Provider($"9000{i:0000}", $"Jeugdhulp De Groene Kamer {i}", Given.Offer(Given.Therapy, 3, 8))).ToArray();
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(providers)), target, CancellationToken.None);

        var pages = target.Files.Keys.Where(path => path.StartsWith("producten/45a01/", StringComparison.Ordinal)).ToList();
        var offers = pages.SelectMany(path => Regex.Matches(target.Text(path), "href=\"/aanbieders/([^/\"]+)/45a01/\"").Select(match => match.Groups[1].Value)).ToList();
        Assert.Equal(2000, offers.Count);
        Assert.Equal(2000, offers.Distinct().Count());
        Assert.All(pages, path => Assert.True(target.Files[path].Length <= 10 * 1024, $"{path}: {target.Files[path].Length} bytes"));
    }
}
