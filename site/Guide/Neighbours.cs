using Pdc.Site.Reading;

namespace Pdc.Site.Guide;

/// <summary>
/// Which municipality lies nearest to another: by the middle of the places where help is given. Secret places take no part, so that
/// nothing about them can be worked out.
/// </summary>
sealed class Neighbours
{
    // A degree of longitude is that much shorter than one of latitude, at 52 degrees north.
    const double Shorter = 0.62;

    readonly Dictionary<PublicMunicipality, IReadOnlyList<PublicMunicipality>> nearest = [];

    public Neighbours(PublicCatalogue catalogue)
    {
        var middles = catalogue.Providers.SelectMany(provider => provider.Provider.Locations)
            .Where(location => location.PublicAddress is { Latitude: not null, Longitude: not null })
            .GroupBy(location => location.Municipality)
            .ToDictionary(here => here.Key, here => (Lat: here.Average(location => location.PublicAddress!.Latitude!.Value), Lon: here.Average(location => location.PublicAddress!.Longitude!.Value) * Shorter));

        foreach (var one in catalogue.Municipalities)
            nearest[one] = [.. catalogue.Municipalities.Where(other => other != one).OrderBy(other => Distance(one, other))];

        double Distance(PublicMunicipality one, PublicMunicipality other) =>
            middles.TryGetValue(one.Municipality.Code, out var here) && middles.TryGetValue(other.Municipality.Code, out var there)
                ? Math.Sqrt(Math.Pow(here.Lat - there.Lat, 2) + Math.Pow(here.Lon - there.Lon, 2))
                : double.MaxValue;
    }

    /// <summary>The others, the nearest first; those whose place nobody knows last, by name.</summary>
    public IReadOnlyList<PublicMunicipality> Of(PublicMunicipality municipality) => nearest[municipality];
}
