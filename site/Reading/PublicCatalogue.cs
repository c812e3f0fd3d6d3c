using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site.Reading;

/// <summary>
/// The catalogue as anyone may see it on one day: products that are valid, and offers that a contract covers. Pages read
/// this and never the snapshot, so that what may be shown is decided in one place.
/// </summary>
public sealed class PublicCatalogue
{
    public Region Region { get; }
    public DateOnly Today { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<PublicMunicipality> Municipalities { get; }

    /// <summary>The same as they stand in the catalogue.</summary>
    public IReadOnlyList<Municipality> MunicipalityList { get; }

    /// <summary>By their order; those without products too.</summary>
    public IReadOnlyList<PublicLot> Lots { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<PublicProduct> Products { get; }

    /// <summary>Those with a contract on the day, by the name the public knows.</summary>
    public IReadOnlyList<PublicProvider> Providers { get; }

    /// <summary>Those without a contract on the day: they keep their page, for who kept its address, but are on no list.</summary>
    public IReadOnlyList<PublicProvider> FormerProviders { get; }

    public int OfferCount { get; }

    public PublicCatalogue(CatalogueSnapshot snapshot, DateOnly today)
    {
        (Region, Today) = (snapshot.Region, today);
        MunicipalityList = snapshot.Municipalities;
        Lots = [.. snapshot.Lots.Select(lot => new PublicLot(lot))];
        Municipalities = [.. snapshot.Municipalities.Select(municipality => new PublicMunicipality(municipality))];

        var lots = Lots.ToDictionary(lot => lot.Lot.Code);
        var products = new Dictionary<ProductCode, PublicProduct>();
        foreach (var product in snapshot.Products.Where(product => product.Valid.Contains(today)))
        {
            if (!lots.TryGetValue(product.Lot, out var lot))
                throw new SiteError($"Product {product.Code} hoort bij perceel {product.Lot}, maar dat perceel bestaat niet in de regio.");

            var shown = new PublicProduct(product, lot, product.TariffOn(today));
            products.Add(product.Code, shown);
            lot.Add(shown);
        }

        var municipalities = snapshot.Municipalities.Select(municipality => municipality.Code).ToHashSet();
        var current = new List<PublicProvider>(snapshot.Providers.Count);
        var former = new List<PublicProvider>();
        foreach (var provider in snapshot.Providers)
        {
            var contracts = provider.Contracts.Where(contract => contract.Valid.Contains(today)).ToList();
            var shown = new PublicProvider(provider, contracts.Count > 0);
            (shown.Contracted ? current : former).Add(shown);
            shown.Offers = Offers(shown, contracts, products, municipalities);
            OfferCount += shown.Offers.Count;
        }

        (Providers, FormerProviders) = (ByName(current), ByName(former));
        Products = [.. products.Values];
        foreach (var product in Products)
            product.Shuffle(today);
    }

    PublicOffer[] Offers(
        PublicProvider provider, List<Contract> contracts, Dictionary<ProductCode, PublicProduct> products, HashSet<MunicipalityCode> municipalities)
    {
        var offers = new List<PublicOffer>(provider.Provider.Offers.Count);
        foreach (var offer in provider.Provider.Offers)
        {
            if (!products.TryGetValue(offer.Product, out var product) || !contracts.Exists(contract => contract.Covers(product.Product, Today)))
                continue;

            foreach (var code in offer.Municipalities)
                if (!municipalities.Contains(code))
                    throw new SiteError($"{provider.Name} biedt {product.Product.Code} aan in gemeente {code}, maar die gemeente hoort niet bij de regio.");

            var shown = new PublicOffer(provider, product, offer, Today);
            product.Add(shown);
            offers.Add(shown);
        }

        return [.. offers];
    }

    // By key, because comparing two names in a language costs as much as making the key of one. By number after that, so that two
    // providers with one name always stand in the same order.
    static PublicProvider[] ByName(List<PublicProvider> providers)
    {
        var keyed = providers.Select(provider => (Key: DutchOrder.Key(provider.Name), Provider: provider)).ToArray();
        Array.Sort(keyed, static (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key) is not 0 and var order ? order : one.Provider.Provider.Kvk.CompareTo(other.Provider.Provider.Kvk));
        return [.. keyed.Select(pair => pair.Provider)];
    }
}
