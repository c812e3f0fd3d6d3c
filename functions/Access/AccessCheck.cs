using Microsoft.AspNetCore.Http.Features;
using Pdc.Core.Access;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Access;

/// <summary>Between routing and handler: who is this, and may they? Deny by default.</summary>
static class AccessCheck
{
    // A form with every field full is some tens of KB. Nobody knows who sends it, so more is not read.
    const long MostFromStrangers = 256 * 1024;

    public static WebApplication UseAccess(this WebApplication app)
    {
        var headers = new PortalHeaders(app.Services.GetRequiredService<AccessSettings>());
        app.Use((http, next) => headers.Add(http, next));
        app.UseAuthentication();
        app.Use((http, next) => Check(http, next));
        return app;
    }

    static Task Check(HttpContext http, RequestDelegate next)
    {
        // Without a route there is nothing to protect: the answer will be 404.
        if (http.GetEndpoint() is not { } endpoint)
            return next(http);

        var needed = endpoint.Metadata.GetMetadata<RoutePermission>()?.Permission;
        if (needed is Permission.Everyone)
            return next(http);

        if (http.User.ToUser() is not { } user)
            return SignedOut(http);

        return needed is { } permission && user.May(permission)
            ? next(http)
            : Pages.NoAccess(http, "U bent wel aangemeld, maar deze pagina hoort niet bij uw rol.");
    }

    static Task SignedOut(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
                body.MaxRequestBodySize = MostFromStrangers;
            return Pages.LostForm(http, StatusCodes.Status401Unauthorized, "U bent niet meer aangemeld",
                "U was langer dan acht uur aangemeld, of u hebt zich in een ander venster afgemeld.");
        }

        http.Response.Redirect($"/portaal/?terug={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
        return Task.CompletedTask;
    }
}
