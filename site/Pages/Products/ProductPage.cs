using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;
using Pdc.Site.Standards;
using RazorSlices;

namespace Pdc.Site.Pages.Products;

/// <summary>One kind of help, with every provider of it (D5).</summary>
public sealed class ProductPage(Edition edition, PublicProduct product, ListPart<PublicOffer> part) : Page(edition)
{
    const int Rows = 13;

    public static IEnumerable<ProductPage> All(Edition edition) =>
        from product in edition.Catalogue.Products
        from part in ListParts.Of(product.Offers, Rows, product.Address)
        select new ProductPage(edition, product, part);

    public PublicProduct Shown => product;
    public Product Product => product.Product;
    public ListPart<PublicOffer> Part => part;
    public override string Address => part.Address;
    public override string Title => part.Number == 1 ? Product.Name : $"{Product.Name}, pagina {part.Number}";
    public override string Description => Product.Summary;

    public override IReadOnlyList<Crumb> Crumbs =>
        part.Number == 1
            ? [new("Soorten hulp", "/producten/"), new(product.Lot.Lot.Name, product.Lot.Address)]
            : [new("Soorten hulp", "/producten/"), new(Product.Name, product.Address)];

    /// <summary>What holds for every provider of it stands on the first page only.</summary>
    public bool Explains => part.Number == 1;

    public HtmlString? About => string.IsNullOrWhiteSpace(Product.Description) ? null : MarkdownText.Theirs(Product.Description);

    public override Action<Utf8JsonWriter>? Describe => part.Number == 1 ? json => LinkedData.Product(json, Edition, product) : null;
    public override IReadOnlyList<string> Scripts => [Edition.Assets.ListScript];

    public override RazorSlice Slice() => ProductSlice.Create(this);
}
