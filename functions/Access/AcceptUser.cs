using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Pdc.Functions.Access;

/// <summary>The issuer says who somebody is; here we decide whether that person may come in.</summary>
static class AcceptUser
{
    public static async Task Run(Issuer issuer, TokenValidatedContext context)
    {
        var ruling = issuer.UserFrom(context.Principal!);
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
}
