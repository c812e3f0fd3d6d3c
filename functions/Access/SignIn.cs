using System.Security.Claims;
using Pdc.Core.Access;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Access;

/// <summary>The door: choose where to sign in, or go on to the dashboard of one's role.</summary>
static class SignIn
{
    public static IResult Show(HttpContext http, AccessSettings settings, string? terug, string? afgemeld) =>
        http.User.ToUser() is { } user
            ? Results.Redirect(LocalAddress(terug) ?? DashboardOf(user))
            : new Page(SignInPage.Create(new(Frame.Of(http, "Aanmelden"), settings.Issuers, LocalAddress(terug), afgemeld is not null)));

    public static IResult Start(AccessSettings settings, string issuer, string? terug) =>
        settings.Issuers.Any(known => known.Key == issuer)
            ? Results.Challenge(new() { RedirectUri = LocalAddress(terug) ?? "/portaal/" }, [issuer])
            : Results.NotFound();

    public static IResult Leave(ClaimsPrincipal session) =>
        Results.SignOut(new() { RedirectUri = "/portaal/?afgemeld=ja" }, [Session.Scheme, Session.IssuerOf(session)!]);

    static string DashboardOf(User user) =>
        user.May(Permission.UpdateWaitingTimes) ? "/portaal/aanbieder/"
        : user.May(Permission.SeeBureau)        ? "/portaal/bureau/"
        : "/portaal/gemeente/";

    /// <summary>Only an address within the portal: a link must not carry somebody off to another site. A header holds ASCII only.</summary>
    internal static string? LocalAddress(string? address) =>
        address is not null && address.StartsWith("/portaal/", StringComparison.Ordinal) && !address.Any(c => c is '\\' or <= ' ' or > '~') ? address : null;
}

public sealed record SignInModel(Frame Frame, IReadOnlyList<Issuer> Issuers, string? Return, bool SignedOut);
