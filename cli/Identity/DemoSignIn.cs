using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Pdc.Cli.Identity;

/// <summary>The sign-in page of the development provider: a button for each demo user, and one to refuse.</summary>
sealed class DemoSignIn(IReadOnlyList<DemoUser> users)
{
    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public async Task Run(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("There is no OpenID request.");
        var client = DemoClient.All.First(known => known.Id == request.ClientId);
        string? choice = (string?)request["keuze"];

        if (choice == "annuleren")
            await http.ForbidAsync(Scheme, new(new Dictionary<string, string?>
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied,
                [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "De gebruiker brak het aanmelden af.",
            }));
        else if (users.FirstOrDefault(user => user.Id == choice && client.Shows(user)) is { } user)
            await http.SignInAsync(Scheme, Principal(user, request));
        else
            await Show(http, client, request);
    }

    static ClaimsPrincipal Principal(DemoUser user, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(Scheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.Id).SetClaim(Claims.Name, user.Name).SetClaim("rol", user.Role)
            .SetClaim("kvk", user.Kvk).SetClaim("gemeente", user.Municipality);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new(identity);
    }

    async Task Show(HttpContext http, DemoClient client, OpenIddictRequest request)
    {
        var fields = new StringBuilder();
        foreach (var (name, value) in request.GetParameters().Where(parameter => parameter.Key != "keuze"))
            fields.Append($"""<input type="hidden" name="{Encoded(name)}" value="{Encoded((string?)value)}">""");

        var buttons = new StringBuilder();
        foreach (var user in users.Where(client.Shows))
            buttons.Append($"""<li><button name="keuze" value="{Encoded(user.Id)}">{Encoded(user.Name)} <small>{Encoded(Words(user))}</small></button></li>""");

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync($$"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Aanmelden met een proefaccount</title>
              <style>
                body { margin: 0 auto; max-width: 30rem; padding: 1.5rem 1rem; font: 1.125rem/1.5 system-ui, sans-serif; color: #1b2733; background: #faf7f2 }
                h1 { font-size: 1.5rem; line-height: 1.25 }
                ul { list-style: none; padding: 0 }
                li { margin: .5rem 0 }
                button { font: inherit; width: 100%; min-height: 44px; padding: .5rem 1rem; text-align: left; color: #00454d; background: #fff; border: 1px solid #6b7c85; border-radius: 4px; cursor: pointer }
                button:hover { background: #e8f3f3 }
                button:focus-visible { outline: 3px solid #00606b; outline-offset: 2px }
                small { display: block; color: #4a5a66 }
              </style>
            </head>
            <body>
              <main>
                <h1>Kies een proefaccount</h1>
                <p>Deze aanmelddienst bestaat alleen om te ontwikkelen en te testen. De mensen zijn verzonnen.</p>
                <form method="post" action="/aanmelden">
                  {{fields}}
                  <ul>{{buttons}}</ul>
                  <button name="keuze" value="annuleren">Annuleren</button>
                </form>
              </main>
            </body>
            </html>
            """);
    }

    internal static string Words(DemoUser user) => user switch
    {
        { Role: null } => "zonder rol: mag er niet in",
        { Kvk: "" } => $"{user.Role}, zodra er een aanbieder is",
        { Kvk: { } kvk } => $"{user.Role}, KvK {kvk}",
        { Municipality: { } code } => $"{user.Role} {code}",
        _ => user.Role,
    };

    static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? "");
}
