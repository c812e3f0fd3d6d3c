namespace Pdc.Core.Protocols;

/// <summary>A protocol of the region, such as the toewijzings- en declaratieprotocol, in all its versions (D11, D13).</summary>
public sealed record Protocol
{
    /// <summary>The name in addresses, such as <c>declaratieprotocol</c>: lower-case letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Newest first. At least one.</summary>
    public required IReadOnlyList<ProtocolVersion> Versions { get; init; }

    public string Title => Versions[0].Title;

    /// <summary>The protocol with the versions that were on the site at the end of a Dutch day; null when there were none.</summary>
    public Protocol? PublishedBy(DateOnly day) =>
        Versions.Where(version => version.PublishedAt < DutchTime.EndOf(day)).ToList() is { Count: > 0 } versions ? this with { Versions = versions } : null;

    /// <summary>The version in force on a day; null before the first one.</summary>
    public ProtocolVersion? InForceOn(DateOnly day) => Versions.FirstOrDefault(version => version.InForceFrom <= day);
}
