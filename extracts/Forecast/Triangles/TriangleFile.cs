using System.Globalization;

namespace Pdc.Extracts.Forecast.Triangles;

/// <summary>A triangle file that cannot be used; the message says in Dutch what is wrong, on which line and in which column.</summary>
public sealed class TriangleFileError(string sentence) : Exception(sentence);

/// <summary>
/// Reads one cumulative triangle in long form: CSV with a header and the columns development, origin and values (in any order,
/// separated by commas). Both first columns are whole periods such as years; period = development − origin + 1.
/// </summary>
public static class TriangleFile
{
    static readonly string[] Columns = ["development", "origin", "values"];

    // A triangle of more periods than this is a mistake in the file, and would need more memory than the machine has.
    const int MostPeriods = 1000;

    const double LargestValue = 1e15;

    /// <exception cref="TriangleFileError">A column or cell is missing, double, not a number, or not above zero; or there is one origin only.</exception>
    public static Triangle Read(TextReader reader)
    {
        var places = Header(reader.ReadLine());
        var cells = new Dictionary<(int Origin, int Development), (double Value, int Line)>();

        for (int line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
                continue;

            var cell = Cell(text, line, places);
            if (cells.TryGetValue((cell.Origin, cell.Development), out var earlier))
                throw new TriangleFileError($"Regel {line}, kolom origin: de cel met origin {cell.Origin} en development {cell.Development} staat ook op regel {earlier.Line}. Laat één van de twee staan.");
            cells.Add((cell.Origin, cell.Development), (cell.Value, line));
        }
        return Shape(cells);
    }

    static int[] Header(string? header)
    {
        if (string.IsNullOrEmpty(header))
            throw new TriangleFileError("Regel 1: het bestand is leeg. Verwacht de kolommen development, origin en values.");

        var names = header.TrimStart('\uFEFF').Split(',').Select(Unquoted).ToArray();
        if (Columns.FirstOrDefault(column => !names.Contains(column)) is { } missing)
            throw new TriangleFileError($"Regel 1: de kolom {missing} ontbreekt. Verwacht de kolommen development, origin en values, met komma's ertussen.");
        for (int i = 0; i < names.Length; i++)
            if (!Columns.Contains(names[i]) || Array.IndexOf(names, names[i]) != i)
                throw new TriangleFileError($"Regel 1, kolom {i + 1}: '{names[i]}' is hier geen kolom. Verwacht alleen development, origin en values, elk één keer.");

        return [.. Columns.Select(column => Array.IndexOf(names, column))];
    }

    static (int Development, int Origin, double Value) Cell(string text, int line, int[] places)
    {
        var fields = text.Split(',');
        if (fields.Length != Columns.Length)
            throw new TriangleFileError($"Regel {line}: verwacht {Columns.Length} waarden met komma's ertussen, maar er staan er {fields.Length}. Schrijf getallen met een punt, zonder scheiding van duizendtallen.");

        int development = Whole(fields[places[0]], line, Columns[0]), origin = Whole(fields[places[1]], line, Columns[1]);
        if (development < origin)
            throw new TriangleFileError($"Regel {line}, kolom development: {development} ligt vóór origin {origin}.");

        string amount = Unquoted(fields[places[2]]);
        const NumberStyles number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(amount, number, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            throw new TriangleFileError($"Regel {line}, kolom values: '{Short(amount)}' is geen getal.");
        if (value <= 0)
            throw new TriangleFileError($"Regel {line}, kolom values: {Short(amount)} is niet groter dan nul. Chain ladder vraagt cumulatieve bedragen boven nul.");

        if (value > LargestValue)
            throw new TriangleFileError($"Regel {line}, kolom values: {Short(amount)} is te groot; het hoogste bedrag is {LargestValue:0}.");

        return (development, origin, value);
    }

    static Triangle Shape(Dictionary<(int Origin, int Development), (double Value, int Line)> cells)
    {
        var origins = cells.Keys.Select(key => key.Origin).Distinct().Order().ToArray();
        if (origins.Length < 2)
            throw new TriangleFileError(origins.Length == 0
                ? "Regel 2: er staan geen cellen in het bestand."
                : $"Regel {cells.Values.Min(cell => cell.Line)}, kolom origin: er is maar één rij ({origins[0]}). Een driehoek heeft er minstens twee nodig.");

        int latest = cells.Keys.Max(key => key.Development);
        long periods = (long)latest - origins[0] + 1;
        if (periods > MostPeriods)
            throw new TriangleFileError($"Regel {cells.First(cell => cell.Key.Development == latest).Value.Line}, kolom development: de driehoek zou {periods} perioden hebben; het hoogste aantal is {MostPeriods}.");

        for (int origin = origins[0]; origin <= latest; origin++)
            for (int development = origin; development <= latest; development++)
                if (!cells.ContainsKey((origin, development)))
                    throw new TriangleFileError($"{After(cells, origin, development)}, kolom values: er ontbreekt een cel, origin {origin} met development {development}. Een driehoek heeft geen gaten: elke rij loopt door tot en met {latest}.");

        return new([.. origins], [.. origins.Select(origin =>
            Enumerable.Range(origin, latest - origin + 1).Select(development => cells[(origin, development)].Value).ToArray())]);
    }

    // The reader wants to know where to look: the line of the cell before the hole, or else the first line of data.
    static string After(Dictionary<(int Origin, int Development), (double Value, int Line)> cells, int origin, int development) =>
        cells.TryGetValue((origin, development - 1), out var before) || cells.TryGetValue((origin - 1, development), out before)
            ? $"Na regel {before.Line}"
            : "Regel 2";

    static int Whole(string field, int line, string column) =>
        int.TryParse(Unquoted(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && Math.Abs((long)number) <= 1_000_000
            ? number
            : throw new TriangleFileError($"Regel {line}, kolom {column}: '{Short(Unquoted(field))}' is geen heel getal.");

    static string Unquoted(string field)
    {
        field = field.Trim();
        return field is ['"', .., '"'] ? field[1..^1] : field;
    }

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
