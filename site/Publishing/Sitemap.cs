using System.Buffers;
using System.Text;
using Pdc.Core.Publishing;

namespace Pdc.Site.Publishing;

/// <summary>The addresses of all pages that search engines should list (sitemaps.org); more than one file may hold are parted, and <c>sitemap.xml</c> then names the parts.</summary>
static class Sitemap
{
    public const string Path = "sitemap.xml";

    // What the protocol allows in one file.
    const int MostAddresses = 50_000;

    /// <param name="addresses">Absolute within the site.</param>
    public static IEnumerable<SiteFile> Of(string origin, IEnumerable<string> addresses, int most = MostAddresses)
    {
        var parts = addresses.Chunk(most).ToList();
        if (parts.Count == 1)
            return [new(Path, Xml("urlset", "url", origin, parts[0]))];

        string[] names = [.. Enumerable.Range(1, parts.Count).Select(number => $"sitemap-{number}.xml")];
        return
        [
            new(Path, Xml("sitemapindex", "sitemap", origin, [.. names.Select(name => "/" + name)])),
            .. parts.Zip(names, (part, name) => new SiteFile(name, Xml("urlset", "url", origin, part))),
        ];
    }

    // Straight to bytes: as a text it would be the largest thing that a build of a large site holds.
    static ReadOnlyMemory<byte> Xml(string list, string item, string origin, string[] addresses)
    {
        var xml = new ArrayBufferWriter<byte>(addresses.Length * (origin.Length + 80) + 256);
        Add($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{list} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (string address in addresses)
        {
            Add("<");
            Add(item);
            Add("><loc>");
            Add(origin);
            Add(address);
            Add("</loc></");
            Add(item);
            Add(">\n");
        }

        Add($"</{list}>\n");
        return xml.WrittenMemory;

        void Add(string text) => Encoding.UTF8.GetBytes(text, xml);
    }
}
