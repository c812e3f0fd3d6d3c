using Pdc.Core.Catalogue;

namespace Pdc.Site.Reading;

/// <summary>One provider's delivery of one product, covered by a contract.</summary>
public sealed class PublicOffer(PublicProvider provider, PublicProduct product, Offer offer, DateOnly today)
{
    public PublicProvider Provider => provider;
    public PublicProduct Product => product;
    public Offer Offer => offer;

    /// <summary>Such as <c>/aanbieders/de-linde/45a01/</c>. Made when it is asked for: tens of thousands would be megabytes.</summary>
    public string Address => provider.Address + product.Segment + "/";

    /// <summary>The offer's own, and where it has none those of its provider.</summary>
    public IReadOnlyList<string> Specialities =>
        offer.Specialities.Count > 0 ? DisplayText.Of(offer.Specialities) : provider.Specialities;

    /// <summary>Where it is given, as far as anyone may know: of a secret place not even the municipality.</summary>
    public IEnumerable<Location> OpenLocations =>
        provider.Provider.Locations.Where(location => !location.Secret && offer.Locations.Contains(location.Id));

    public bool HasSecretLocation =>
        provider.Provider.Locations.Any(location => location.Secret && offer.Locations.Contains(location.Id));

    /// <summary>The contract that covers it on the day; the one that lasts longest where there are more.</summary>
    public Contract Contract =>
        provider.Provider.Contracts.Where(contract => contract.Covers(product.Product, today))
            .MaxBy(contract => contract.Valid.To ?? DateOnly.MaxValue)!;
}
