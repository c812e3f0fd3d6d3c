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
            http.Response.Headers.ContentSecurityPolicy = policy;
            http.Response.OnStarting(() =>
            {
                if (http.Response.Headers.CacheControl.Count == 0)
                    http.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(http);
    }
}
