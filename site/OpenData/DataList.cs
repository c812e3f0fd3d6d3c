namespace Pdc.Site.OpenData;

/// <summary>One column of a list: its name in files and what it holds, in Dutch.</summary>
/// <param name="Required">Whether every row has a value.</param>
/// <param name="Width">In a workbook, in characters.</param>
record DataColumn(string Name, CellKind Kind, string Meaning, bool Required, int Width);

/// <summary>A column with the way to read it from what a row is made of.</summary>
sealed record DataColumn<T>(string Name, CellKind Kind, string Meaning, Func<T, Cell> Of, bool Required = false, int Width = 14)
    : DataColumn(Name, Kind, Meaning, Required, Width);

/// <summary>Takes the rows of a list, one after another.</summary>
interface IRowSink
{
    /// <param name="cells">A cell per column; only valid during the call.</param>
    void Row(ReadOnlySpan<Cell> cells);
}

/// <summary>
/// One list of the open data. It holds what the public site shows and nothing else: no internal columns, no address of a secret
/// location, no contacts.
/// </summary>
abstract class DataList(string name, string title, string about)
{
    /// <summary>As files and sheets are called, such as <c>aanbod</c>.</summary>
    public string Name => name;

    /// <summary>For people, such as <c>Aanbod en wachttijden</c>.</summary>
    public string Title => title;

    public string About => about;

    public abstract IReadOnlyList<DataColumn> Columns { get; }

    /// <summary>The columns that identify a row.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public abstract int Count(Edition edition);
    public abstract void Write(Edition edition, IRowSink to);
}

/// <summary>A list with the source of its rows.</summary>
sealed class DataList<T>(string name, string title, string about, Func<Edition, IEnumerable<T>> rows, params DataColumn<T>[] columns)
    : DataList(name, title, about)
{
    public override IReadOnlyList<DataColumn> Columns => columns;

    public override int Count(Edition edition) => rows(edition).Count();

    public override void Write(Edition edition, IRowSink to)
    {
        var cells = new Cell[columns.Length];
        foreach (var row in rows(edition))
        {
            for (int i = 0; i < cells.Length; i++)
                cells[i] = columns[i].Of(row);
            to.Row(cells);
        }
    }
}
