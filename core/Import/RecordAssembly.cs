using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Puts the rows of all sheets together to the records of the catalogue, and remembers which row a record came from.</summary>
sealed class RecordAssembly(SheetRows rows, Region region, DateOnly today, Func<KvkNumber, IReadOnlyList<string>> slugs, List<Finding> findings)
{
    readonly Dictionary<object, SheetRow> origins = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row a record was read from.</summary>
    public SheetRow RowOf(object record) => origins[record];

    public CatalogueSnapshot Assemble()
    {
        var tariffs = By(Sheets.Tariffs, "product", RecordReader.Tariff);
        var obligations = By(Sheets.Obligations, "contract", RecordReader.Obligation);
        var locations = By(Sheets.Locations, "kvk", RecordReader.Location);
        var contracts = By(Sheets.Contracts, "kvk", cells => RecordReader.Contract(cells, Of(obligations, cells.Text("nummer"))));
        var offers = By(Sheets.Offers, "kvk", cells => RecordReader.Offer(cells, today));
        var addresses = new ProviderAddresses(rows[Sheets.Providers], slugs);

        return new()
        {
            Region = region,
            Municipalities = [.. All(Sheets.Municipalities, RecordReader.Municipality).OrderBy(municipality => municipality.Name, StringComparer.Ordinal)],
            Lots = [.. All(Sheets.Lots, RecordReader.Lot).OrderBy(lot => lot.Order).ThenBy(lot => lot.Code)],
            Products =
            [
                .. All(Sheets.Products, cells => RecordReader.Product(cells, [.. Of(tariffs, cells.Text("code")).OrderBy(tariff => tariff.Valid.From)]))
                    .OrderBy(product => product.Code)
            ],
            Providers =
            [
                .. All(Sheets.Providers, cells =>
                {
                    string kvk = cells.Text("kvk");
                    var (slug, former) = addresses.Of(kvk);
                    return RecordReader.Provider(cells, slug, Of(locations, kvk), Of(contracts, kvk), Of(offers, kvk)) with { FormerSlugs = former };
                }).OrderBy(provider => provider.Kvk)
            ],
        };
    }

    List<T> All<T>(Sheet sheet, Func<Cells, T> read) where T : class
    {
        var records = new List<T>(rows[sheet].Count);
        foreach (var row in rows[sheet])
            records.Add(Remember(read(new(row, findings)), row));
        return records;
    }

    Dictionary<string, List<T>> By<T>(Sheet sheet, string column, Func<Cells, T> read) where T : class
    {
        var records = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var row in rows[sheet])
        {
            string owner = row[column];
            if (!records.TryGetValue(owner, out var list))
                records[owner] = list = [];
            list.Add(Remember(read(new(row, findings)), row));
        }

        return records;
    }

    T Remember<T>(T record, SheetRow row) where T : class
    {
        // Rows from the store were checked when they came in; only an import looks back at its lines.
        if (row.Line > 0)
            origins[record] = row;
        return record;
    }

    static IReadOnlyList<T> Of<T>(Dictionary<string, List<T>> records, string key) => records.TryGetValue(key, out var list) ? list : [];
}
