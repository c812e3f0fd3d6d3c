using Pdc.Core;
using Pdc.Core.Releases;
using RazorSlices;

namespace Pdc.Site.Pages.Figures;

/// <summary>The public figures of one lot, per municipality.</summary>
public sealed class FigureLotPage(Edition edition, PublicFigures figures, string lot) : Page(edition)
{
    public static IEnumerable<FigureLotPage> All(Edition edition) =>
        edition.Figures is not { } figures ? [] : figures.Rows.Select(row => row.Lot).Distinct().Select(lot => new FigureLotPage(edition, figures, lot));

    public static string AddressOf(string lot) => $"{FiguresPage.Home}perceel-{lot.ToLowerInvariant()}/";

    public override string Address => AddressOf(lot);
    public override string Title => $"{FiguresPage.LotName(Edition, lot)} per gemeente";
    public override string Description => $"Hoeveel mensen hulp kregen uit {FiguresPage.LotName(Edition, lot)}, per gemeente, en wat die kostte.";
    public override IReadOnlyList<Crumb> Crumbs => [new("Cijfers", FiguresPage.Home)];

    public PublicFigures Figures => figures;
    internal PublicFigure? Total => figures.Rows.FirstOrDefault(row => row.Lot == lot && row.Place == PublicFigures.Region);

    internal IReadOnlyList<FigureBar> Rows =>
    [
        .. figures.Rows.Where(row => row.Lot == lot && row.Place != PublicFigures.Region).Select(row => new FigureBar(Name(row.Place), null, row.Clients, row.Cents))
            .OrderBy(row => row.Name, Reading.DutchOrder.Names),
    ];

    string Name(string place) => MunicipalityCode.TryParse(place, out var code)
        ? Edition.Catalogue.Municipalities.FirstOrDefault(municipality => municipality.Municipality.Code == code)?.Municipality.Name ?? place : place;

    public override RazorSlice Slice() => FigureLotSlice.Create(this);
}
