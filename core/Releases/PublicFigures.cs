using System.Globalization;

namespace Pdc.Core.Releases;

/// <summary>Clients and cents of one lot in one municipality (or REGIO), so far this year; both null when they are hidden.</summary>
public sealed record PublicFigure(string Lot, string Place, int? Clients, long? Cents)
{
    public bool IsHidden => Clients is null;
}

/// <summary>The public figures of a released period, as the disclosure control left them: the report <c>publiek</c>.</summary>
public sealed record PublicFigures(Month Period, IReadOnlyList<PublicFigure> Rows)
{
    public const string FileName = "publiek.csv", Region = "REGIO";
    const string Header = "perceel;gemeente;clienten;bedrag_cent;verborgen";

    /// <exception cref="InvalidDataException">The text is no such report.</exception>
    public static PublicFigures Read(Month period, TextReader csv)
    {
        if (csv.ReadLine() != Header)
            throw new InvalidDataException($"{FileName} of {period} has another header.");
        var rows = new List<PublicFigure>();
        while (csv.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(';');
            bool hidden = cells[4] != "nee";
            rows.Add(new(cells[0], cells[1], hidden ? null : int.Parse(cells[2], CultureInfo.InvariantCulture), hidden ? null : long.Parse(cells[3], CultureInfo.InvariantCulture)));
        }
        return new(period, rows);
    }

    /// <summary>The same figures as a file that anyone may take away.</summary>
    public string Csv() => Header + "\n" + string.Concat(Rows.Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Lot};{row.Place};{row.Clients};{row.Cents};{(row.IsHidden ? "ja" : "nee")}\n")));
}
