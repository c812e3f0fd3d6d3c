using Pdc.Core.Access;

namespace Pdc.Functions.Access;

/// <summary>
/// An OpenID provider whose users may sign in, and what its claims mean here. An issuer can only give the roles in
/// <see cref="Roles"/>, so that the sign-in of providers can never make somebody a reviewer.
/// </summary>
public sealed record Issuer
{
    /// <summary>The name in addresses and in user ids: lower-case letters and digits, and never changed once users signed in.</summary>
    public required string Key { get; init; }

    /// <summary>As it stands on the button: "Aanmelden als …".</summary>
    public required string Name { get; init; }

    public required Uri Authority { get; init; }
    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }

    /// <summary>The claim that holds the role, such as <c>roles</c>.</summary>
    public required string RoleClaim { get; init; }

    /// <summary>Value of the role claim to our role.</summary>
    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <summary>The claim with a provider's KvK number; without it this issuer has no providers.</summary>
    public string? KvkClaim { get; init; }

    /// <summary>The claim with a municipality's CBS code; without it this issuer has no municipalities.</summary>
    public string? MunicipalityClaim { get; init; }
}
