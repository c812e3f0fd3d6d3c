using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Pdc.Core.Access;

namespace Pdc.Functions.Access;

/// <summary>Sign-in: OpenID Connect (code flow with PKCE) per issuer, and a session cookie. Nothing is kept on this machine.</summary>
static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        SharedKeys.Add(services);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.ToUser()
            ?? throw new InvalidOperationException("A handler asked for the user on a route that needs none."));

        var authentication = services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, options => Configure(options, settings));
        foreach (var issuer in settings.Issuers)
            authentication.AddOpenIdConnect(issuer.Key, options => Configure(options, issuer, settings));

        return services;
    }

    /// <summary>A cookie that only this very host can set or read; on plain http (development) the prefix is not allowed.</summary>
    public static string CookieName(this AccessSettings settings, string name) =>
        settings.Https ? "__Host-" + name : name;

    static void Configure(CookieAuthenticationOptions options, AccessSettings settings)
    {
        options.Cookie.Name = settings.CookieName("portaal");
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = AccessSettings.SessionLength;
        options.SlidingExpiration = false;
    }

    static void Configure(OpenIdConnectOptions options, Issuer issuer, AccessSettings settings)
    {
        options.SignInScheme = options.SignOutScheme = Session.Scheme;
        options.Authority = issuer.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = issuer.Authority.Scheme == "https";
        options.ClientId = issuer.ClientId;
        options.ClientSecret = issuer.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // In the query, because a cross-site post would not carry cookies that are SameSite=Lax.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.CallbackPath = $"/portaal/aanmelden/{issuer.Key}/terug";
        options.SignedOutCallbackPath = $"/portaal/afmelden/{issuer.Key}/terug";
        options.RemoteSignOutPath = $"/portaal/afmelden/{issuer.Key}/elders";
        options.SignedOutRedirectUri = "/portaal/?afgemeld=ja";

        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events = new()
        {
            OnTokenValidated = context => AcceptUser.Run(issuer, context),
            OnAccessDenied = context => RefusedSignIn.Cancelled(context),
            OnRemoteFailure = context => RefusedSignIn.Failed(context),
        };
    }
}
