using System.Net;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Hosting;

/// <summary>A page that needs nothing: no storage, no template, no signed-in user. For health, and for when something went wrong.</summary>
static class PlainPage
{
    /// <summary>People's browsers ask for HTML by name; programs do not.</summary>
    public static bool IsWanted(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static Task Write(HttpContext http, string title, params IEnumerable<string> sentences)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(Html(http.RequestServices.GetRequiredService<PortalAssets>().Stylesheet, title, sentences));
    }

    static string Html(string stylesheet, string title, IEnumerable<string> sentences) => $"""
        <!doctype html>
        <html lang="nl">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{WebUtility.HtmlEncode(title)}</title>
          <link rel="stylesheet" href="{stylesheet}">
        </head>
        <body>
          <main id="inhoud" class="wrap">
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            {string.Concat(sentences.Select(sentence => $"<p>{WebUtility.HtmlEncode(sentence)}</p>"))}
            <p><a href="/">Naar de eerste pagina</a></p>
          </main>
        </body>
        </html>

        """;
}
