using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Puts the records of all sheets together to a catalogue, and remembers on which line of its file a record stands.</summary>
sealed class RecordAssembly(Region region, DateOnly today, List<Finding> findings)
{
    readonly List<Municipality> municipalities = [];
    readonly List<Lot> lots = [];
    readonly List<Product> products = [];
    readonly List<Provider> providers = [];
    readonly Dictionary<string, List<Tariff>> tariffs = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Location>> locations = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Contract>> contracts = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Obligation>> obligations = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Offer>> offers = new(StringComparer.Ordinal);
    readonly SharedLists shared = new();
    readonly Dictionary<object, int> lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where to report something about a record that was found beside others.</summary>
    public Cells At(object record, Sheet sheet) => new(new(sheet, [], lines[record]), findings);

    public void Add(SheetRow row)
    {
        var cells = new Cells(row, findings, shared);
        switch (row.Sheet.Name)
        {
            case "gemeenten": municipalities.Add(Remember(RecordReader.Municipality(cells), row)); break;
            case "percelen": lots.Add(Remember(RecordReader.Lot(cells), row)); break;
            case "producten": products.Add(RecordReader.Product(cells)); break;
            case "tarieven": Of(tariffs, cells.Text("product")).Add(Remember(RecordReader.Tariff(cells), row)); break;
            case "aanbieders": providers.Add(Remember(RecordReader.Provider(cells), row)); break;
            case "locaties": Of(locations, cells.Text("kvk")).Add(RecordReader.Location(cells)); break;
            case "contracten": Of(contracts, cells.Text("kvk")).Add(Remember(RecordReader.Contract(cells), row)); break;
            case "verplichtingen": Of(obligations, cells.Text("contract")).Add(RecordReader.Obligation(cells)); break;
            case "aanbod": Of(offers, cells.Text("kvk")).Add(Remember(RecordReader.Offer(cells, today), row)); break;
            default: throw new ArgumentException($"Sheet {row.Sheet} is no part of a catalogue.");
        }
    }

    /// <param name="slugs">The addresses a provider has had, the present one first; empty for a provider without any.</param>
    public CatalogueSnapshot Assemble(Func<KvkNumber, IReadOnlyList<string>> slugs)
    {
        var addresses = new ProviderAddresses(providers, slugs);
        return new()
        {
            Region = region,
            Municipalities = [.. municipalities.OrderBy(municipality => municipality.Name, StringComparer.Ordinal)],
            Lots = [.. lots.OrderBy(lot => lot.Order).ThenBy(lot => lot.Code)],
            Products = [.. products.Select(product => product with { Tariffs = [.. Known(tariffs, product.Code.ToString()).OrderBy(tariff => tariff.Valid.From)] }).OrderBy(product => product.Code)],
            Providers = [.. providers.Select(provider => Whole(provider, addresses)).OrderBy(provider => provider.Kvk)],
        };
    }

    Provider Whole(Provider provider, ProviderAddresses addresses)
    {
        string kvk = provider.Kvk.ToString();
        var (slug, former) = addresses.Of(provider.Kvk);
        return Moved(provider, provider with
        {
            Slug = slug,
            FormerSlugs = former,
            Locations = Known(locations, kvk),
            Contracts = [.. Known(contracts, kvk).Select(Whole)],
            Offers = Known(offers, kvk),
        });
    }

    Contract Whole(Contract contract) =>
        obligations.TryGetValue(contract.Number, out var due) ? Moved(contract, contract with { Obligations = due }) : contract;

    T Moved<T>(T part, T whole) where T : class
    {
        if (lines.Remove(part, out int line))
            lines[whole] = line;
        return whole;
    }

    T Remember<T>(T record, SheetRow row) where T : class
    {
        // Rows from the store were checked when they came in; only an import looks back at its lines.
        if (row.Line > 0)
            lines[record] = row.Line;
        return record;
    }

    static List<T> Of<T>(Dictionary<string, List<T>> records, string owner)
    {
        if (!records.TryGetValue(owner, out var list))
            records[owner] = list = [];
        return list;
    }

    static IReadOnlyList<T> Known<T>(Dictionary<string, List<T>> records, string owner) => records.TryGetValue(owner, out var list) ? list : [];
}
