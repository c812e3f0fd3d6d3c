namespace Pdc.Core.Import;

/// <summary>One file (or workbook sheet) of the import format: its name, its columns, and which of them identify a row.</summary>
public sealed class Sheet
{
    readonly Dictionary<string, int> indexes;

    /// <param name="columns">Names parted by commas; a <c>?</c> behind a name says that a cell may be empty.</param>
    /// <param name="key">The columns that identify a row, parted by commas.</param>
    internal Sheet(string name, string columns, string key)
    {
        Name = name;
        string[] names = columns.Split(',', StringSplitOptions.TrimEntries);
        Columns = [.. names.Select(column => column.TrimEnd('?'))];
        Optional = [.. names.Select(column => column.EndsWith('?'))];
        indexes = Columns.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index);
        Key = [.. key.Split(',', StringSplitOptions.TrimEntries).Select(column => indexes[column])];
    }

    public string Name { get; }
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Per column: whether a cell may be empty.</summary>
    public IReadOnlyList<bool> Optional { get; }

    /// <summary>Indexes of the columns that identify a row.</summary>
    public IReadOnlyList<int> Key { get; }

    /// <exception cref="KeyNotFoundException">The format has no such column.</exception>
    public int IndexOf(string column) => indexes[column];

    public override string ToString() => Name;
}
