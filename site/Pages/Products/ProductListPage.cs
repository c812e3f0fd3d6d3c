using RazorSlices;

namespace Pdc.Site.Pages.Products;

/// <summary>Every kind of help, by lot.</summary>
public sealed class ProductListPage(Edition edition) : Page(edition)
{
    public override string Address => "/producten/";
    public override string Title => "Soorten hulp";
    public override string Description => $"Alle soorten hulp die de regio {Edition.Region.Name} heeft ingekocht.";

    public override RazorSlice Slice() => ProductListSlice.Create(this);
}
