using Pdc.Core;

namespace Pdc.Site.OpenData;

/// <summary>The kinds of value that a column of the open data holds.</summary>
enum CellKind { Text, WholeNumber, Decimal, YesNo, Day, Several }

/// <summary>One value of a row: a text, a number, yes or no, a day, several texts, or nothing.</summary>
readonly struct Cell
{
    readonly object? text;
    readonly double number;

    Cell(object? text, double number = 0) => (this.text, this.number) = (text, number);

    // Marks that a number is there without putting it in a box of its own.
    static readonly object Number = new();

    public bool IsEmpty => text is null;
    public string Text => text as string ?? "";
    public double Value => number;
    public int Whole => (int)number;
    public bool Yes => number != 0;
    public DateOnly Day => DateOnly.FromDayNumber((int)number);
    public IReadOnlyList<string> Several => text as IReadOnlyList<string> ?? [];

    public static implicit operator Cell(string? text) => new(string.IsNullOrEmpty(text) ? null : text);
    public static implicit operator Cell(int? number) => number is { } value ? new(Number, value) : default;
    public static implicit operator Cell(double? number) => number is { } value ? new(Number, value) : default;
    public static implicit operator Cell(bool yes) => new(Number, yes ? 1 : 0);
    public static implicit operator Cell(DateOnly? day) => day is { } value ? new(Number, value.DayNumber) : default;

    public static Cell Of(IReadOnlyList<string> texts) => new(texts.Count == 0 ? null : texts);

    /// <summary>As it stands in a file of text; several values are parted by <c>|</c>, as in the import format.</summary>
    public string InWords(CellKind kind) => IsEmpty ? "" : kind switch
    {
        CellKind.Text        => Text,
        CellKind.WholeNumber => Whole.ToString(System.Globalization.CultureInfo.InvariantCulture),
        CellKind.Decimal     => Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        CellKind.YesNo       => Yes ? "ja" : "nee",
        CellKind.Day         => Day.ToIso(),
        _                    => string.Join('|', Several),
    };
}
