using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Pdc.Core;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Access;

/// <summary>Every way in which signing in can end without a session, each as a plain page with status 403 or 400.</summary>
static class RefusedSignIn
{
    public static async Task NoAccess(TokenValidatedContext context, Refusal refusal)
    {
        context.HandleResponse();
        // Nobody stays signed in as who they were before.
        await context.HttpContext.SignOutAsync(Session.Scheme);
        context.HttpContext.User = new();
        await Pages.NoAccess(context.HttpContext, refusal.Sentence);
    }

    public static async Task Cancelled(AccessDeniedContext context)
    {
        context.HandleResponse();
        await Pages.Message(context.HttpContext, StatusCodes.Status403Forbidden, "U bent niet aangemeld",
            "U hebt het aanmelden afgebroken, of u kreeg geen toestemming.",
            "Ga terug naar het portaal en probeer het opnieuw.");
    }

    public static async Task Failed(RemoteFailureContext context)
    {
        context.HandleResponse();
        // The reason is for us and may hold what the issuer sent: the type says enough and names nobody.
        context.HttpContext.RequestServices.GetRequiredService<ILogger<Issuer>>()
            .LogWarning("Aanmelden bij {Issuer} mislukte ({Reason}).", context.Scheme.Name, context.Failure?.GetType().Name);
        await Pages.Message(context.HttpContext, StatusCodes.Status400BadRequest, "Aanmelden is niet gelukt",
            "Misschien duurde het aanmelden te lang, of stond deze pagina nog open van een vorige keer.",
            "Ga terug naar het portaal en probeer het opnieuw. Lukt het dan nog niet? Neem contact op met het inkoopbureau.");
    }
}
