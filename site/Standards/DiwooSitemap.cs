using System.Text;
using System.Xml;
using Pdc.Core;
using Pdc.Core.Protocols;
using Pdc.Core.Publishing;

namespace Pdc.Site.Standards;

/// <summary>
/// The protocols with their documents for the national index of the Wet open overheid (DiWoo 0.9.8): a sitemap with their metadata, and the
/// index that robots.txt names. Our protocols are general decisions of the board: category 2 of article 3.3.
/// </summary>
static class DiwooSitemap
{
    public const string IndexAddress = "/sitemapindex-diwoo-infocat002.xml";
    const string Address = "/sitemap-diwoo-infocat002.xml";
    const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", Diwoo = "https://standaarden.overheid.nl/diwoo/metadata/";

    public static IEnumerable<SiteFile> Of(Edition edition) => edition.Protocols.Count == 0 ? [] :
    [
        new(Address[1..], Xml("urlset", xml => Write(xml, edition))),
        new(IndexAddress[1..], Xml("sitemapindex", xml =>
        {
            xml.WriteStartElement("sitemap", Sitemap);
            xml.WriteElementString("loc", Sitemap, edition.Origin + Address);
            xml.WriteEndElement();
        })),
    ];

    static byte[] Xml(string root, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "" }))
        {
            xml.WriteStartElement(root, Sitemap);
            xml.WriteAttributeString("xmlns", "diwoo", null, Diwoo);
            write(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    static void Write(XmlWriter xml, Edition edition)
    {
        foreach (var protocol in edition.Protocols)
            for (int i = 0; i < protocol.Versions.Count; i++)
            {
                var version = protocol.Versions[i];
                DateOnly? until = i == 0 ? null : protocol.Versions[i - 1].InForceFrom.AddDays(-1);
                string page = $"{edition.Origin}/protocollen/{protocol.Code}/{version.Number}/";
                var parts = version.Attachments.Select(attachment =>
                    (Title: attachment.FileName, Address: page + string.Join('/', attachment.Path.Split('/').Select(Uri.EscapeDataString)))).ToList();
                Document(xml, edition, version, until, page, $"{version.Title}, versie {version.Number}", "HTML", parts, null);
                foreach (var (title, address) in parts)
                    Document(xml, edition, version, until, address, title, TooiCodes.FileType(title), [], (version.Title, page));
            }
    }

    static void Document(
        XmlWriter xml, Edition edition, ProtocolVersion version, DateOnly? until, string address, string title, string? format,
        IReadOnlyList<(string Title, string Address)> parts, (string Title, string Address)? whole)
    {
        xml.WriteStartElement("url", Sitemap);
        xml.WriteElementString("loc", Sitemap, address);
        if (version.PublishedAt is { } published)
            xml.WriteElementString("lastmod", Sitemap, published.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        Open("Document");
        Open("DiWoo");
        Open("identifiers");
        Text("identifier", version.DecisionNumber);
        Close();
        Text("publisher", edition.Region.BureauName);
        Open("medeverantwoordelijken");
        foreach (var municipality in edition.Catalogue.Municipalities)
            Code("medeverantwoordelijke", TooiCodes.Municipality(municipality.Municipality.Code), $"gemeente {municipality.Name}");
        Close();
        Open("titelcollectie");
        Text("officieleTitel", title);
        Close();
        Open("classificatiecollectie");
        Open("informatiecategorieen");
        Code("informatiecategorie", TooiCodes.OtherGeneralDecisions, "overige besluiten van algemene strekking");
        Close();
        Open("documentsoorten");
        Code("documentsoort", TooiCodes.Decision, "besluit");
        Close();
        Open("themas");
        Code("thema", TooiCodes.YouthCare, "jeugdzorg");
        Close();
        Close();
        Text("creatiedatum", version.AdoptedOn.ToIso());
        Open("geldigheid");
        Text("begindatum", version.InForceFrom.ToIso() + "T00:00:00");
        if (until is { } last)
            Text("einddatum", last.ToIso() + "T23:59:59");
        Close();
        Code("language", TooiCodes.Dutch, "Nederlands");
        if (format is not null)
            Code("format", TooiCodes.FileTypeAddress(format), format);
        if (whole is { } document)
            Code("isPartOf", document.Address, document.Title);
        if (parts.Count > 0)
        {
            Open("hasParts");
            foreach (var part in parts)
                Code("hasPart", part.Address, part.Title);
            Close();
        }

        Open("documenthandelingen");
        Open("documenthandeling");
        Code("soortHandeling", TooiCodes.Adoption, "vaststelling");
        Text("atTime", version.AdoptedOn.ToIso() + "T00:00:00");
        Close();
        Close();
        Close();
        Close();
        xml.WriteEndElement();

        void Open(string name) => xml.WriteStartElement(name, Diwoo);
        void Close() => xml.WriteEndElement();
        void Text(string name, string text) => xml.WriteElementString(name, Diwoo, text);
        void Code(string name, string code, string text)
        {
            xml.WriteStartElement(name, Diwoo);
            xml.WriteAttributeString("resource", code);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
    }
}
