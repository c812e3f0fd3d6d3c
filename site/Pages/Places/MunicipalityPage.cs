using System.Text.Json;
using Pdc.Core.Content;
using Pdc.Site.Reading;
using Pdc.Site.Standards;
using RazorSlices;

namespace Pdc.Site.Pages.Places;

/// <summary>One municipality: its access team, its own rules (D7), and the help one can get there.</summary>
public sealed class MunicipalityPage : Page
{
    public static IEnumerable<MunicipalityPage> All(Edition edition) =>
        edition.Catalogue.Municipalities.Select(municipality => new MunicipalityPage(edition, municipality));

    MunicipalityPage(Edition edition, PublicMunicipality municipality) : base(edition)
    {
        Municipality = municipality;
        Rules = [.. edition.Rules[municipality.Municipality.Code].OrderBy(rule => rule.Kind)];
    }

    public PublicMunicipality Municipality { get; }
    public override string Address => Municipality.Address;
    public override string Title => Municipality.Name;
    public override string Description => $"Jeugdhulp in {Municipality.Name}: waar u terechtkunt, welke hulp er is en hoe lang u wacht.";
    public override IReadOnlyList<Feed> Feeds => [Feed.Of(Municipality)];
    public override IReadOnlyList<Crumb> Crumbs => [new("Gemeenten", "/gemeenten/")];

    /// <summary>Lots with the products that somebody offers here, and by how many.</summary>
    public IEnumerable<(PublicLot Lot, IReadOnlyList<ProductHere> Products)> Help =>
        from lot in Edition.Catalogue.Lots
        let here = lot.Products.Select(Here).Where(product => product.Providers > 0).ToList()
        where here.Count > 0
        select (lot, (IReadOnlyList<ProductHere>)here);

    /// <summary>Products that nobody offers here.</summary>
    public IReadOnlyList<Gap> Gaps => [.. Edition.Coverage.Gaps(Municipality)];

    /// <summary>Its own rules, ordinance first.</summary>
    public IReadOnlyList<MunicipalRule> Rules { get; }

    ProductHere Here(PublicProduct product) => Edition.Coverage.Of(product, Municipality);

    public override Action<Utf8JsonWriter>? Describe => json => LinkedData.Municipality(json, Edition, Municipality);

    public override RazorSlice Slice() => MunicipalitySlice.Create(this);
}
