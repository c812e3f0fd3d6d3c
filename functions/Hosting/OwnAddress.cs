namespace Pdc.Functions.Hosting;

/// <summary>
/// Behind the Functions host a request arrives on a loopback address, and its headers can say anything. The app has one address,
/// which is set; links, cookies and sign-in are made from that.
/// </summary>
sealed class OwnAddress(RequestDelegate next, FunctionAppOptions options)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (options.SiteAddress is { } address)
        {
            http.Request.Scheme = address.Scheme;
            http.Request.Host = new HostString(address.Authority);
        }
        return next(http);
    }
}
