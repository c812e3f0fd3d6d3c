using System.Text;
using System.Xml.Linq;
using Pdc.Core;
using Pdc.Core.Publishing;
using Pdc.Site.Feeds;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Figures;
using Pdc.Site.Standards;

namespace Pdc.Site.Publishing;

/// <summary>What stands beside the pages for machines: robots, security contact, feeds and such; the sitemap is <see cref="Sitemap"/>.</summary>
static class ExtraFiles
{
    public static IEnumerable<SiteFile> Of(Edition edition) =>
    [
        new("robots.txt", Text($"User-agent: *\nAllow: /\nSitemap: {edition.Origin}/sitemap.xml\n"
            + (edition.Protocols.Count > 0 ? $"Sitemap: {edition.Origin}{DiwooSitemap.IndexAddress}\n" : ""))),
        OpenSearch(edition),
        DcatDescription.Of(edition),
        .. SamenwerkendeCatalogi.Of(edition),
        .. DiwooSitemap.Of(edition),
        new("sw.js", Text(edition.Assets.ServiceWorker)),
        new(".well-known/security.txt", Security(edition)),
        .. NewsFeeds.Of(edition),
        .. CalendarFile.Of(edition),
        .. edition.Figures is { } figures ? [new SiteFile(FiguresPage.File[1..], Text(figures.Csv()))] : Array.Empty<SiteFile>(),
    ];

    /// <summary>Those that pages link to.</summary>
    public static IEnumerable<string> Addresses(Edition edition) =>
        [DcatDescription.Address, DiwooSitemap.IndexAddress, .. edition.Figures is null ? Array.Empty<string>() : [FiguresPage.File], .. edition.Catalogue.Municipalities.Select(SamenwerkendeCatalogi.Address)];

    static byte[] Security(Edition edition)
    {
        string contact = edition.Statements?.Security.Contact ?? "mailto:" + edition.Region.BureauEmail;
        var expires = edition.Statements?.Security.Expires ?? Expiry(edition.Today);
        return Text($"Contact: {contact}\nExpires: {expires.ToIso()}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {edition.Origin}/.well-known/security.txt\n");
    }

    // RFC 9116 asks for less than a year ahead. Where nobody set a day: the first day of a month, so that the file changes once a month.
    static DateOnly Expiry(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(6);

    // Browsers offer the site as a search engine. What somebody types there goes to the address of the finder, where it stays in the browser.
    static SiteFile OpenSearch(Edition edition) => new("opensearch.xml", Text(new XDocument(new XElement(Search + "OpenSearchDescription",
        // 16 characters is all that a short name may have.
        new XElement(Search + "ShortName", edition.Region.Name[..Math.Min(16, edition.Region.Name.Length)]),
        new XElement(Search + "Description", $"Zoek jeugdhulp in {edition.Region.SiteName}"),
        new XElement(Search + "Language", "nl-NL"),
        new XElement(Search + "InputEncoding", "UTF-8"),
        new XElement(Search + "Image", new XAttribute("width", 16), new XAttribute("height", 16), new XAttribute("type", "image/svg+xml"), edition.Origin + edition.Assets.Mark),
        new XElement(Search + "Url", new XAttribute("type", "text/html"), new XAttribute("template", edition.Origin + "/zoeken/?q={searchTerms}")))).ToString() + "\n"));

    static readonly XNamespace Search = "http://a9.com/-/spec/opensearch/1.1/";

    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
