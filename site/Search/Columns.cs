using System.Text;

namespace Pdc.Site.Search;

/// <summary>
/// A column of whole numbers as a text: the first character says how many digits each number has, then come the highest
/// digits of all rows, then the next. Equal things stand together, so that it compresses well.
/// </summary>
static class Columns
{
    // Printable ASCII without what JSON or HTML would escape; the worker knows the same row of characters.
    public const string Digits =
        " !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    const int FlagsPerDigit = 6;

    public static string Of(IReadOnlyList<int> rows)
    {
        int largest = 0;
        foreach (int row in rows)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            largest = Math.Max(largest, row);
        }

        int width = 1;
        for (long room = Digits.Length; room <= largest; room *= Digits.Length)
            width++;

        var text = new StringBuilder(1 + rows.Count * width).Append((char)('0' + width));
        for (long unit = (long)Math.Pow(Digits.Length, width - 1); unit > 0; unit /= Digits.Length)
            foreach (int row in rows)
                text.Append(Digits[(int)(row / unit % Digits.Length)]);

        return text.ToString();
    }

    /// <summary>Six yes-or-no answers to a character.</summary>
    public static string Of(IReadOnlyList<bool> rows)
    {
        var packed = new int[(rows.Count + FlagsPerDigit - 1) / FlagsPerDigit];
        for (int i = 0; i < rows.Count; i++)
            packed[i / FlagsPerDigit] |= rows[i] ? 1 << i % FlagsPerDigit : 0;

        return Of(packed);
    }

    /// <summary>The different values, the commonest first, and for each row which of them it has.</summary>
    public static (IReadOnlyList<T> Values, IReadOnlyList<int> Rows) ByFrequency<T>(IReadOnlyList<T> rows) where T : notnull
    {
        // OrderBy keeps what is equally common in the order it was met: the same catalogue always gives the same bytes.
        T[] values = [.. rows.CountBy(row => row).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];
        var places = values.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i);
        return (values, [.. rows.Select(row => places[row])]);
    }

    /// <summary>Lists of ascending numbers without doubles: how many each row has, and the steps between them.</summary>
    public static (string Counts, string Steps) OfLists(IEnumerable<IReadOnlyList<int>> rows)
    {
        List<int> counts = [], steps = [];
        foreach (var row in rows)
        {
            counts.Add(row.Count);
            int before = -1;
            foreach (int value in row)
            {
                steps.Add(value - before - 1);
                before = value;
            }
        }

        return (Of(counts), Of(steps));
    }
}
