using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Standards;
using Xunit;

namespace Pdc.Tests.Unit.Site.Standards;

public sealed class SamenwerkendeCatalogiTests
{
    static readonly XNamespace Product = "http://standaarden.overheid.nl/product/terms/";
    readonly MemoryTarget target = new();

    [Fact]
    public async Task Each_municipality_has_a_file_that_is_valid_by_the_schemas()
    {
        var schemas = Schemas();
        await Publish(WithUpl("jeugdhulp"));

        foreach (string municipality in new[] { "delft", "den-haag" })
        {
            var file = XDocument.Parse(target.Text($"data/samenwerkende-catalogi/{municipality}.xml"));
            Assert.Equal([], Problems(file, schemas));
            Assert.Equal(2, file.Descendants(Product + "scproduct").Count());
        }
    }

    [Fact]
    public async Task The_schemas_would_refuse_a_file_without_its_mandatory_parts()
    {
        var schemas = Schemas();
        await Publish(WithUpl("jeugdhulp"));
        var file = XDocument.Parse(target.Text("data/samenwerkende-catalogi/delft.xml"));
        file.Descendants(Product + "owmskern").First().Elements().First().Remove();

        Assert.NotEmpty(Problems(file, schemas));
    }

    [Fact]
    public async Task A_product_carries_its_name_from_the_list_or_says_that_there_is_none()
    {
        await Publish(WithUpl("jeugdhulp"));
        var names = XDocument.Parse(target.Text("data/samenwerkende-catalogi/delft.xml")).Descendants(Product + "uniformeProductnaam")
            .Select(name => (name.Value, name.Attribute("resourceIdentifier")!.Value));

        Assert.Equal([("jeugdhulp", "http://standaarden.overheid.nl/owms/terms/jeugdhulp"), (SamenwerkendeCatalogi.NoName, SamenwerkendeCatalogi.NoNameAddress)], names);
    }

    [Fact]
    public void The_name_for_no_name_stands_in_the_official_list()
    {
        Assert.Contains(File.ReadLines(StandardFile.At("upl", "UPL-actueel.csv")), line => line.StartsWith($"{SamenwerkendeCatalogi.NoName},{SamenwerkendeCatalogi.NoNameAddress},", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_not_in_the_list_fails_the_build_and_nothing_is_written()
    {
        var error = await Assert.ThrowsAsync<SiteError>(() => Publish(WithUpl("jeugdhulp 2.0")));

        Assert.Contains("45A01", error.Message);
        Assert.Contains("'jeugdhulp 2.0'", error.Message);
        Assert.Empty(target.Steps);
    }

    static CatalogueSnapshot WithUpl(string name) =>
        Given.Catalogue with { Products = [Given.Product(Given.Therapy, "Gezinstherapie & rust") with { Upl = name }, Given.Product(Given.Group, "Groepstraining")] };

    Task Publish(CatalogueSnapshot catalogue) => SitePublisher.Publish(Given.Site(catalogue), target, CancellationToken.None);

    static XmlSchemaSet Schemas()
    {
        string path = StandardFile.At("samenwerkende-catalogi-4.0", "standaarden.overheid.nl", "sc", "4.0", "xsd", "sc.xsd");
        var set = new XmlSchemaSet { XmlResolver = new BesideOnly() };
        set.Add(null, path);
        set.Compile();
        return set;
    }

    static List<string> Problems(XDocument file, XmlSchemaSet schemas)
    {
        var problems = new List<string>();
        file.Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    /// <summary>Schemas beside the one that names them; nothing from the network.</summary>
    sealed class BesideOnly : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            absoluteUri.IsFile ? base.GetEntity(absoluteUri, role, ofObjectToReturn) : throw new XmlException($"The schemas ask for {absoluteUri}.");
    }
}
