using Pdc.Site.OpenData.Lists;

namespace Pdc.Site.OpenData;

/// <summary>Every list that anyone may take away, on one screen: the sheets of the import format without what is internal.</summary>
static class DataLists
{
    public static readonly IReadOnlyList<DataList> All =
    [
        PlaceLists.Municipalities,
        PlaceLists.Lots,
        ProductLists.Products,
        ProductLists.Tariffs,
        ProviderLists.Providers,
        ProviderLists.Locations,
        ProviderLists.Contracts,
        OfferLists.Offers,
    ];

    /// <summary>The one that changes with a waiting time; all others hold still for weeks.</summary>
    public static readonly DataList Moving = OfferLists.Offers;
}
