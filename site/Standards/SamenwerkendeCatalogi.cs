using System.Text;
using System.Xml;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Publishing;
using Pdc.Site.Reading;

namespace Pdc.Site.Standards;

/// <summary>
/// The products as Samenwerkende Catalogi 4.0 (OWMS 4.0) wants them: a file per municipality, because each answers for its own products
/// towards the national catalogue. <c>/data/samenwerkende-catalogi/{gemeente}.xml</c>.
/// </summary>
static class SamenwerkendeCatalogi
{
    const string Product = "http://standaarden.overheid.nl/product/terms/", Owms = "http://standaarden.overheid.nl/owms/terms/", Terms = "http://purl.org/dc/terms/";

    /// <summary>The list's own name for what it has no name for yet.</summary>
    public const string NoName = "UPL-naam nog niet beschikbaar", NoNameAddress = Owms + "UPL-naam_nog_niet_beschikbaar";

    public static string Address(PublicMunicipality municipality) => $"/data/samenwerkende-catalogi/{municipality.Municipality.Slug}.xml";

    /// <exception cref="SiteError">A product has a name that the Uniforme Productnamenlijst does not know, or no longer.</exception>
    public static IEnumerable<SiteFile> Of(Edition edition)
    {
        Check(edition);
        return edition.Catalogue.Products.Count == 0 ? []
            : edition.Catalogue.Municipalities.Select(municipality => new SiteFile(Address(municipality)[1..], Write(edition, municipality)));
    }

    static void Check(Edition edition)
    {
        var unknown = edition.Catalogue.Products.Where(product => product.Product.Upl is { } name && !UplNames.Contains(name)).ToList();
        if (unknown.Count > 0)
            throw new SiteError(string.Join('\n', unknown.Select(product =>
                $"Product {product.Product.Code} heet '{product.Product.Upl}' in de kolom upl, maar die naam staat niet (meer) in de Uniforme Productnamenlijst. Kies een naam uit de lijst, of laat de cel leeg.")));
    }

    static byte[] Write(Edition edition, PublicMunicipality municipality)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "" }))
        {
            xml.WriteStartElement("scproducten", Product);
            xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
            xml.WriteAttributeString("xmlns", "overheid", null, Owms);
            foreach (var product in edition.Catalogue.Products)
                Write(xml, edition, municipality, product);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    static void Write(XmlWriter xml, Edition edition, PublicMunicipality municipality, PublicProduct shown)
    {
        var product = shown.Product;
        string authority = TooiCodes.Municipality(municipality.Municipality.Code);
        xml.WriteStartElement("scproduct", Product);
        xml.WriteAttributeString("owms-version", "4.0");
        xml.WriteStartElement("meta", Product);

        xml.WriteStartElement("owmskern", Product);
        xml.WriteElementString("identifier", Terms, edition.Origin + shown.Address);
        xml.WriteElementString("title", Terms, Text(product.Name));
        xml.WriteElementString("language", Terms, "nl");
        Coded(xml, "type", Terms, "overheid:Informatietype", null, "productbeschrijving");
        xml.WriteElementString("modified", Terms, Modified(shown, edition.Today).ToIso());
        Coded(xml, "spatial", Terms, "overheid:Gemeente", authority, municipality.Name);
        Coded(xml, "authority", Owms, "overheid:Gemeente", authority, municipality.Name);
        xml.WriteEndElement();

        xml.WriteStartElement("owmsmantel", Product);
        Coded(xml, "audience", Terms, "overheid:Doelgroep", null, "particulier");
        xml.WriteElementString("abstract", Terms, Text(product.Summary));
        xml.WriteEndElement();

        xml.WriteStartElement("scmeta", Product);
        xml.WriteElementString("productID", Product, product.Code.ToString());
        // Nobody applies here: the way to help goes through the access team or another referrer.
        xml.WriteElementString("onlineAanvragen", Product, "nee");
        xml.WriteStartElement("contactpunt", Product);
        xml.WriteAttributeString("resourceIdentifier", edition.Origin + municipality.Address);
        xml.WriteString(municipality.Municipality.Access?.Name ?? $"Gemeente {municipality.Name}");
        xml.WriteEndElement();
        Coded(xml, "uniformeProductnaam", Product, "overheid:UniformeProductnaam", product.Upl is null ? NoNameAddress : UplNames.Uri(product.Upl), product.Upl ?? NoName);
        xml.WriteEndElement();

        xml.WriteEndElement();
        xml.WriteElementString("body", Product, "");
        xml.WriteEndElement();
    }

    static void Coded(XmlWriter xml, string name, string space, string scheme, string? address, string text)
    {
        xml.WriteStartElement(name, space);
        xml.WriteAttributeString("scheme", scheme);
        if (address is not null)
            xml.WriteAttributeString("resourceIdentifier", address);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    // The catalogue says when a product and its tariff began to hold; when somebody last touched a comma, only the history knows.
    static DateOnly Modified(PublicProduct shown, DateOnly today) =>
        shown.Product.Tariffs.Select(tariff => tariff.Valid.From).Append(shown.Product.Valid.From).Where(day => day <= today).Max();

    static string Text(string text) => DisplayText.OneLine(text) is { Length: > 0 } shown ? shown : "-";
}
