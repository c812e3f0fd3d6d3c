using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Places;

/// <summary>One lot (perceel) with its products.</summary>
public sealed class LotPage(Edition edition, PublicLot lot) : Page(edition)
{
    public static IEnumerable<LotPage> All(Edition edition) => edition.Catalogue.Lots.Select(lot => new LotPage(edition, lot));

    public PublicLot Lot => lot;
    public override string Address => lot.Address;
    public override string Title => lot.Lot.Name;
    public override string Description => lot.Lot.Description ?? $"Soorten hulp in perceel {lot.Lot.Code}: {lot.Lot.Name}.";
    public override IReadOnlyList<Crumb> Crumbs => [new("Soorten hulp", "/producten/")];

    public override RazorSlice Slice() => LotSlice.Create(this);
}
