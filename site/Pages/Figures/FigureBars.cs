using System.Globalization;

namespace Pdc.Site.Pages.Figures;

/// <summary>One name with its clients and cents; null is hidden.</summary>
/// <param name="Address">Of a page with more, if any.</param>
public sealed record FigureBar(string Name, string? Address, int? Clients, long? Cents)
{
    public string ClientsInWords => Clients is { } clients ? clients.ToString("N0", FiguresPage.Dutch) : "verborgen";
    public string CentsInWords => Cents is { } cents ? "€ " + Math.Round(cents / 100m, MidpointRounding.AwayFromZero).ToString("N0", FiguresPage.Dutch) : "verborgen";
}

/// <summary>Clients as bars from zero, and the same in a table.</summary>
public sealed record FigureBars(string Title, string What, IReadOnlyList<FigureBar> Rows, Links Links)
{
    // A name has a line of its own, and its number stands where the bar ends: beside each other both are too small to read on a phone.
    const int RowHeight = 48;
    const double Wide = 240;

    public int Height => Rows.Count * RowHeight;
    public string Width(FigureBar row) => Number(Length(row));
    public string End(FigureBar row) => Number(Length(row) is 0 ? 0 : Length(row) + 6);
    public static int Text(int row) => row * RowHeight + 14;
    public static int Bar(int row) => row * RowHeight + 20;

    double Length(FigureBar row) => (row.Clients ?? 0) * Wide / Math.Max(1, Rows.Max(other => other.Clients ?? 0));
    static string Number(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    public string InWords => Rows.Where(row => row.Clients is not null).MaxBy(row => row.Clients) is { } most
        ? $"De meeste mensen: {most.Name}, {most.ClientsInWords}. {(Rows.Count(row => row.Clients is null) is > 0 and var hidden ? $"Verborgen: {hidden}." : "Er is niets verborgen.")}"
        : "Alle aantallen zijn verborgen.";
}
