using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Pdc.Core.Protocols;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site.Standards;

public sealed class DiwooTests
{
    static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", Diwoo = "https://standaarden.overheid.nl/diwoo/metadata/";
    readonly MemoryTarget target = new();

    [Fact]
    public async Task Every_version_and_attachment_is_described_as_the_schema_wants_with_codes_from_its_lists()
    {
        var schemas = Schemas();
        var documents = (await Map()).Descendants(Diwoo + "Document").ToList();

        Assert.Equal(3, documents.Count);
        Assert.All(documents, document => Assert.Equal([], Problems(document, schemas)));
    }

    [Fact]
    public async Task A_code_that_is_not_in_the_lists_would_be_refused()
    {
        var schemas = Schemas();
        var document = (await Map()).Descendants(Diwoo + "Document").First();
        document.Descendants(Diwoo + "informatiecategorie").Single().SetAttributeValue("resource", "https://identifier.overheid.nl/tooi/def/thes/kern/c_00000000");

        Assert.NotEmpty(Problems(document, schemas));
    }

    [Fact]
    public async Task A_version_says_until_when_it_held_and_names_its_attachments()
    {
        var map = await Map();
        var locations = map.Descendants(Sitemap + "loc").Select(loc => loc.Value).ToList();

        Assert.Equal(["https://jeugdhulp.example/protocollen/declaratieprotocol/2/", "https://jeugdhulp.example/protocollen/declaratieprotocol/2/rekenvoorbeeld.xlsx", "https://jeugdhulp.example/protocollen/declaratieprotocol/1/"], locations);
        Assert.Equal("2025-12-31T23:59:59", map.Descendants(Diwoo + "einddatum").Single().Value);
        Assert.Equal(locations[1], map.Descendants(Diwoo + "hasPart").Single().Attribute("resource")!.Value);
        Assert.Equal(locations[0], map.Descendants(Diwoo + "isPartOf").Single().Attribute("resource")!.Value);
    }

    [Fact]
    public async Task Robots_lead_to_the_index_and_the_index_to_the_sitemap()
    {
        await Map();

        Assert.Contains("Sitemap: https://jeugdhulp.example/sitemapindex-diwoo-infocat002.xml\n", target.Text("robots.txt"));
        Assert.Contains("<loc>https://jeugdhulp.example/sitemap-diwoo-infocat002.xml</loc>", target.Text("sitemapindex-diwoo-infocat002.xml"));
    }

    async Task<XDocument> Map()
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        return XDocument.Parse(target.Text("sitemap-diwoo-infocat002.xml"));
    }

    static XmlSchemaSet Schemas()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        // Our documents hold no MDTO, the archives' own metadata: an empty stand-in is enough to read the schema.
        set.Add(null, XmlReader.Create(new StringReader(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='https://www.nationaalarchief.nl/mdto'><xs:element name='MDTO'/></xs:schema>")));
        set.Add(null, StandardFile.At("diwoo-0.9.8", "diwoo-metadata-lijsten.xsd"));
        set.Add(null, StandardFile.At("diwoo-0.9.8", "diwoo-metadata.xsd"));
        set.Compile();
        return set;
    }

    static List<string> Problems(XElement document, XmlSchemaSet schemas)
    {
        var problems = new List<string>();
        new XDocument(document).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }
}
