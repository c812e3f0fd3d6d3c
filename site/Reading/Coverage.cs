using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site.Reading;

/// <summary>Which product can be had where, and how far municipalities lie apart: counted once for all pages.</summary>
public sealed class Coverage
{
    readonly PublicCatalogue catalogue;
    readonly Dictionary<(ProductCode, MunicipalityCode), ProductHere> here = [];
    readonly Dictionary<MunicipalityCode, (double Latitude, double Longitude)> centres;

    /// <param name="validDays">The region's limit in calendar days: a waiting time measured longer ago is unknown.</param>
    public Coverage(PublicCatalogue catalogue, int validDays)
    {
        this.catalogue = catalogue;
        centres = Centres();
        foreach (var product in catalogue.Products)
            Count(product, validDays);
    }

    /// <summary>By how many providers a product is offered in a municipality, and how many of them have room.</summary>
    public ProductHere Of(PublicProduct product, PublicMunicipality municipality) => here[(product.Product.Code, municipality.Municipality.Code)];

    /// <summary>Products that nobody offers in a municipality, with where in the region they can be had.</summary>
    public IEnumerable<Gap> Gaps(PublicMunicipality municipality) =>
        from product in catalogue.Products
        where Of(product, municipality).Providers == 0
        select new Gap(product, Elsewhere(product, municipality));

    /// <summary>Where else in the region a product is offered, the nearest first; in a region without positions by name.</summary>
    public IReadOnlyList<Nearby> Elsewhere(PublicProduct product, PublicMunicipality from) =>
    [
        .. catalogue.Municipalities
            .Select(municipality => new Nearby(municipality, Of(product, municipality).Providers, Kilometres(from, municipality)))
            .Where(place => place.Providers > 0)
            .OrderBy(place => place.Kilometres ?? int.MaxValue),
    ];

    void Count(PublicProduct product, int validDays)
    {
        var places = catalogue.MunicipalityList;
        var (providers, room) = (new int[places.Count], new int[places.Count]);
        foreach (var shown in product.Offers)
        {
            bool hasRoom = shown.Offer.WaitingOn(catalogue.Today, validDays) == WaitingState.RoomNow;
            for (int i = 0; i < places.Count; i++)
                if (shown.Offer.IsIn(places[i].Code))
                    (providers[i], room[i]) = (providers[i] + 1, room[i] + (hasRoom ? 1 : 0));
        }

        for (int i = 0; i < places.Count; i++)
            here.Add((product.Product.Code, places[i].Code), new(product, providers[i], room[i]));
    }

    // The catalogue has no positions of municipalities: where its open locations lie, people live. Secret ones do not count.
    Dictionary<MunicipalityCode, (double, double)> Centres() =>
        catalogue.Providers.SelectMany(provider => provider.Provider.Locations)
            .Where(location => location.PublicAddress is { Latitude: not null, Longitude: not null })
            .GroupBy(location => location.Municipality)
            .ToDictionary(group => group.Key, group => (group.Average(place => place.Address.Latitude!.Value), group.Average(place => place.Address.Longitude!.Value)));

    int? Kilometres(PublicMunicipality from, PublicMunicipality to)
    {
        if (!centres.TryGetValue(from.Municipality.Code, out var one) || !centres.TryGetValue(to.Municipality.Code, out var other))
            return null;

        // Within a region the earth is flat: a degree of latitude is 111 km, one of longitude shrinks with the cosine of the latitude.
        double north = (one.Latitude - other.Latitude) * 111.2, east = (one.Longitude - other.Longitude) * 111.2 * Math.Cos(one.Latitude * Math.PI / 180);
        return (int)Math.Round(Math.Sqrt(north * north + east * east));
    }
}

/// <summary>A product that nobody offers in a municipality; elsewhere in the region, nearest first.</summary>
public sealed record Gap(PublicProduct Product, IReadOnlyList<Nearby> Elsewhere);

/// <param name="Kilometres">As the crow flies between the middles of both municipalities; null when a position is missing.</param>
public readonly record struct Nearby(PublicMunicipality Municipality, int Providers, int? Kilometres);
