using Pdc.Functions.Figures.Charts;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Figures;

/// <summary>One page of figures: what it is about, and its parts from top to bottom.</summary>
public sealed record FigurePage(Frame Frame, FigureScope? Scope, string Lead, IReadOnlyList<FigurePart> Parts)
{
    public const string Home = "/portaal/cijfers/";

    public static readonly IReadOnlyList<(string Address, string Name)> All =
    [
        (Home, "Budget"), (Home + "doorlooptijd/", "Doorlooptijd"), (Home + "uitval/", "Uitval"), (Home + "kwaliteit/", "Kwaliteit"), (Home + "prognose/", "Hoe goed is de prognose"),
    ];

    public static FigurePage Empty(Frame frame) => new(frame, null, "Er zijn nog geen cijfers. Zodra de eerste maand is berekend en vrijgegeven, staan ze hier.", []);
}

/// <summary>A figure in words, as a chart, and as a table of the same numbers.</summary>
public sealed record FigurePart(string Title, IReadOnlyList<string> Sentences, Chart? Chart = null, FigureTable? Table = null)
{
    /// <summary>Whether the first sentence is a warning.</summary>
    public bool Warns { get; init; }

    /// <summary>Whether the table is the figure itself, and stands open.</summary>
    public bool TableFirst { get; init; }
}

public sealed record FigureTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows);

/// <param name="Link">To the rows behind it.</param>
public sealed record FigureRow(string Name, string? Link, IReadOnlyList<string> Cells);
