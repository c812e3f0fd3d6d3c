using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>Which rows change together: a provider with its locations, contracts and offers; a product with its tariffs; every other row by itself.</summary>
static class CataloguePartition
{
    /// <summary>Not part of the import format: the addresses a provider has had on the site, the present one first.</summary>
    public const string Addresses = "adressen";

    public static string Of(KvkNumber provider) => "aanbieder|" + provider;

    /// <param name="ownerOf">The KvK number behind a contract number.</param>
    public static string Of(SheetRow row, Func<string, string> ownerOf) => row.Sheet.Name switch
    {
        "gemeenten" => "gemeente|" + row["code"],
        "percelen" => "perceel|" + row["code"],
        "producten" => "product|" + row["code"],
        "tarieven" => "product|" + row["product"],
        "aanbieders" or "locaties" or "contracten" or "aanbod" => "aanbieder|" + row["kvk"],
        "verplichtingen" => "aanbieder|" + ownerOf(row["contract"]),
        "contacten" => row["gemeente"] is { Length: > 0 } code ? "gemeente|" + code : "bureau",
        var other => throw new ArgumentException($"Sheet {other} has no place in the store."),
    };

    public static string RowKey(SheetRow row) => $"{row.Sheet.Name}|{TableKey.Escape(row.Key)}";

    /// <summary>Whether the store can hold the row under its key, and what a file said of it beside it.</summary>
    public static bool Fits(SheetRow row) =>
        row.Key.Length <= ShortEnough || LastImport.KeyOfFile(RowKey(row)).Length <= JournalRows.LongestRowKey;

    // Whatever characters it has: only a longer one is worth writing out.
    const int ShortEnough = 400 / TableKey.MostForOne;

    public static IReadOnlyDictionary<string, string> Columns(SheetRow row)
    {
        var columns = new Dictionary<string, string>(row.Cells.Length, StringComparer.Ordinal);
        for (int index = 0; index < row.Cells.Length; index++)
            if (row.Cells[index].Length > 0)
                columns.Add(row.Sheet.Columns[index], row.Cells[index]);
        return columns;
    }

    /// <summary>The stored rows that belong to the import format.</summary>
    public static IEnumerable<SheetRow> Rows(Aggregate aggregate)
    {
        foreach (var (key, row) in aggregate.Rows)
            if (Sheets.Find(key[..key.IndexOf('|')]) is { } sheet)
                yield return new(sheet, [.. sheet.Columns.Select(column => row.Columns.GetValueOrDefault(column, ""))], Line: 0);
    }

    /// <summary>The addresses a stored provider has had, the present one first.</summary>
    public static IReadOnlyList<string> AddressesOf(Aggregate aggregate) =>
        aggregate.Rows.TryGetValue(Addresses + "|", out var row) ? row.Columns[Addresses].Split('|') : [];

    public static RowChange AddressesRow(Provider provider) =>
        new(Addresses + "|", new Dictionary<string, string> { [Addresses] = string.Join('|', [provider.Slug, .. provider.FormerSlugs]) });
}
