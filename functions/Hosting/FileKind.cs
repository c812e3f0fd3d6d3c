namespace Pdc.Functions.Hosting;

/// <summary>What a browser is told about a file, by its ending. A kind that is not listed is not served: nothing else belongs on the site.</summary>
sealed record FileKind(string ContentType, bool IsText)
{
    static readonly Dictionary<string, FileKind> ByEnding = new()
    {
        [".html"] = new("text/html; charset=utf-8", true),
        [".css"] = new("text/css; charset=utf-8", true),
        [".js"] = new("text/javascript; charset=utf-8", true),
        [".json"] = new("application/json; charset=utf-8", true),
        [".jsonld"] = new("application/ld+json; charset=utf-8", true),
        [".geojson"] = new("application/geo+json; charset=utf-8", true),
        [".webmanifest"] = new("application/manifest+json; charset=utf-8", true),
        [".xml"] = new("application/xml; charset=utf-8", true),
        [".atom"] = new("application/atom+xml; charset=utf-8", true),
        [".rss"] = new("application/rss+xml; charset=utf-8", true),
        [".txt"] = new("text/plain; charset=utf-8", true),
        [".csv"] = new("text/csv; charset=utf-8", true),
        [".ics"] = new("text/calendar; charset=utf-8", true),
        [".ttl"] = new("text/turtle; charset=utf-8", true),
        [".svg"] = new("image/svg+xml", true),
        [".png"] = new("image/png", false),
        [".jpg"] = new("image/jpeg", false),
        [".webp"] = new("image/webp", false),
        [".ico"] = new("image/x-icon", false),
        [".woff2"] = new("font/woff2", false),
        [".pdf"] = new("application/pdf", false),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        [".zip"] = new("application/zip", false),
    };

    public static FileKind? Of(string path) => ByEnding.GetValueOrDefault(Path.GetExtension(path));
}
