using System.Globalization;
using Pdc.Core.Releases;
using RazorSlices;

namespace Pdc.Site.Pages.Figures;

/// <summary>How many clients got help this year and what it cost, per lot (D14); until a release exists, when it will.</summary>
public sealed class FiguresPage(Edition edition) : Page(edition)
{
    public const string Home = "/cijfers/", Method = Home + "uitleg/", File = Home + "cijfers.csv";

    internal static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public PublicFigures? Figures => Edition.Figures;
    public override string Address => Home;
    public override string Title => "Cijfers";
    public override string Description => $"Hoeveel mensen jeugdhulp krijgen in de regio {Edition.Region.Name}, en wat die kost.";

    /// <summary>Per lot the figures of the whole region, in the order of the catalogue.</summary>
    internal IReadOnlyList<FigureBar> Lots => Figures is null ? [] :
    [
        .. Figures.Rows.Where(row => row.Place == PublicFigures.Region)
            .OrderBy(row => Edition.Catalogue.Lots.FirstOrDefault(lot => lot.Lot.Code.ToString() == row.Lot)?.Lot.Order ?? int.MaxValue).ThenBy(row => row.Lot, StringComparer.Ordinal)
            .Select(row => new FigureBar(LotName(Edition, row.Lot), FigureLotPage.AddressOf(row.Lot), row.Clients, row.Cents)),
    ];

    internal static string LotName(Edition edition, string code) =>
        edition.Catalogue.Lots.FirstOrDefault(lot => lot.Lot.Code.ToString() == code)?.Lot.Name ?? (code == "ONBEKEND" ? "Zonder perceel" : $"Perceel {code}");

    internal static string Month(PublicFigures figures) => figures.Period.FirstDay.ToString("MMMM yyyy", Dutch);

    public override RazorSlice Slice() => FiguresSlice.Create(this);
}
