using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Rules about cells as texts: no empty cell where one is asked, unique keys, and every reference leads somewhere.</summary>
sealed class KeyRules(List<Finding> findings)
{
    const int LongestCell = 10_000;

    static readonly (Sheet From, string Column, Sheet To)[] References =
    [
        (Sheets.Products, "perceel", Sheets.Lots),
        (Sheets.Tariffs, "product", Sheets.Products),
        (Sheets.Locations, "kvk", Sheets.Providers),
        (Sheets.Locations, "gemeente", Sheets.Municipalities),
        (Sheets.Contracts, "kvk", Sheets.Providers),
        (Sheets.Contracts, "percelen", Sheets.Lots),
        (Sheets.Contracts, "producten", Sheets.Products),
        (Sheets.Obligations, "contract", Sheets.Contracts),
        (Sheets.Offers, "kvk", Sheets.Providers),
        (Sheets.Offers, "product", Sheets.Products),
        (Sheets.Offers, "gemeenten", Sheets.Municipalities),
        (Sheets.Contacts, "gemeente", Sheets.Municipalities),
    ];

    // Of each sheet its keys, with the line they stand on.
    readonly Dictionary<Sheet, Dictionary<string, int>> keys = Sheets.All.ToDictionary(sheet => sheet, _ => new Dictionary<string, int>(StringComparer.Ordinal));
    readonly HashSet<Sheet> distrusted = [];

    public void Distrust(Sheet sheet) => distrusted.Add(sheet);

    /// <summary>A sheet that nothing refers to has done with its keys when it ends.</summary>
    public void Forget(Sheet sheet)
    {
        if (sheet != Sheets.Locations && !References.Any(reference => reference.To == sheet))
            keys.Remove(sheet);
    }

    public void Check(SheetRow row)
    {
        var cells = new Cells(row, findings);
        CheckKey(row, cells);
        CheckCells(row, cells);
        foreach (var (from, column, to) in References)
            if (from == row.Sheet && !distrusted.Contains(to))
                CheckReference(row, cells, column, to);
        if (row.Sheet == Sheets.Offers && !distrusted.Contains(Sheets.Locations))
            CheckLocations(row, cells);
    }

    void CheckKey(SheetRow row, Cells cells)
    {
        var known = keys[row.Sheet];
        if (!known.TryAdd(row.Key, row.Line))
            cells.Refuse(row.Sheet.Columns[row.Sheet.Key[0]],
                $"deze sleutel ({string.Join(" + ", row.Sheet.Key.Select(index => row.Sheet.Columns[index]))}) staat al op regel {known[row.Key]}.");
        if (!CataloguePartition.Fits(row))
            cells.Refuse(row.Sheet.Columns[row.Sheet.Key.MaxBy(index => row.Cells[index].Length)],
                "deze tekst is te lang. Hij hoort bij de sleutel van de rij; houd die samen onder de 80 tekens.");
    }

    static void CheckCells(SheetRow row, Cells cells)
    {
        for (int index = 0; index < row.Cells.Length; index++)
        {
            string text = row.Cells[index];
            if (text.Length == 0 && !row.Sheet.Optional[index])
                cells.Refuse(row.Sheet.Columns[index], "deze cel mag niet leeg zijn.");
            else if (text.Length > LongestCell)
                cells.Refuse(row.Sheet.Columns[index], $"deze tekst is te lang: {text.Length} tekens, hoogstens {LongestCell}.");
        }
    }

    void CheckReference(SheetRow row, Cells cells, string column, Sheet to)
    {
        string text = row[column];
        if (text.Length == 0 || keys[to].ContainsKey(text) || (column == "gemeenten" && text == "alle"))
            return;

        foreach (string key in Parts(text))
            if (!keys[to].ContainsKey(key))
                cells.Refuse(column, $"'{key}' staat niet in {to}.");
    }

    void CheckLocations(SheetRow row, Cells cells)
    {
        if (row["locaties"].Length == 0)
            return;

        foreach (string id in Parts(row["locaties"]))
            if (!keys[Sheets.Locations].ContainsKey($"{row["kvk"]}|{id}"))
                cells.Refuse("locaties", $"'{id}' staat bij deze aanbieder niet in {Sheets.Locations}.");
    }

    static string[] Parts(string text) => text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
