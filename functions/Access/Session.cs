using System.Security.Claims;
using Pdc.Core;
using Pdc.Core.Access;

namespace Pdc.Functions.Access;

/// <summary>A user as kept in the session cookie: only what the portal needs, none of the issuer's other claims.</summary>
static class Session
{
    public const string Scheme = "portaal";

    const string Role = "rol", Kvk = "kvk", Municipality = "gemeente", Issuer = "uitgever";

    public static ClaimsPrincipal ToPrincipal(this User user, string issuer)
    {
        List<Claim> claims = [new("sub", user.Id), new("name", user.DisplayName), new(Issuer, issuer)];
        claims.AddRange(user.Roles.Select(role => new Claim(Role, RoleTerms.Roles.Code(role))));
        if (user.Kvk is { } kvk)
            claims.Add(new(Kvk, kvk.ToString()));
        if (user.Municipality is { } municipality)
            claims.Add(new(Municipality, municipality.ToString()));

        return new(new ClaimsIdentity(claims, Scheme, "name", Role));
    }

    /// <summary>The user of this request; null for somebody who did not sign in.</summary>
    public static User? ToUser(this ClaimsPrincipal principal) =>
        principal.Identity is not { IsAuthenticated: true } || principal.FindFirst("sub") is not { } subject ? null : new()
        {
            Id = subject.Value,
            DisplayName = principal.FindFirst("name")?.Value ?? "",
            Roles = principal.FindAll(Role).Select(claim => RoleTerms.Roles.TryParse(claim.Value, out var role) ? role : (Core.Access.Role?)null)
                .OfType<Core.Access.Role>().ToHashSet(),
            Kvk = principal.FindFirst(Kvk) is { } kvk && KvkNumber.TryParse(kvk.Value, out var number) ? number : null,
            Municipality = principal.FindFirst(Municipality) is { } code && MunicipalityCode.TryParse(code.Value, out var parsed) ? parsed : null,
        };

    public static string? IssuerOf(ClaimsPrincipal principal) => principal.FindFirst(Issuer)?.Value;
}
