using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>Days by their ISO date; those that deliveries are full of from a table, without a division.</summary>
static class DayNumbers
{
    /// <summary>No such day.</summary>
    public const int None = -1;

    // Earlier is a slip of the pen, and no date that any rule could use.
    const int FirstYear = 2000, Years = 80;

    // Strides of the table: a month is at most 19 and a day at most 39, judging by their first digits.
    const int Month = 40, Year = 20 * Month;

    const ushort Century = 0x3032;                  // 20
    const ulong Dashes = 0x30302D30302D3030;        // 00-00-00, from its last byte to its first
    const ulong TooMuch = 0x060C7F060E7F0608;       // what makes a byte overflow that is more than 79-19-39
    const ulong Overflow = 0xF0F080F0F080F0F0;

    static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;
    static readonly int[] Numbers = Fill();

    /// <summary>Days since 1 January 1970, as DuckDB counts them.</summary>
    public static int Of(DateOnly day) => day.DayNumber - Epoch;

    /// <summary>The day that a cell of ten bytes says, such as 2026-01-31, or <see cref="None"/>.</summary>
    public static int Read(Cell cell) => Find(cell) is >= 0 and var day ? day : ReadRare(cell.Bytes);

    /// <summary>The same for the days in the table; of others <see cref="None"/>, and of cells that are not of ten bytes anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(Cell cell)
    {
        ulong digits = cell.EightAt(2) ^ Dashes;
        if (cell.TwoAt(0) != Century || ((digits + TooMuch | digits) & Overflow) != 0)
            return None;

        // Two digits become one number, in the bytes 0 (year), 3 (month) and 6 (day); then these three become one place in the table.
        ulong pairs = digits * (10 * (1 << 8) + 1) >> 8 & 0x00FF0000FF0000FF;
        return Numbers[pairs * ((ulong)Year << 48 | (ulong)Month << 24 | 1) >> 48];
    }

    // Such as 9999-12-31, for what has no end.
    static int ReadRare(ReadOnlySpan<byte> text) =>
        text[4] == '-' && text[7] == '-' && Digits.Are(text[..4]) && Digits.Are(text[5..7]) && Digits.Are(text[8..])
        && Utf8Parser.TryParse(text, out int year, out _) && Utf8Parser.TryParse(text[5..], out int month, out _) && Utf8Parser.TryParse(text[8..], out int day, out _)
        && year >= FirstYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Of(new(year, month, day)) : None;

    static int[] Fill()
    {
        int[] numbers = new int[Years * Year];
        Array.Fill(numbers, None);
        for (var day = new DateOnly(FirstYear, 1, 1); day.Year < FirstYear + Years; day = day.AddDays(1))
            numbers[(day.Year - FirstYear) * Year + day.Month * Month + day.Day] = Of(day);
        return numbers;
    }
}
