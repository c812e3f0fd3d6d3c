namespace Pdc.Core.Catalogue;

public enum Wheelchair { Yes, No, Unknown }

/// <summary>A place where a provider gives care.</summary>
public sealed record Location
{
    /// <summary>Unique within its provider.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>
    /// Secret locations (women's shelters, closed units) never appear with name, address or position in anything public:
    /// public pages read <see cref="PublicAddress"/> and <see cref="PublicName"/> and nothing else.
    /// </summary>
    public required bool Secret { get; init; }

    public required Address Address { get; init; }
    public required Wheelchair Wheelchair { get; init; }
    public string? OpeningHours { get; init; }

    /// <summary>The address as anyone may see it; null for a secret location.</summary>
    public Address? PublicAddress => Secret ? null : Address;

    /// <summary>The name as anyone may see it.</summary>
    public string PublicName => Secret ? "Geheime locatie" : Name;
}

/// <summary>A visiting address with, where known, its position in WGS 84 degrees.</summary>
public sealed record Address(string Street, string Number, PostalCode PostalCode, string City, double? Latitude, double? Longitude);
