using System.Globalization;

namespace Pdc.Core.Import;

/// <summary>Reads the cells of one row as typed values, and reports each cell that is not what the format asks.</summary>
readonly struct Cells(SheetRow row, List<Finding> findings, SharedLists? shared = null)
{
    internal delegate bool Parser<T>(string text, out T value);

    public SheetRow Row => row;

    public void Refuse(string column, string sentence) =>
        findings.Add(new(Severity.Error, row.Sheet.Name, row.Line, column, sentence));

    /// <summary>The text of a cell; an empty cell was already reported where the column asks for one.</summary>
    public string Text(string column) => row[column];

    public string? Maybe(string column) => row[column] is { Length: > 0 } text ? text : null;

    public T Value<T>(string column, Parser<T> parse, string expected) where T : struct =>
        Optional(column, parse, expected) ?? default;

    public T? Optional<T>(string column, Parser<T> parse, string expected) where T : struct
    {
        string text = row[column];
        if (text.Length == 0)
            return null;
        if (parse(text, out var value))
            return value;

        Unexpected(column, expected);
        return null;
    }

    /// <summary>Refuses what stands in a cell, with what should stand there.</summary>
    public void Unexpected(string column, string expected) => Refuse(column, $"'{Shown(row[column])}' is niet goed: verwacht {expected}.");

    /// <summary>A text that stays a text, checked for its form.</summary>
    public string? Checked(string column, Func<string, bool> isValid, string expected)
    {
        string text = row[column];
        if (text.Length == 0)
            return null;
        if (isValid(text))
            return text;

        Unexpected(column, expected);
        return null;
    }

    // The next three are read a million times in a large catalogue: what was expected is only worded when something else stood there.
    public T Term<T>(string column, Terms<T> terms) where T : struct, Enum
    {
        string text = row[column];
        if (text.Length == 0)
            return default;
        if (terms.TryParse(text, out var value))
            return value;

        Unexpected(column, "een van: " + string.Join(", ", terms.Codes));
        return default;
    }

    public bool YesNo(string column)
    {
        string text = row[column];
        if (text is not ("" or "ja" or "nee"))
            Unexpected(column, "ja of nee");
        return text == "ja";
    }

    public int? Number(string column, int least, int most)
    {
        string text = row[column];
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;

        Unexpected(column, $"een heel getal van {least} tot en met {most}");
        return null;
    }

    public DateOnly? Date(string column) => Optional<DateOnly>(column, IsoDate.TryParse, "een datum als 2026-05-31");

    public IReadOnlyList<string> Several(string column)
    {
        string text = row[column];
        if (text.Length == 0)
            return [];
        if (shared?.Find<string>(text) is { } known)
            return known;
        if (!text.Contains('|'))
            return Kept<string>(text, [text]);

        string[] parts = text.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Contains(""))
            Refuse(column, "hier staat een lege waarde tussen twee streepjes (|). Haal het streepje weg dat te veel is.");
        else if (parts.Distinct().Count() < parts.Length)
            Refuse(column, "hier staat een waarde twee keer. Haal er een weg.");
        else
            return Kept<string>(text, parts);
        return parts;
    }

    public IReadOnlyList<T> Several<T>(string column, Parser<T> parse, string expected)
    {
        if (shared?.Find<T>(row[column]) is { } known)
            return known;

        var texts = Several(column);
        var values = new List<T>(texts.Count);
        foreach (string text in texts)
            if (parse(text, out var value))
                values.Add(value);
            else
                Refuse(column, $"'{Shown(text)}' is niet goed: verwacht {expected}.");
        return values.Count > 0 && values.Count == texts.Count ? Kept(row[column], values) : values;
    }

    IReadOnlyList<T> Kept<T>(string text, IReadOnlyList<T> list) => shared is null ? list : shared.Keep(text, list);

    public AgeRange Ages()
    {
        int? from = Number("leeftijd_van", AgeRange.Youngest, AgeRange.Oldest), to = Number("leeftijd_tot", AgeRange.Youngest, AgeRange.Oldest);
        if (!(from > to))
            return new(from, to);

        Refuse("leeftijd_van", $"de laagste leeftijd ({from}) is hoger dan de hoogste ({to}).");
        return default;
    }

    public Period Period(string fromColumn, string toColumn)
    {
        DateOnly from = Date(fromColumn) ?? default;
        DateOnly? to = Date(toColumn);
        if (!(to < from))
            return new(from, to);

        Refuse(toColumn, $"de laatste dag ({to:yyyy-MM-dd}) ligt voor de eerste ({from:yyyy-MM-dd}).");
        return default;
    }

    public string? Url(string column) => Checked(column, CellForms.IsUrl, "een adres dat begint met https:// of http://");
    public string? Email(string column) => Checked(column, CellForms.IsEmail, "een e-mailadres als naam@voorbeeld.nl");
    public string? Phone(string column) => Checked(column, CellForms.IsPhone, "een telefoonnummer als 070 123 45 67 of +31 70 123 45 67");

    static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
