namespace Pdc.Core.Import;

/// <summary>Rules about cells as texts: no empty cell where one is asked, unique keys, and every reference leads somewhere.</summary>
static class KeyRules
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

    public static void Check(SheetRows rows, List<Finding> findings)
    {
        var keys = Sheets.All.ToDictionary(sheet => sheet, sheet => Keys(rows[sheet], findings));
        foreach (var sheet in Sheets.All)
            CheckCells(rows[sheet], sheet, findings);
        foreach (var (from, column, to) in References)
            if (!rows.Unreadable.Contains(to))
                CheckReferences(rows[from], column, to, keys[to], findings);
        if (!rows.Unreadable.Contains(Sheets.Locations))
            CheckOfferLocations(rows[Sheets.Offers], keys[Sheets.Locations], findings);
    }

    static Dictionary<string, int> Keys(IReadOnlyList<SheetRow> rows, List<Finding> findings)
    {
        var lines = new Dictionary<string, int>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
            if (!lines.TryAdd(row.Key, row.Line))
                new Cells(row, findings).Refuse(row.Sheet.Columns[row.Sheet.Key[0]],
                    $"deze sleutel ({string.Join(" + ", row.Sheet.Key.Select(index => row.Sheet.Columns[index]))}) staat al op regel {lines[row.Key]}.");
        return lines;
    }

    static void CheckCells(IReadOnlyList<SheetRow> rows, Sheet sheet, List<Finding> findings)
    {
        foreach (var row in rows)
            for (int index = 0; index < row.Cells.Length; index++)
            {
                string text = row.Cells[index];
                if (text.Length == 0 && !sheet.Optional[index])
                    new Cells(row, findings).Refuse(sheet.Columns[index], "deze cel mag niet leeg zijn.");
                else if (text.Length > LongestCell)
                    new Cells(row, findings).Refuse(sheet.Columns[index], $"deze tekst is te lang: {text.Length} tekens, hoogstens {LongestCell}.");
            }
    }

    static void CheckReferences(IReadOnlyList<SheetRow> rows, string column, Sheet to, Dictionary<string, int> keys, List<Finding> findings)
    {
        foreach (var row in rows)
        {
            string text = row[column];
            if (text.Length == 0 || keys.ContainsKey(text) || (column == "gemeenten" && text == "alle"))
                continue;

            var unknown = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(key => !keys.ContainsKey(key));
            foreach (string key in unknown)
                new Cells(row, findings).Refuse(column, $"'{key}' staat niet in {to}.");
        }
    }

    static void CheckOfferLocations(IReadOnlyList<SheetRow> offers, Dictionary<string, int> locations, List<Finding> findings)
    {
        foreach (var row in offers)
            foreach (string id in row["locaties"].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (!locations.ContainsKey($"{row["kvk"]}|{id}"))
                    new Cells(row, findings).Refuse("locaties", $"'{id}' staat bij deze aanbieder niet in {Sheets.Locations}.");
    }
}
