using System.Security.Cryptography;

namespace Pdc.Functions.Portal;

/// <summary>The portal's stylesheet, with the hash of its content in the address, so that browsers may keep it for ever.</summary>
static class PortalAssets
{
    static readonly byte[] Css = Read("portal.css");
    static readonly string CssName = $"portal.{Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}.css";

    public static string Stylesheet => "/portaal/assets/" + CssName;

    public static IResult Send(HttpContext http, string name)
    {
        if (name != CssName)
            return Results.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Css, "text/css; charset=utf-8");
    }

    static byte[] Read(string name)
    {
        using var stream = typeof(PortalAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
