namespace Pdc.Core.Import;

/// <summary>One row of the import format: a text per column, empty for nothing.</summary>
/// <param name="Line">Line in the file where the row starts, the header being line 1; 0 for a row that comes from the store.</param>
public sealed record SheetRow(Sheet Sheet, string[] Cells, int Line)
{
    public string this[string column] => Cells[Sheet.IndexOf(column)];

    /// <summary>What identifies the row within its sheet.</summary>
    public string Key => Sheet.Key.Count == 1
        ? Cells[Sheet.Key[0]]
        : string.Join('|', Sheet.Key.Select(index => Cells[index]));

    /// <summary>The row with some cells changed.</summary>
    public SheetRow With(params ReadOnlySpan<(string Column, string Text)> changes)
    {
        string[] cells = [.. Cells];
        foreach (var (column, text) in changes)
            cells[Sheet.IndexOf(column)] = text;
        return this with { Cells = cells };
    }
}
