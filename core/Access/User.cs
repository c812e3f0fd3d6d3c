namespace Pdc.Core.Access;

public enum Role { Provider, Reviewer, Publisher, Analyst, Municipality, Administrator }

/// <summary>
/// Somebody who signed in. <see cref="Id"/> is the issuer's subject, never a name or an address, so that it may stand in events and logs.
/// </summary>
public sealed record User
{
    public required string Id { get; init; }

    /// <summary>As shown on screen; never stored or logged.</summary>
    public required string DisplayName { get; init; }

    public required IReadOnlySet<Role> Roles { get; init; }

    /// <summary>For <see cref="Role.Provider"/>: the only provider this user may see or change.</summary>
    public KvkNumber? Kvk { get; init; }

    /// <summary>For <see cref="Role.Municipality"/>: the only municipality whose data this user may see.</summary>
    public MunicipalityCode? Municipality { get; init; }
}
