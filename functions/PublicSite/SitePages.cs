using Pdc.Core.Access;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;
using Pdc.Functions.Access;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.PublicSite;

/// <summary>The published site, for whoever does not put a web server or the storage account's own website in front of it.</summary>
sealed class SitePages(PublishedSite site)
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/{*path}", ["GET", "HEAD"], (HttpContext http) =>
            ActivatorUtilities.CreateInstance<SitePages>(http.RequestServices).Send(http)).Needs(Permission.Everyone);

    async Task Send(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimStart('/');
        if (SitePath.IsOdd(http.Request.Path.Value!))
            await SendMissing(http);
        else if (await Find(http, SitePath.File(path)) is { } found)
            await SendFile(http, found, StatusCodes.Status200OK);
        else if (SitePath.MayBeFolder(path) && await site.Find(SitePath.File(path + "/"), http.RequestAborted) is not null)
            http.Response.Redirect($"/{path}/{http.Request.QueryString}", permanent: true);
        else
            await SendMissing(http);
    }

    async Task SendMissing(HttpContext http)
    {
        if (await Find(http, "404.html") is { } page)
            await SendFile(http, page, StatusCodes.Status404NotFound);
        else
            await ErrorReply.NotFound(http);
    }

    async Task<Representation?> Find(HttpContext http, string file)
    {
        foreach (var form in MediaTypes.IsText(file) ? AcceptedForms.In(http.Request.Headers.AcceptEncoding) : [])
            if (await site.FindCompressed(file, form, http.RequestAborted) is { } small)
                return new(small, file, form == "gz" ? "gzip" : form);

        return await site.Find(file, http.RequestAborted) is { } plain ? new(plain, file, null) : null;
    }

    static async Task SendFile(HttpContext http, Representation found, int status)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = MediaTypes.CacheControl(found.Path);
        if (MediaTypes.IsText(found.Path))
            headers.Vary = "Accept-Encoding";

        if (status == 200)
        {
            headers.ETag = found.File.ETag;
            if (IsKnown(http.Request.Headers.IfNoneMatch, found.File.ETag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = MediaTypes.Of(found.Path);
        http.Response.ContentLength = found.File.Bytes.Length;
        if (found.Encoding is not null)
            headers.ContentEncoding = found.Encoding;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(found.File.Bytes, http.RequestAborted);
    }

    // Weak comparison, as RFC 9110 asks of If-None-Match: a proxy may have marked our tag as weak.
    static bool IsKnown(IEnumerable<string?> tags, string tag) =>
        tags.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(known => known == "*" || known == tag || known == "W/" + tag);

    sealed record Representation(PublishedFile File, string Path, string? Encoding);
}
