using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Rules that look at several records at once.</summary>
static class CatalogueRules
{
    public static void Check(CatalogueSnapshot catalogue, RecordAssembly assembly, DateOnly today, List<Finding> findings)
    {
        var region = catalogue.Region;
        foreach (var municipality in catalogue.Municipalities.Where(municipality => municipality.Code.ToString() != "" && !region.Municipalities.Contains(municipality.Code)))
            assembly.At(municipality, Sheets.Municipalities).Refuse("code", $"gemeente {municipality.Code} hoort niet bij de regio {region.Name}.");
        foreach (var lot in catalogue.Lots.Where(lot => lot.Code.ToString() != "" && !region.Lots.Contains(lot.Code)))
            assembly.At(lot, Sheets.Lots).Refuse("code", $"perceel {lot.Code} hoort niet bij de regio {region.Name}.");

        foreach (var product in catalogue.Products)
            foreach (var (earlier, later) in product.Tariffs.Zip(product.Tariffs.Skip(1)))
                if (earlier.Valid.Overlaps(later.Valid))
                    assembly.At(later, Sheets.Tariffs).Refuse("geldig_van", $"dit tarief van {product.Code} begint op {later.Valid.From:yyyy-MM-dd}, maar het vorige (van {earlier.Valid.From:yyyy-MM-dd}) geldt dan nog.");

        var products = catalogue.Products.DistinctBy(product => product.Code).ToDictionary(product => product.Code);
        foreach (var provider in catalogue.Providers)
        {
            CheckEntry(provider, region, assembly);
            CheckSecrecy(provider, assembly);
            foreach (var offer in provider.Offers)
                if (products.TryGetValue(offer.Product, out var product))
                    CheckOffer(provider, offer, product, today, assembly.At(offer, Sheets.Offers), findings);
        }
    }

    static void CheckEntry(Provider provider, Region region, RecordAssembly assembly)
    {
        bool joinsLate = provider.Contracts.Count > 0 && provider.Contracts.All(contract => contract.Valid.From > region.Term.From);
        if (region.ContractModel != ContractModel.Closed || !joinsLate)
            return;

        foreach (var contract in provider.Contracts.Where(contract => contract.Ground != ContractGround.CourtRuling))
            assembly.At(contract, Sheets.Contracts).Refuse("grond", $"{region.Name} is gesloten voor nieuwe aanbieders: een contract dat na {region.Term.From:yyyy-MM-dd} begint, kan alleen op grond van een rechterlijke-uitspraak.");
    }

    static void CheckSecrecy(Provider provider, RecordAssembly assembly)
    {
        const string Betrayed = "hier staat het adres van een geheime locatie. Haal het weg: deze tekst komt op de openbare site.";
        if (provider.AreBetrayedBy(provider.Summary))
            assembly.At(provider, Sheets.Providers).Refuse("samenvatting", Betrayed);
        if (provider.AreBetrayedBy(provider.Description))
            assembly.At(provider, Sheets.Providers).Refuse("omschrijving", Betrayed);
        foreach (var offer in provider.Offers.Where(offer => provider.AreBetrayedBy(offer.Remark)))
            assembly.At(offer, Sheets.Offers).Refuse("opmerking", Betrayed);
    }

    static void CheckOffer(Provider provider, Offer offer, Product product, DateOnly today, Cells cells, List<Finding> findings)
    {
        if (product.Valid.Contains(today) && product.TariffOn(today) is null)
            cells.Refuse("product", $"product {product.Code} heeft op {today:yyyy-MM-dd} geen tarief. Vul tarieven aan.");
        if (!product.Valid.Contains(today))
            Warn($"product {product.Code} geldt niet op {today:yyyy-MM-dd}: dit aanbod komt niet op de site.");
        else if (!provider.IsContractedFor(product, today))
            Warn($"geen contract van {provider.Kvk} dekt product {product.Code} op {today:yyyy-MM-dd}: dit aanbod komt niet op de site.");

        void Warn(string sentence) => findings.Add(new(Severity.Warning, cells.Row.Sheet.Name, cells.Row.Line, "product", sentence));
    }
}
