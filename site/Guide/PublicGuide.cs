using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Guide;

/// <summary>
/// The guide as it stands in one region on one day: situations for which the region has help. A situation without any product that is
/// valid on the day is left out; the check of the content says so to editors.
/// </summary>
public sealed class PublicGuide
{
    readonly Dictionary<PublicProduct, OffersHere[]> offers = [];
    readonly Dictionary<MunicipalityCode, int> places = [];

    /// <summary>Those with situations, as they stand in their file.</summary>
    public IReadOnlyList<PublicDomain> Domains { get; }

    /// <summary>By life domain.</summary>
    public IReadOnlyList<PublicSituation> Situations { get; }

    public IReadOnlyList<UrgentNumber> Numbers { get; }

    /// <summary>The first of them: on the home page, and where there is no connection.</summary>
    public IReadOnlyList<UrgentNumber> Calls => [.. Numbers.Take(3)];

    public PublicGuide(ReferralGuide guide, PublicCatalogue catalogue)
    {
        var products = catalogue.Products.ToDictionary(product => product.Product.Code);
        var situations = guide.Situations.Select(situation => new PublicSituation(situation, Help(situation, guide, products)))
            .Where(situation => situation.Help.Count > 0).ToLookup(situation => situation.Situation.Domain);
        Domains = [.. guide.Domains.Where(situations.Contains).Select(domain => new PublicDomain(domain, [.. situations[domain]]))];
        Situations = [.. Domains.SelectMany(domain => domain.Situations)];
        Numbers = guide.Numbers;

        for (int i = 0; i < catalogue.Municipalities.Count; i++)
            places.Add(catalogue.Municipalities[i].Municipality.Code, i);

        // Each offer is looked at once per municipality, here, and never again while pages are made.
        foreach (var product in Situations.SelectMany(situation => situation.Help).Select(help => help.Product).Distinct())
            offers.Add(product, OffersHere.Of(product, catalogue));
    }

    /// <summary>Who gives the help of a product in a municipality.</summary>
    public OffersHere Offers(PublicProduct product, PublicMunicipality municipality) =>
        offers[product][places[municipality.Municipality.Code]];

    // Two kinds of help may be one product in this region: the first sentence about it stays.
    static IReadOnlyList<FittingProduct> Help(Situation situation, ReferralGuide guide, Dictionary<ProductCode, PublicProduct> products) =>
    [
        .. from help in situation.Help
           from code in guide.Kinds[help.Kind].Products
           where products.ContainsKey(code)
           group new FittingProduct(products[code], help.Why, help.NotWhen) by code into same
           select same.First(),
    ];
}

/// <summary>A life domain with its situations.</summary>
public sealed record PublicDomain(LifeDomain Domain, IReadOnlyList<PublicSituation> Situations);

/// <summary>A situation with the products of the region that may help.</summary>
public sealed record PublicSituation(Situation Situation, IReadOnlyList<FittingProduct> Help)
{
    public string Address { get; } = $"/verwijsgids/{Situation.Slug}/";

    public string AddressIn(PublicMunicipality municipality) => $"{Address}{municipality.Municipality.Slug}/";
}

/// <summary>A product that may help in a situation.</summary>
/// <param name="Why">Why it fits there.</param>
/// <param name="NotWhen">When it does not fit there.</param>
public sealed record FittingProduct(PublicProduct Product, string Why, string? NotWhen);
