using System.Text;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;

namespace Pdc.Cli.Demo;

/// <summary>
/// An invented catalogue of any size, in the import format: municipalities, lots, products and contacts are those of a demo region;
/// providers with everything that is theirs are made up. The same seed, size and day give the same files.
/// </summary>
static class DemoCatalogue
{
    public const int MostProviders = 1_000_000;
    static readonly Sheet[] Copied = [Sheets.Municipalities, Sheets.Lots, Sheets.Products, Sheets.Tariffs, Sheets.Contacts];

    /// <param name="regionFolder">The demo region that the rest is taken from.</param>
    /// <param name="asOf">The day to which waiting times and contracts are related.</param>
    /// <param name="folder">Where the files come; it must be there.</param>
    /// <param name="done">Is told how many providers have been written.</param>
    /// <exception cref="CommandError">The demo region has nothing to offer on that day.</exception>
    public static void Write(string regionFolder, int providers, int seed, DateOnly asOf, string folder, Action<int> done)
    {
        var region = Read(regionFolder, asOf, folder);
        using var sheets = new ProviderSheets(folder);
        var writer = new DemoProviders(region, asOf, new Random(seed), sheets);
        for (int number = 0; number < providers; number++)
        {
            writer.Write(number);
            done(number + 1);
        }
    }

    static CatalogueSnapshot Read(string regionFolder, DateOnly asOf, string folder)
    {
        var imported = DemoDates.Read(regionFolder, RegionFile.Read(Path.Combine(regionFolder, "regio.yaml")), asOf);
        if (imported.Errors.FirstOrDefault() is { } error)
            throw new CommandError($"de voorbeeldregio is op {asOf:yyyy-MM-dd} niet te gebruiken: {error}");
        if (!imported.Snapshot.Products.Any(product => product.Valid.Contains(asOf)))
            throw new CommandError($"de voorbeeldregio heeft op {asOf:yyyy-MM-dd} geen producten. Kies met --as-of een dag vanaf {imported.Snapshot.Products.Min(product => product.Valid.From):yyyy-MM-dd}.");

        foreach (var sheet in Copied)
            File.Copy(Path.Combine(regionFolder, "catalogus", sheet.Name + ".csv"), Path.Combine(folder, sheet.Name + ".csv"));
        return imported.Snapshot;
    }
}

/// <summary>The files with a row for each provider, or several.</summary>
sealed class ProviderSheets(string folder) : IDisposable
{
    public CsvRows Providers { get; } = Open(folder, Sheets.Providers);
    public CsvRows Locations { get; } = Open(folder, Sheets.Locations);
    public CsvRows Contracts { get; } = Open(folder, Sheets.Contracts);
    public CsvRows Obligations { get; } = Open(folder, Sheets.Obligations);
    public CsvRows Offers { get; } = Open(folder, Sheets.Offers);

    static CsvRows Open(string folder, Sheet sheet) =>
        new(sheet, new StreamWriter(Path.Combine(folder, sheet.Name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16));

    public void Dispose()
    {
        foreach (var rows in (CsvRows[])[Providers, Locations, Contracts, Obligations, Offers])
            rows.Dispose();
    }
}
