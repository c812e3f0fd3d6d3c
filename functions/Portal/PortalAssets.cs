using System.Security.Cryptography;
using Pdc.Core.Catalogue;

namespace Pdc.Functions.Portal;

/// <summary>
/// The portal's stylesheet: the design tokens of the region's site with the portal's own rules behind them. The hash of its content
/// is in the address, so that browsers may keep it for ever.
/// </summary>
sealed class PortalAssets
{
    readonly byte[] css;
    readonly string name;

    public PortalAssets(Region region)
    {
        css = [.. Read(typeof(Site.WaitingWords), $"assets/themes/{region.Theme}.css"), .. Read(typeof(PortalAssets), "portal.css")];
        name = $"portaal.{Convert.ToHexStringLower(SHA256.HashData(css))[..12]}.css";
    }

    public string Stylesheet => "/portaal/assets/" + name;

    public IResult Send(HttpContext http, string asked)
    {
        if (asked != name)
            return Results.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(css, "text/css; charset=utf-8");
    }

    static byte[] Read(Type inAssembly, string resource)
    {
        using var stream = inAssembly.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without the asset '{resource}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
