namespace Pdc.Functions.Hosting;

/// <summary>The headers that internet.nl asks for, on every answer. A page that needs a wider policy sets its own before it is sent.</summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.Scheme == "https")
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(http);
    }
}
