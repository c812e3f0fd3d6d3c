using System.Buffers;
using System.Text;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Data;

namespace Pdc.Site.Publishing;

/// <summary>The addresses of all pages that search engines should list (sitemaps.org); more than one file may hold are parted, and <c>sitemap.xml</c> then names the parts.</summary>
static class Sitemap
{
    public const string Path = "sitemap.xml";

    // What the protocol allows in one file.
    const int MostAddresses = 50_000;

    public static IReadOnlyList<LargeFile> Of(Edition edition, IEnumerable<Page> pages) =>
        Of(edition.Origin, pages.Where(page => page.Listed).Select(page => page.Address).Append(PrintPage.Place));

    /// <param name="addresses">Absolute within the site; read as often as they are needed, because all at once they would be megabytes.</param>
    public static IReadOnlyList<LargeFile> Of(string origin, IEnumerable<string> addresses, int most = MostAddresses)
    {
        int parts = (addresses.Count() + most - 1) / most;
        if (parts <= 1)
            return [new(Path, to => Write("urlset", "url", origin, addresses, to))];

        string[] names = [.. Enumerable.Range(1, parts).Select(number => $"sitemap-{number}.xml")];
        return
        [
            new(Path, to => Write("sitemapindex", "sitemap", origin, names.Select(name => "/" + name), to)),
            .. names.Select((name, i) => new LargeFile(name, to => Write("urlset", "url", origin, addresses.Skip(i * most).Take(most), to))),
        ];
    }

    static void Write(string list, string item, string origin, IEnumerable<string> addresses, IBufferWriter<byte> xml)
    {
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

        void Add(string text) => Encoding.UTF8.GetBytes(text, xml);
    }
}
