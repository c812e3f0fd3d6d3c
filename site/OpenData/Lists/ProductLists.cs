using Pdc.Core.Catalogue;
using Pdc.Site.Reading;
using static Pdc.Site.OpenData.CellKind;

namespace Pdc.Site.OpenData.Lists;

/// <summary>What is bought, and for how much.</summary>
static class ProductLists
{
    public static readonly DataList Products = new DataList<PublicProduct>(
        "producten", "Producten", "De soorten hulp die de regio heeft ingekocht en die nu gelden.", edition => edition.Catalogue.Products,
        new("code", Text, "Productcode: hooguit 5 letters en cijfers.", row => row.Product.Code.ToString(), Required: true, Width: 9),
        new("naam", Text, "Naam van de hulp.", row => row.Product.Name, Required: true, Width: 40),
        new("perceel", Text, "Code van het perceel.", row => row.Product.Lot.ToString(), Required: true, Width: 9),
        new("wet", Text, "De wet: jeugdwet, wmo of beschermd-wonen.", row => CatalogueTerms.Laws.Code(row.Product.Law), Required: true),
        new("categorie", Text, "Productcategorie uit iJw, codelijst JZ020.", row => row.Product.Category, Required: true, Width: 10),
        new("eenheid", Text, "Eenheid uit iJw, codelijst WJ756.", row => row.Product.Unit, Required: true, Width: 9),
        new("upl", Text, "Naam in de Uniforme Productnamenlijst van de overheid.", row => row.Product.Upl, Width: 30),
        new("leeftijd_van", WholeNumber, "Vanaf deze leeftijd, in jaren.", row => row.Product.Ages.From, Width: 12),
        new("leeftijd_tot", WholeNumber, "Tot en met deze leeftijd, in jaren.", row => row.Product.Ages.To, Width: 12),
        new("samenvatting", Text, "De hulp in een of twee zinnen.", row => row.Product.Summary, Required: true, Width: 60),
        new("omschrijving", Text, "Uitleg in Markdown.", row => row.Product.Description, Width: 60),
        new("voor_wie", Text, "Voor wie de hulp is.", row => row.Product.ForWhom, Width: 40),
        new("niet_voor", Text, "Voor wie de hulp niet is.", row => row.Product.NotFor, Width: 40),
        new("toegang", Several, "Wie mag verwijzen: gemeente, huisarts, jeugdarts, medisch-specialist, gi, rechter of vrij.",
            row => Cell.Of([.. row.Product.Access.Select(CatalogueTerms.Referrers.Code)]), Width: 30),
        new("geldig_van", Day, "Eerste dag waarop het product geldt.", row => (DateOnly?)row.Product.Valid.From, Required: true, Width: 12),
        new("geldig_tot", Day, "Laatste dag waarop het product geldt.", row => row.Product.Valid.To, Width: 12)) { Key = ["code"] };

    public static readonly DataList Tariffs = new DataList<(PublicProduct Product, Tariff Tariff)>(
        "tarieven", "Tarieven", "Het tarief van elk product, voor elke aanbieder gelijk.",
        edition => from product in edition.Catalogue.Products from tariff in product.Product.Tariffs select (product, tariff),
        new("product", Text, "Productcode.", row => row.Product.Product.Code.ToString(), Required: true, Width: 9),
        new("tarief_cent", WholeNumber, "Bedrag in eurocenten per eenheid van het product.", row => (int?)row.Tariff.Amount.Value, Required: true),
        new("geldig_van", Day, "Eerste dag van het tarief.", row => (DateOnly?)row.Tariff.Valid.From, Required: true, Width: 12),
        new("geldig_tot", Day, "Laatste dag van het tarief.", row => row.Tariff.Valid.To, Width: 12)) { Key = ["product", "geldig_van"] };
}
