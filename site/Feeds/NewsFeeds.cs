using System.Globalization;
using System.Net;
using System.Xml;
using Pdc.Core;
using Pdc.Core.Publishing;
using Pdc.Site.Reading;

namespace Pdc.Site.Feeds;

/// <summary>
/// What changed, for programs that collect news: Atom (RFC 4287) for the whole region, RSS 2.0 for each municipality. An entry is what
/// changed about one subject on one day; its id never changes, and nothing in it depends on when it was made.
/// </summary>
static class NewsFeeds
{
    // A reader that was away for some weeks misses nothing, and the file stays small.
    const int Entries = 100, EntriesOfOne = 50, LookedAt = 2000;

    public static IEnumerable<SiteFile> Of(Edition edition)
    {
        var news = edition.News.Entries.Take(LookedAt).ToList();
        yield return new(Feed.All(edition).Address[1..], Atom(edition, [.. news.Take(Entries)]));
        foreach (var municipality in edition.Catalogue.Municipalities)
            yield return new(Feed.Of(municipality).Address[1..], Rss(edition, municipality, [.. news.Where(entry => Concerns(entry, municipality)).Take(EntriesOfOne)]));
    }

    // Its own data, what holds in the whole region, and every provider that offers something there.
    static bool Concerns(NewsEntry entry, PublicMunicipality municipality) =>
        entry.About.Id == "gemeente/" + municipality.Municipality.Code
        || entry.About.Id.StartsWith("product/", StringComparison.Ordinal) || entry.About.Id.StartsWith("protocol/", StringComparison.Ordinal)
        || (entry.About.Provider is { } provider && provider.Offers.Any(offer => offer.Offer.IsIn(municipality.Municipality.Code)
            && entry.Items.Any(item => item.Product is null || item.Product == offer.Product)));

    static byte[] Atom(Edition edition, IReadOnlyList<NewsEntry> entries) => Write(xml =>
    {
        string address = edition.Origin + Feed.All(edition).Address;
        xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("xml", "lang", null, "nl");
        xml.WriteElementString("id", Id(edition, "wijzigingen"));
        xml.WriteElementString("title", Feed.All(edition).Title);
        xml.WriteElementString("updated", Rfc3339(entries.Count > 0 ? entries[0].Day : edition.News.Since ?? edition.Region.Term.From));
        Link("self", "application/atom+xml", address);
        Link("alternate", "text/html", edition.Origin + "/wijzigingen/");
        xml.WriteStartElement("author");
        xml.WriteElementString("name", edition.Region.BureauName);
        xml.WriteElementString("email", edition.Region.BureauEmail);
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", Id(edition, entry));
            xml.WriteElementString("title", Title(edition, entry));
            xml.WriteElementString("updated", Rfc3339(entry.Day));
            Link("alternate", "text/html", AddressOf(edition, entry));
            xml.WriteStartElement("content");
            xml.WriteAttributeString("type", "html");
            xml.WriteString(Html(edition, entry));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void Link(string relation, string type, string to)
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("href", to);
            xml.WriteEndElement();
        }
    });

    static byte[] Rss(Edition edition, PublicMunicipality municipality, IReadOnlyList<NewsEntry> entries) => Write(xml =>
    {
        var feed = Feed.Of(municipality);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", edition.Origin + municipality.Address);
        xml.WriteElementString("description", $"Wat er verandert in de jeugdhulp die u in {municipality.Name} kunt krijgen.");
        xml.WriteElementString("language", "nl");
        xml.WriteStartElement("atom", "link", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("href", edition.Origin + feed.Address);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", feed.Type);
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", Title(edition, entry));
            xml.WriteElementString("link", AddressOf(edition, entry));
            xml.WriteElementString("description", Html(edition, entry));
            xml.WriteElementString("pubDate", Midnight(entry.Day).ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " GMT");
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(Id(edition, entry));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>One change in full, several counted.</summary>
    static string Title(Edition edition, NewsEntry entry) => entry.Lines(edition.HistoryWords).ToList() switch
    {
        [{ Product: null } one] => $"{entry.About.Name}: {one.Words}",
        [var one]               => $"{entry.About.Name}, {one.Name}: {one.Words}",
        var several             => $"{entry.About.Name}: {several.Count} wijzigingen",
    };

    // Names come from providers: what they typed stays text, also in a reader that shows HTML.
    static string Html(Edition edition, NewsEntry entry) =>
        $"<ul>{string.Concat(entry.Lines(edition.HistoryWords).Select(line => $"<li>{WebUtility.HtmlEncode(line.Name is null ? HistoryWords.Sentence(line.Words) : $"{line.Name}: {line.Words}.")}</li>"))}</ul>";

    static string AddressOf(Edition edition, NewsEntry entry) =>
        edition.Origin + (entry.About.Address is { } address && edition.Links.Leads(address) ? address : "/wijzigingen/");

    // A tag URI (RFC 4151): unlike an address it stays when the site moves within its domain.
    static string Id(Edition edition, string name) => $"tag:{new Uri(edition.Origin).Host},2026:{edition.Region.Key}/{name}";
    static string Id(Edition edition, NewsEntry entry) => Id(edition, $"{entry.Day.ToIso()}/{entry.About.Id}");

    static DateTimeOffset Midnight(DateOnly day) => DutchTime.EndOf(day.AddDays(-1));
    static string Rfc3339(DateOnly day) => Midnight(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false }))
            write(xml);
        return bytes.ToArray();
    }
}
