using System.Globalization;
using System.Text;
using Pdc.Extracts.Rows;

namespace Pdc.Extracts.Ijw;

/// <summary>
/// Where the cells of one kind of row stand in a message, column by column: a path, or a text that is always the same (<c>=</c>). A path that
/// begins with <c>./</c> goes on from the element of the row; before it may stand <c>#</c> for a number without plus sign and leading zeros, <c>±</c>
/// for an amount that is negative when it is a credit, and <c>@</c> for the hours, minutes and seconds of a time. <c>-</c> leaves a cell empty.
/// </summary>
sealed class RowPlan
{
    const int LongestCell = 512, Time = 8;

    readonly (char Kind, int Place, int CreditPlace, byte[] Always)[] cells;

    public RowPlan(Message message, string at, string columns)
    {
        Node Of(string path) => message[path.StartsWith("./", StringComparison.Ordinal) ? at + path[1..] : path];
        cells = [.. columns.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(cell => cell[0] switch
        {
            '=' or '-' => ('=', 0, 0, Encoding.UTF8.GetBytes(cell[1..])),
            '±' => ('±', Of(cell[1..] + "/Bedrag").Place, Of(cell[1..] + "/DebetCredit").Place, []),
            '#' or '@' => (cell[0], Of(cell[1..]).Place, 0, []),
            _ => (' ', Of(cell).Place, 0, Array.Empty<byte>()),
        })];
    }

    /// <param name="values">Of the message so far, by place.</param>
    public void Take(RowCheck rows, int line, string?[] values)
    {
        rows.Begin(line);
        Span<byte> utf8 = stackalloc byte[LongestCell];
        foreach (var (kind, place, creditPlace, always) in cells)
        {
            string value = values[place] ?? "";
            rows.Take(kind switch
            {
                '=' => always,
                '#' => utf8[..Encoding.UTF8.GetBytes(Number(value), utf8)],
                '±' => utf8[..Encoding.UTF8.GetBytes(values[creditPlace] == "C" && Number(value) is not "0" and var amount ? "-" + amount : Number(value), utf8)],
                '@' => utf8[..Encoding.UTF8.GetBytes(value.AsSpan(0, Time), utf8)],
                _ => utf8[..Encoding.UTF8.GetBytes(value, utf8)],
            });
        }
        rows.End();
    }

    // An XSD integer may have a plus sign and leading zeros.
    static string Number(string value) =>
        value.Length > 0 && value[0] is >= '1' and <= '9' ? value
        : long.TryParse(value, out long number) ? number.ToString(CultureInfo.InvariantCulture) : "";
}
