using System.Xml.Linq;
using Pdc.Site.Publishing;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public class SitemapTests
{
    const string Origin = "https://jeugdhulp.example";

    [Fact]
    public void A_site_of_usual_size_has_one_sitemap_with_whole_addresses()
    {
        var file = Assert.Single(Sitemap.Of(Origin, ["/", "/over/"]));
        Assert.Equal("sitemap.xml", file.Path);
        Assert.Equal([Origin + "/", Origin + "/over/"], Places(file));
    }

    [Fact]
    public void More_addresses_than_one_file_may_hold_are_parted_and_the_first_file_names_the_parts()
    {
        var files = Sitemap.Of(Origin, ["/", "/a/", "/b/", "/c/", "/d/"], most: 2).ToList();
        Assert.Equal(files.Skip(1).Select(file => $"{Origin}/{file.Path}"), Places(files[0]));
        Assert.Equal(5, files.Skip(1).Sum(file => Places(file).Count));
    }

    static List<string> Places(LargeFile file)
    {
        using var spool = new PageSpool();
        using var written = new SpooledFile(spool);
        file.Write(written);
        using var xml = spool.Open(written.End().Pieces);
        return [.. XDocument.Load(xml).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];
    }
}
