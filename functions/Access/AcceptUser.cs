using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;

namespace Pdc.Functions.Access;

/// <summary>The issuer says who somebody is; here we decide whether that person may come in.</summary>
static class AcceptUser
{
    public static async Task Run(Issuer issuer, TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var ruling = await Known(issuer.UserFrom(context.Principal!), services, context.HttpContext.RequestAborted);
        if (ruling.IsRefused)
        {
            await RefusedSignIn.NoAccess(context, ruling.Refusal);
            return;
        }

        context.Principal = ruling.Value.ToPrincipal(issuer.Key);
        // The issuer asks for its own token back when somebody signs out; nothing else is kept.
        if (context.TokenEndpointResponse?.IdToken is { } token)
            context.Properties!.StoreTokens([new() { Name = "id_token", Value = token }]);
    }

    /// <summary>A provider must be in the catalogue, a municipality in the region.</summary>
    static async Task<Ruling<User>> Known(Ruling<User> ruling, IServiceProvider services, CancellationToken cancel)
    {
        if (ruling.IsRefused)
            return ruling;
        if (ruling.Value.Kvk is { } kvk && await services.GetRequiredService<CatalogueStore>().FindProvider(kvk, cancel) is null)
            return new Refusal("access.unknown-provider", "U bent wel aangemeld, maar uw organisatie staat niet in de catalogus van deze regio.");
        if (ruling.Value.Municipality is { } code && !services.GetRequiredService<Region>().Municipalities.Contains(code))
            return new Refusal("access.unknown-municipality", "U bent wel aangemeld, maar uw gemeente hoort niet bij deze regio.");
        return ruling;
    }
}
