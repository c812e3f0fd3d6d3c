using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Places;

/// <summary>One municipality: its access team, its own rules (D7), and the help one can get there.</summary>
public sealed class MunicipalityPage : Page
{
    public static IEnumerable<MunicipalityPage> All(Edition edition) =>
        edition.Catalogue.Municipalities.Select(municipality => new MunicipalityPage(edition, municipality));

    MunicipalityPage(Edition edition, PublicMunicipality municipality) : base(edition) => Municipality = municipality;

    // Two lists ask, and each count looks at every offer of the product.
    readonly Dictionary<PublicProduct, ProductHere> counted = [];

    public PublicMunicipality Municipality { get; }
    public override string Address => Municipality.Address;
    public override string Title => Municipality.Name;
    public override string Description => $"Jeugdhulp in {Municipality.Name}: waar u terechtkunt, welke hulp er is en hoe lang u wacht.";
    public override IReadOnlyList<Crumb> Crumbs => [new("Gemeenten", "/gemeenten/")];

    /// <summary>Lots with the products that somebody offers here, and by how many.</summary>
    public IEnumerable<(PublicLot Lot, IReadOnlyList<ProductHere> Products)> Help =>
        from lot in Edition.Catalogue.Lots
        let here = lot.Products.Select(Here).Where(product => product.Providers > 0).ToList()
        where here.Count > 0
        select (lot, (IReadOnlyList<ProductHere>)here);

    /// <summary>Products that nobody offers here.</summary>
    public IReadOnlyList<PublicProduct> Missing => [.. Edition.Catalogue.Products.Where(product => Here(product).Providers == 0)];

    ProductHere Here(PublicProduct product)
    {
        if (!counted.TryGetValue(product, out var here))
            counted[product] = here = product.CountIn(Municipality.Municipality.Code, Edition.Region.Limits.WaitingTimeValidDays, Edition.Today);
        return here;
    }

    public override RazorSlice Slice() => MunicipalitySlice.Create(this);
}
