using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Pdc.Cli.Identity;

/// <summary>
/// A real OpenID provider for development and tests, on its own loopback port: whoever opens it picks a demo user. It keeps
/// nothing, its keys live as long as the process, and it is no part of the deployed package.
/// </summary>
sealed class DemoIdentity : IAsyncDisposable
{
    readonly WebApplication app;

    DemoIdentity(WebApplication app, Uri authority) => (this.app, Authority) = (app, authority);

    public Uri Authority { get; }

    /// <param name="port">0 takes any free port.</param>
    /// <param name="portal">The address of the portal as the browser sees it: the only place that users are sent back to.</param>
    public static async Task<DemoIdentity> Start(int port, IEnumerable<DemoUser> users, Uri portal)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.SetAuthorizationEndpointUris("/aanmelden").SetTokenEndpointUris("/token").SetEndSessionEndpointUris("/afmelden");
            server.RegisterScopes("openid", "profile");
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => CheckClient(context, portal)));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(CheckSecret));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(context => CheckWayBack(context, portal)));
            server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                // There is no session here: every sign-in asks again who it is.
                context.SignOut();
                return default;
            }));
        });

        var app = builder.Build();
        var page = new DemoSignIn([.. users]);
        app.UseAuthentication();
        app.MapMethods("/aanmelden", ["GET", "POST"], (HttpContext http) => page.Run(http));
        await app.StartAsync();

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(app, new UriBuilder(address) { Host = "localhost" }.Uri);
    }

    /// <summary>What the portal must know to send its users here, as settings of the section <c>Access</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?>();
            foreach (var (number, client) in DemoClient.All.Index())
            {
                string issuer = $"Access:Issuers:{number}:";
                settings[issuer + "Key"] = client.Key;
                settings[issuer + "Name"] = client.Name;
                settings[issuer + "Authority"] = Authority.AbsoluteUri;
                settings[issuer + "ClientId"] = client.Id;
                settings[issuer + "ClientSecret"] = client.Secret;
                settings[issuer + "RoleClaim"] = "rol";
                settings[issuer + "KvkClaim"] = "kvk";
                settings[issuer + "MunicipalityClaim"] = "gemeente";
                foreach (string role in client.Roles)
                    settings[$"{issuer}Roles:{role}"] = role;
            }

            return settings;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static ValueTask CheckClient(ValidateAuthorizationRequestContext context, Uri portal)
    {
        if (DemoClient.All.FirstOrDefault(known => known.Id == context.ClientId) is not { } client)
            context.Reject("invalid_client", "Deze toepassing is hier niet bekend.");
        else if (context.RedirectUri != new Uri(portal, client.RedirectPath).AbsoluteUri)
            context.Reject("invalid_request", "Dit adres om naar terug te gaan is niet van het portaal.");

        return default;
    }

    static ValueTask CheckSecret(ValidateTokenRequestContext context)
    {
        if (!DemoClient.All.Any(known => known.Id == context.ClientId && known.Secret == context.ClientSecret))
            context.Reject("invalid_client", "Deze toepassing is hier niet bekend.");

        return default;
    }

    static ValueTask CheckWayBack(ValidateEndSessionRequestContext context, Uri portal)
    {
        if (!DemoClient.All.Any(client => context.PostLogoutRedirectUri == new Uri(portal, client.SignedOutPath).AbsoluteUri))
            context.Reject("invalid_request", "Dit adres om naar terug te gaan is niet van het portaal.");

        return default;
    }
}
