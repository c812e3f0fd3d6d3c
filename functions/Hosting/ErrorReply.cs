namespace Pdc.Functions.Hosting;

/// <summary>
/// The last resort, for what nobody expected: the log gets the reason under a number, the visitor gets the number. Programs get
/// problem+json, people a page.
/// </summary>
sealed class ErrorReply(RequestDelegate next, ILogger<ErrorReply> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The visitor left; nobody is waiting for an answer.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Write(http, bad.StatusCode, "Deze aanvraag kunnen wij niet lezen", "Er klopt iets niet aan de aanvraag. Controleer wat u stuurde en probeer het opnieuw.");
        }
        catch (Exception failure)
        {
            var number = Guid.NewGuid().ToString("N")[..8];
            // The route and not the address: an address may hold what somebody typed.
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "onbekende route";
            log.LogError(failure, "Fout {Number} bij {Method} {Route}.", number, http.Request.Method, route);
            if (http.Response.HasStarted)
                throw;
            await Write(http, StatusCodes.Status500InternalServerError, "Er ging iets mis",
                $"Dat ligt aan ons. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Geef dan dit nummer door: {number}.", number);
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: 404, ContentLength: null, ContentType: null } && http.GetEndpoint() is null)
            await NotFound(http);
    }

    public static Task NotFound(HttpContext http) =>
        Write(http, StatusCodes.Status404NotFound, "Deze pagina bestaat niet", "Controleer het adres, of begin opnieuw op de eerste pagina.");

    static Task Write(HttpContext http, int status, string title, string sentence, string? number = null)
    {
        var headers = http.Response.Headers;
        http.Response.StatusCode = status;
        headers.ETag = headers.LastModified = headers.ContentEncoding = default;
        headers.CacheControl = "no-store";

        if (PlainPage.IsWanted(http.Request) && !IsApi(http.Request.Path))
            return PlainPage.Write(http, title, sentence);
        return http.Response.WriteAsJsonAsync(new { title, status, detail = sentence, id = number }, options: null, "application/problem+json");
    }

    static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/oruk");
}
