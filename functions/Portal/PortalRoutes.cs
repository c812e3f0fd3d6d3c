using Pdc.Core.Access;
using Pdc.Functions.Access;

namespace Pdc.Functions.Portal;

/// <summary>Every address of the portal, what it does, and who may.</summary>
static class PortalRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var portal = app.MapGroup("/portaal").AddEndpointFilter<RouteGroupBuilder, FormCheck>();

        portal.MapGet("/", SignIn.Show).Needs(Permission.Everyone);
        portal.MapGet("/aanmelden/{issuer}", SignIn.Start).Needs(Permission.Everyone);
        portal.MapPost("/afmelden", SignIn.Leave).Needs(Permission.EnterPortal);
        portal.MapGet("/assets/{name}", PortalAssets.Send).Needs(Permission.Everyone);
    }
}
