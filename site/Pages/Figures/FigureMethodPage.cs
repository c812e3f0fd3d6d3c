using RazorSlices;

namespace Pdc.Site.Pages.Figures;

/// <summary>How the public figures are made, and why some are hidden.</summary>
public sealed class FigureMethodPage(Edition edition) : Page(edition)
{
    public override string Address => FiguresPage.Method;
    public override string Title => "Hoe wij tellen";
    public override string Description => "Hoe de cijfers over jeugdhulp tot stand komen, en waarom wij kleine aantallen verbergen.";
    public override IReadOnlyList<Crumb> Crumbs => [new("Cijfers", FiguresPage.Home)];
    public override RazorSlice Slice() => FigureMethodSlice.Create(this);
}
