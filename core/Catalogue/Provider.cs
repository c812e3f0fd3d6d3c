namespace Pdc.Core.Catalogue;

/// <summary>A contracted care provider with everything that changes together with it: one aggregate, one partition.</summary>
public sealed record Provider
{
    public required KvkNumber Kvk { get; init; }
    public required AgbCode Agb { get; init; }
    public required string Name { get; init; }

    /// <summary>The name the public knows, where it differs from the registered one.</summary>
    public string? TradeName { get; init; }

    public string? Website { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public required Registration Registration { get; init; }
    public required string Summary { get; init; }

    /// <summary>Markdown, written by the provider: untrusted.</summary>
    public string? Description { get; init; }

    public required IReadOnlyList<string> Specialities { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<string> QualityMarks { get; init; }

    /// <summary>One of the strategic providers, who have a quarterly review (D10).</summary>
    public required bool Strategic { get; init; }

    /// <summary>The place in the site's addresses; it stays the same for as long as the name does.</summary>
    public required string Slug { get; init; }

    /// <summary>Addresses the provider had under earlier names; each keeps a redirect page.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    public required IReadOnlyList<Location> Locations { get; init; }
    public required IReadOnlyList<Contract> Contracts { get; init; }
    public required IReadOnlyList<Offer> Offers { get; init; }

    public string DisplayName => TradeName ?? Name;

    /// <summary>Whether a contract of this provider covers the product on a day, by itself or by its lot.</summary>
    public bool IsContractedFor(Product product, DateOnly day) =>
        Contracts.Any(contract => contract.Covers(product, day));
}

/// <summary>Where a client or referrer applies for care.</summary>
public sealed record Registration(string? Phone, string? Email, string? Website);
