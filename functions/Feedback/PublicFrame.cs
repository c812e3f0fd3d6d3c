using System.Net;
using System.Text;
using Pdc.Core.Storage;
using RazorSlices;

namespace Pdc.Functions.Feedback;

/// <summary>
/// Pages of the app within the public site's own frame: what is published at an address, with other words between header and footer.
/// So they look the same in every region and theme, and set no cookie.
/// </summary>
sealed class PublicFrame(PublishedSite site)
{
    const string Begin = "<main id=\"inhoud\" tabindex=\"-1\">", End = "</main>";

    /// <param name="frame">The published file around it, such as <c>klopt-dit-niet/index.html</c>.</param>
    public async Task Write(HttpContext http, string frame, string title, RazorSlice slice, int status)
    {
        var main = new StringBuilder(4 * 1024);
        using (slice)
            await slice.RenderAsync(main, cancellationToken: http.RequestAborted);

        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Around(await Published(frame, http.RequestAborted), title, main.ToString()), http.RequestAborted);
    }

    async Task<string?> Published(string frame, CancellationToken cancel) =>
        await site.Find(frame, cancel) is { } file ? Encoding.UTF8.GetString(file.Bytes) : null;

    // Before the first build there is no frame yet; the words are what matters.
    static string Around(string? frame, string title, string main)
    {
        int begin = frame?.IndexOf(Begin, StringComparison.Ordinal) ?? -1, end = begin < 0 ? -1 : frame!.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
            return $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{WebUtility.HtmlEncode(title)}</title></head><body>{Begin}{main}{End}</body></html>";

        string page = frame![..(begin + Begin.Length)] + main + frame[end..];
        int from = page.IndexOf("<title>", StringComparison.Ordinal), to = page.IndexOf(" - ", Math.Max(from, 0), StringComparison.Ordinal);
        return from < 0 || to < from ? page : page[..(from + "<title>".Length)] + WebUtility.HtmlEncode(title) + page[to..];
    }

    /// <summary>What a page of the site is called; null when there is no such page.</summary>
    public async Task<string?> TitleOf(string address, CancellationToken cancel)
    {
        if (await Published(address.TrimStart('/') + "index.html", cancel) is not { } page)
            return null;

        int from = page.IndexOf("<title>", StringComparison.Ordinal) + "<title>".Length, to = page.IndexOf("</title>", StringComparison.Ordinal);
        string title = to > from ? WebUtility.HtmlDecode(page[from..to]) : address;
        return title.LastIndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash ? title[..dash] : title;
    }
}
