using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site;

/// <summary>Where an offer can be had, as short as it can be said.</summary>
static class PlaceWords
{
    const string Everywhere = "hele regio";
    const int FewLeftOut = 2, ManyNamed = 4;

    /// <summary>Such as <c>Wel in Rijswijk, hemelsbreed ongeveer 6 kilometer: 3 aanbieders</c>.</summary>
    public static string Elsewhere(Gap gap) => gap.Elsewhere switch
    {
        []                                  => "Niemand in de regio biedt dit nu aan",
        [{ Kilometres: { } km } nearest, ..] => $"Wel in {nearest.Municipality.Name}, hemelsbreed ongeveer {Math.Max(1, km)} kilometer: {Count.Of(nearest.Providers, "aanbieder", "aanbieders")}",
        var places                          => $"Wel in {Count.List([.. places.Select(place => place.Municipality.Name)])}",
    };

    /// <summary>Such as <c>hele regio</c>, <c>Delft en Rijswijk</c>, or <c>hele regio, behalve Delft</c>.</summary>
    public static string Of(Offer offer, IReadOnlyList<Municipality> region)
    {
        if (offer.Municipalities.Count == 0)
            return Everywhere;

        var inside = new List<string>(region.Count);
        var outside = new List<string>();
        foreach (var municipality in region)
            (offer.IsIn(municipality.Code) ? inside : outside).Add(municipality.Name);

        return outside.Count == 0 ? Everywhere
            : outside.Count <= FewLeftOut && inside.Count > ManyNamed ? $"{Everywhere}, behalve {Count.List(outside)}"
            : Count.List(inside);
    }
}
