using Pdc.Cli;
using Pdc.Cli.Demo;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Site;
using Pdc.Site.Guide;
using Xunit;

namespace Pdc.Tests.Unit.Site.Guide;

/// <summary>The guides that ship with the software.</summary>
public sealed class ShippedGuideTests
{
    static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData("haaglanden", 30, 8)]
    [InlineData("midden-holland", 20, 7)]
    public void A_region_has_situations_in_every_part_of_life(string region, int situations, int domains)
    {
        var edition = Edition(region);

        Assert.True(edition.Guide.Situations.Count >= situations, $"{edition.Guide.Situations.Count} situations");
        Assert.True(edition.Guide.Domains.Count >= domains, $"{edition.Guide.Domains.Count} life domains");
    }

    [Theory]
    [InlineData("haaglanden")]
    [InlineData("midden-holland")]
    public void Guide_and_catalogue_agree(string region) =>
        Assert.Empty(GuideFolder.Read(ProjectFolder.At("content"), region).Against(Snapshot(region)));

    [Theory]
    [InlineData("haaglanden")]
    [InlineData("midden-holland")]
    public void Every_product_is_reached_by_a_situation(string region)
    {
        var edition = Edition(region);
        var reached = edition.Guide.Situations.SelectMany(situation => situation.Help).Select(help => help.Product).ToHashSet();

        Assert.Empty(edition.Catalogue.Products.Where(product => !reached.Contains(product)).Select(product => product.Product.Name));
    }

    [Theory]
    [InlineData("alarm", "112")]
    [InlineData("veilig-thuis", "0800-2000")]
    [InlineData("praten-113", "0800-0113")]
    [InlineData("seksueel-geweld", "0800-0188")]
    [InlineData("kindertelefoon", "0800-0432")]
    public void The_urgent_numbers_are_the_national_ones(string key, string number) =>
        Assert.Equal(number, GuideFolder.Read(ProjectFolder.At("content"), "haaglanden").Numbers.Single(one => one.Key == key).Number);

    [Theory]
    [InlineData("haaglanden")]
    [InlineData("midden-holland")]
    public async Task Pages_stay_small(string region)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(SiteCommand.Read(null, region, Day, new("https://jeugdhulp.example/")), target, CancellationToken.None);

        // The whole guide on one sheet is meant to be long.
        Assert.All(target.Files.Where(file => file.Key.EndsWith(".html") && !file.Key.StartsWith("data/afdrukken/")), file => Assert.True(file.Value.Length <= 10 * 1024, $"{file.Key}: {file.Value.Length} bytes"));
    }

    static Edition Edition(string region) => new(Source(region));

    static SiteSource Source(string region) => Given.Site(Snapshot(region)) with { Guide = GuideFolder.Read(ProjectFolder.At("content"), region), Today = Day };

    static CatalogueSnapshot Snapshot(string region)
    {
        string folder = ProjectFolder.At("content", "regions", region);
        return DemoDates.Read(folder, RegionFile.Read(Path.Combine(folder, "regio.yaml")), Day).Snapshot;
    }
}
