namespace Pdc.Core.Catalogue;

/// <summary>
/// The whole catalogue of one region at one moment: what the site is made from. Lists are in a fixed order, so the same
/// catalogue always gives the same pages.
/// </summary>
public sealed record CatalogueSnapshot
{
    public required Region Region { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<Municipality> Municipalities { get; init; }

    /// <summary>By their order.</summary>
    public required IReadOnlyList<Lot> Lots { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>By KvK number.</summary>
    public required IReadOnlyList<Provider> Providers { get; init; }
}
