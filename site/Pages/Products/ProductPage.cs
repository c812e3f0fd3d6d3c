using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Products;

/// <summary>One kind of help, with every provider of it (D5).</summary>
public sealed class ProductPage(Edition edition, PublicProduct product, ListPart<PublicOffer> part) : Page(edition)
{
    const int Rows = 25;

    public static IEnumerable<ProductPage> All(Edition edition) =>
        from product in edition.Catalogue.Products
        from part in ListParts.Of(product.Offers, Rows, product.Address)
        select new ProductPage(edition, product, part);

    public PublicProduct Product => product;
    public ListPart<PublicOffer> Part => part;
    public override string Address => part.Address;
    public override string Title => part.Number == 1 ? product.Product.Name : $"{product.Product.Name}, pagina {part.Number}";
    public override string Description => product.Product.Summary;

    public override IReadOnlyList<Crumb> Crumbs =>
        part.Number == 1 ? [new("Soorten hulp", "/producten/")] : [new("Soorten hulp", "/producten/"), new(product.Product.Name, product.Address)];

    public override RazorSlice Slice() => ProductSlice.Create(this);
}
