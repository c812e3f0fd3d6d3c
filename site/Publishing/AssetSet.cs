using System.Security.Cryptography;
using System.Text;
using Pdc.Core.Publishing;
using Pdc.Site.Reading;

namespace Pdc.Site.Publishing;

/// <summary>
/// Style, mark and scripts of an edition. The name of each holds a part of its hash, so that browsers may keep it forever.
/// </summary>
sealed class AssetSet
{
    readonly List<SiteFile> files = [];

    public required string Style { get; init; }
    public required string Mark { get; init; }

    /// <summary>In the order they were added.</summary>
    public IReadOnlyList<SiteFile> Files => files;

    public static AssetSet For(PublicCatalogue catalogue)
    {
        var files = new List<SiteFile>();
        string theme = Embedded.Text($"themes/{catalogue.Region.Theme}.css")
            ?? throw new SiteError($"Het thema '{catalogue.Region.Theme}' bestaat niet. Kies uit: {string.Join(", ", Embedded.Themes)}.");

        var set = new AssetSet
        {
            Style = Add(files, "site", "css", Minify.Css(theme + Embedded.Required("site.css"))),
            Mark = Add(files, "merk", "svg", Embedded.Required("merk.svg").Replace("currentColor", Colour(theme), StringComparison.Ordinal)),
        };
        set.files.AddRange(files);
        return set;
    }

    static string Add(List<SiteFile> files, string name, string extension, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string path = $"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5))}.{extension}";
        files.Add(new(path, bytes));
        return "/" + path;
    }

    // An image has no access to the page's custom properties, so the mark gets the theme's colour when it is written.
    static string Colour(string theme)
    {
        const string token = "--primary:";
        int start = theme.IndexOf(token, StringComparison.Ordinal);
        return start < 0 ? "#00606b" : theme[(start + token.Length)..theme.IndexOf(';', start)].Trim();
    }
}
