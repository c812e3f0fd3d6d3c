using System.Text.Json.Nodes;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Pages.Products;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>A kind of help with a part of its providers.</summary>
static class ProductData
{
    public static JsonObject Of(ProductPage page)
    {
        var product = page.Product;
        return new()
        {
            ["product"] = page.Shown.Segment,
            ["explains"] = page.Explains,
            ["youngest"] = product.Ages.From,
            ["oldest"] = product.Ages.To,
            ["facts"] = Parts.Facts(
                ("Leeftijd", product.Ages.ToString()),
                ("Verwijzing", ReferralWords.Sentence(product.Access)),
                ("Tarief", TariffWords.Sentence(page.Shown.Tariff, product.Unit, page.Edition.Today)),
                ("Wet", CatalogueTerms.Laws.Label(product.Law)),
                ("Productcode", product.Code.ToString())),
            ["total"] = page.Part.Total == 0 ? null : Count.Of(page.Part.Total, "aanbieder", "aanbieders"),
            ["items"] = Parts.List(page.Part.Items, shown =>
            {
                var row = Parts.Row(page, shown, shown.Provider.Name);
                row["specialities"] = Count.List(shown.Specialities);
                return row;
            }),
            ["numbers"] = Parts.Numbers(page.Part),
            ["about"] = page.Explains ? product.Description : null,
        };
    }
}
