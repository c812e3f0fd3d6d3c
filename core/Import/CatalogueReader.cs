using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Reads a catalogue in import format, whole, and checks every rule of the format; nothing is kept when one is broken.</summary>
public static class CatalogueReader
{
    /// <summary>For an import: with the rows, which are what is stored.</summary>
    /// <param name="path">A folder with CSV files, or an XLSX workbook.</param>
    /// <param name="today">The business date in the Netherlands on which tariffs, contracts and measuring dates are judged.</param>
    /// <exception cref="DirectoryNotFoundException">There is neither a folder nor a workbook at the path.</exception>
    public static ImportedCatalogue Read(string path, Region region, DateOnly today) => Read(path, new CatalogueIntake(region, today, keepRows: true));

    /// <summary>For a site or a report: the records alone, in a fraction of the memory. <see cref="ImportedCatalogue.Rows"/> stays empty.</summary>
    /// <inheritdoc cref="Read(string, Region, DateOnly)"/>
    public static ImportedCatalogue ReadRecords(string path, Region region, DateOnly today) => Read(path, new CatalogueIntake(region, today, keepRows: false));

    static ImportedCatalogue Read(string path, CatalogueIntake intake)
    {
        if (Directory.Exists(path))
            ImportFolder.Read(path, intake);
        else if (File.Exists(path) && Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            ImportWorkbook.Read(path, intake);
        else
            throw new DirectoryNotFoundException($"'{path}' is geen map met CSV-bestanden en geen Excel-werkmap (.xlsx).");
        return intake.Finish();
    }

    /// <summary>Makes the catalogue from rows that were checked before they were stored.</summary>
    /// <param name="slugs">The addresses a provider has had, the present one first; empty for a provider without any.</param>
    internal static CatalogueSnapshot Restore(IEnumerable<SheetRow> stored, Region region, DateOnly today, Func<KvkNumber, IReadOnlyList<string>> slugs)
    {
        var assembly = new RecordAssembly(region, today, []);
        foreach (var row in stored)
            assembly.Add(row);
        return assembly.Assemble(slugs);
    }
}
