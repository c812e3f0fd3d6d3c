using System.Security.Claims;
using Pdc.Core;
using Pdc.Core.Access;

namespace Pdc.Functions.Access;

/// <summary>From what an issuer says about somebody to who that is here.</summary>
static class ClaimsReading
{
    public static Ruling<User> UserFrom(this Issuer issuer, ClaimsPrincipal claims)
    {
        string? subject = claims.FindFirst("sub")?.Value;
        var roles = claims.FindAll(issuer.RoleClaim).Select(claim => issuer.Roles.TryGetValue(claim.Value, out var role) ? role : (Role?)null)
            .OfType<Role>().ToHashSet();

        if (string.IsNullOrEmpty(subject) || roles.Count == 0)
            return new Refusal("access.no-role", "U bent wel aangemeld, maar uw account heeft geen rol in dit portaal.");

        // Whoever could write for a provider and judge for the bureau would approve a colleague's text, or its own under another name.
        if (roles.Contains(Role.Provider) && roles.Any(role => role is not (Role.Provider or Role.Municipality)))
            return new Refusal("access.two-sides", "U bent wel aangemeld, maar uw account is van een aanbieder én van het inkoopbureau. Vraag de beheerder om twee accounts.");

        KvkNumber? kvk = null;
        if (roles.Contains(Role.Provider))
        {
            if (!KvkNumber.TryParse(Value(claims, issuer.KvkClaim), out var number))
                return new Refusal("access.no-kvk", "U bent wel aangemeld, maar bij uw account staat geen geldig KvK-nummer.");
            kvk = number;
        }

        MunicipalityCode? municipality = null;
        if (roles.Contains(Role.Municipality))
        {
            if (!MunicipalityCode.TryParse(Value(claims, issuer.MunicipalityClaim), out var code))
                return new Refusal("access.no-municipality", "U bent wel aangemeld, maar bij uw account staat geen gemeente.");
            municipality = code;
        }

        return new User
        {
            // Two issuers may use the same subject for different people.
            Id = $"{issuer.Key}:{subject}",
            DisplayName = claims.FindFirst("name")?.Value ?? "Gebruiker",
            Roles = roles,
            Kvk = kvk,
            Municipality = municipality,
        };
    }

    static string Value(ClaimsPrincipal claims, string? type) => type is null ? "" : claims.FindFirst(type)?.Value ?? "";
}
