using System.Text.RegularExpressions;
using Pdc.Core;
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

    [Fact]
    public async Task Each_of_40_offers_of_one_provider_is_reached_from_its_pages_and_the_pages_stay_small()
    {
        ProductCode[] codes = [.. Enumerable.Range(1, 40).Select(i => ProductCode.Parse($"45A{i:00}"))];
        var products = codes.Select((code, i) => Given.Product(code, $"Begeleiding in een groep voor kinderen met veel zorgen {i}")).ToArray();
        var snapshot = Given.With(Given.Provider("90000001", "De Linde", [.. codes.Select(code => Given.Offer(code, 3, 8))])) with { Products = products };
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(snapshot), target, CancellationToken.None);

        var pages = target.Files.Keys.Where(path => Regex.IsMatch(path, "^aanbieders/de-linde/(pagina-[0-9]+/)?index.html$")).ToList();
        var offers = pages.SelectMany(path => Regex.Matches(target.Text(path), "href=\"/aanbieders/de-linde/(45a[0-9]+)/\"").Select(match => match.Groups[1].Value)).ToList();
        Assert.Equal(4, pages.Count);
        Assert.Equal(40, offers.Distinct().Count());
        Assert.All(pages, path => Assert.True(target.Files[path].Length <= 10_000, $"{path}: {target.Files[path].Length} bytes"));
        Assert.Contains("KvK-nummer", target.Text("aanbieders/de-linde/index.html"));
        Assert.DoesNotContain("KvK-nummer", target.Text("aanbieders/de-linde/pagina-2/index.html"));
    }
}
