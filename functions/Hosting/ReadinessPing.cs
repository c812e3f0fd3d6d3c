namespace Pdc.Functions.Hosting;

/// <summary>
/// The host asks <c>GET /</c> every 25 ms until there is an answer, and now and then afterwards. It is answered before anything else
/// of the app is needed: routes and storage are none of its business, and every visitor waits for the first answer.
/// </summary>
sealed class ReadinessPing(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) => IsPing(http.Request) ? http.Response.WriteAsync("PDC") : next(http);

    // Requests of visitors carry X-Forwarded-For; the host's own do not.
    static bool IsPing(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/" && !request.Headers.ContainsKey("X-Forwarded-For");
}
