namespace Pdc.Functions.Access;

/// <summary>What browsers must know of portal pages beyond the headers of every page: nothing is kept, and no script runs at all.</summary>
sealed class PortalHeaders(AccessSettings settings)
{
    // Signing out is a form whose answer leads to the issuer; browsers hold that redirect against form-action too.
    readonly string policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
        + string.Join(' ', settings.Issuers.Select(issuer => issuer.Authority.GetLeftPart(UriPartial.Authority)).Distinct());

    public Task Add(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/portaal"))
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.CacheControl = "no-store";
        }

        return next(http);
    }
}
