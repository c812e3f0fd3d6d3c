namespace Pdc.Functions.Access;

/// <summary>What browsers must know of every portal page: nothing is kept, nothing is loaded from elsewhere, no script runs, nobody frames it.</summary>
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
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (http.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(http);
    }
}
