using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Reads a catalogue in import format, whole, and checks every rule of the format; nothing is kept when one is broken.</summary>
public static class CatalogueReader
{
    /// <param name="path">A folder with CSV files, or an XLSX workbook.</param>
    /// <param name="today">The business date in the Netherlands on which tariffs, contracts and measuring dates are judged.</param>
    /// <exception cref="DirectoryNotFoundException">There is neither a folder nor a workbook at the path.</exception>
    public static ImportedCatalogue Read(string path, Region region, DateOnly today)
    {
        var rows = Directory.Exists(path) ? ImportFolder.Read(path)
            : File.Exists(path) && Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ImportWorkbook.Read(path)
            : throw new DirectoryNotFoundException($"'{path}' is geen map met CSV-bestanden en geen Excel-werkmap (.xlsx).");
        return Read(rows, region, today, _ => []);
    }

    /// <summary>Makes the catalogue from rows that were checked before they were stored.</summary>
    /// <param name="slugs">The addresses a provider has had, the present one first; empty for a provider without any.</param>
    internal static CatalogueSnapshot Restore(IEnumerable<SheetRow> stored, Region region, DateOnly today, Func<KvkNumber, IReadOnlyList<string>> slugs)
    {
        var rows = new SheetRows();
        foreach (var row in stored)
            rows.Add(row);
        return new RecordAssembly(rows, region, today, slugs, rows.Findings).Assemble();
    }

    static ImportedCatalogue Read(SheetRows rows, Region region, DateOnly today, Func<KvkNumber, IReadOnlyList<string>> slugs)
    {
        var findings = rows.Findings;
        KeyRules.Check(rows, findings);

        var assembly = new RecordAssembly(rows, region, today, slugs, findings);
        var snapshot = assembly.Assemble();
        var contacts = rows[Sheets.Contacts].Select(row => RecordReader.Contact(new(row, findings))).ToList();
        CatalogueRules.Check(snapshot, assembly, today, findings);

        return new()
        {
            Findings = [.. findings.OrderBy(finding => Order(finding.File)).ThenBy(finding => finding.Line)],
            Rows = [.. Sheets.All.SelectMany(sheet => rows[sheet])],
            Snapshot = snapshot,
            Contacts = contacts,
        };
    }

    static int Order(string file) =>
        Sheets.Find(Path.GetFileNameWithoutExtension(file)) is { } sheet ? ((List<Sheet>)[.. Sheets.All]).IndexOf(sheet) : int.MaxValue;
}
