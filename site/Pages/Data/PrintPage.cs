using Pdc.Core.Catalogue;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Data;

/// <summary>
/// The whole guide on paper: one page with a list of contents, each lot on a new sheet, and every provider with its address at the end. It is
/// renewed with the files to take away, because it holds every waiting time.
/// </summary>
public sealed class PrintPage(Edition edition) : Page(edition)
{
    public const string Place = "/data/afdrukken/";

    public override string Address => Place;
    public override string Title => "De hele gids op papier";
    public override string Description => "Alle hulp, aanbieders en wachttijden op één pagina om af te drukken.";
    public override IReadOnlyList<Crumb> Crumbs => [new("De gids meenemen", "/data/")];

    public IEnumerable<PublicLot> Lots => Edition.Catalogue.Lots.Where(lot => lot.Products.Count > 0);

    public static string Mark(PublicLot lot) => $"perceel-{lot.Lot.Code.ToString().ToLowerInvariant()}";

    public static string Mark(PublicProduct product) => $"hulp-{product.Product.Code.ToString().ToLowerInvariant()}";

    public static string? Phone(Provider provider) => provider.Registration.Phone ?? provider.Phone;

    public override RazorSlice Slice() => PrintSlice.Create(this);
}
