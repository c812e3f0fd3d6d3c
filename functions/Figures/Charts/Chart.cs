using System.Globalization;

namespace Pdc.Functions.Figures.Charts;

/// <summary>A drawing with its words: what it shows (<c>title</c>) and what there is to see (<c>desc</c>).</summary>
public abstract record Chart(string Id, string Title, string Description)
{
    protected static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <param name="Value">Drawn from zero.</param>
/// <param name="Outline">A light bar behind it, such as a forecast.</param>
/// <param name="Low">With <paramref name="High"/>: the interval, as a band.</param>
/// <param name="Mark">A line across, such as a budget or a norm.</param>
/// <param name="Before">A thin grey bar below: the month that is compared with.</param>
public sealed record Bar(string Name, string Words, double Value, double? Outline = null, double? Low = null, double? High = null, double? Mark = null, double? Before = null);

/// <summary>Bars from zero below each other, each under its own words, so that they can be read on a phone too.</summary>
public sealed record BarChart(string Id, string Title, string Description, IReadOnlyList<Bar> Bars) : Chart(Id, Title, Description)
{
    /// <summary>What the parts of a bar mean, where that is not one bar alone: class and words.</summary>
    public IReadOnlyList<(string Style, string Words)> Key { get; init; } = [];

    const double Wide = 320, RowHeight = 44;

    double Most => Math.Max(1e-9, Bars.Max(bar => new[] { bar.Value, bar.Outline ?? 0, bar.High ?? 0, bar.Mark ?? 0, bar.Before ?? 0 }.Max()));
    // A name shares its line with the words of its bar.
    public static string Short(string name) => name.Length <= 26 ? name : name[..25].TrimEnd() + "…";

    public string Height => At(Bars.Count * RowHeight + 4);
    public string X(double value) => At(Math.Max(0, value) / Most * (Wide - 4));
    public string Between(double low, double high) => At((Math.Max(0, high) - Math.Max(0, low)) / Most * (Wide - 4));
    public string Y(int row, double below) => At(row * RowHeight + below);
}

/// <param name="Style">Class: <c>lijn</c> for what is known, <c>verwacht</c> for what is expected, <c>grens</c> for a limit.</param>
public sealed record Line(string Name, string Style, IReadOnlyList<double> Values);

/// <summary>Lines over the months of a year, from zero, each with its name at its end.</summary>
public sealed record LineChart(string Id, string Title, string Description, IReadOnlyList<string> Months, IReadOnlyList<Line> Lines, string Top) : Chart(Id, Title, Description)
{
    const double Left = 4, Right = 316, Upper = 24, Floor = 150;

    double Most => Math.Max(1e-9, Lines.SelectMany(line => line.Values).DefaultIfEmpty(0).Max());
    double X(int month) => Left + (Right - Left) * month / Math.Max(1, Months.Count - 1);
    double Y(double value) => Floor - (Floor - Upper) * Math.Max(0, value) / Most;

    public string Points(Line line) => string.Join(' ', line.Values.Select((value, month) => $"{At(X(month))},{At(Y(value))}"));
    public string EndX(Line line) => At(X(line.Values.Count - 1));
    public string EndY(Line line) => At(Y(line.Values.Count == 0 ? 0 : line.Values[^1]));
}
