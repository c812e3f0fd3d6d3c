using System.Runtime.CompilerServices;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>An ISO date, such as 2026-01-31; one in the past may not lie after the month of the delivery.</summary>
readonly struct DateShape(bool past) : IShape
{
    public static string SqlType => "DATE";
    public string Expected => past ? "een bestaande datum als jjjj-mm-dd, niet na de maand van de levering" : "een bestaande datum als jjjj-mm-dd";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = DayNumbers.Find(cell);
        return cell.Length == 10 && value != DayNumbers.None && (!past || value <= limits.LastDayNumber);
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = cell.Length == 10 ? DayNumbers.Read(cell) : DayNumbers.None;
        return value == DayNumbers.None ? Verdict.R11 : past && value > limits.LastDayNumber ? Verdict.R15 : Verdict.Fine;
    }
}

/// <summary>A time of day, such as 12:34:56 or 12:34.</summary>
readonly struct TimeShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "een tijd als uu:mm:ss";

    public bool IsPlain(Cell cell, RowLimits limits, out long value) => Judge(cell, limits, out value) == Verdict.Fine;

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        var text = cell.Bytes;
        return text.Length is 5 or 8 && IsPart(text, 0, 24) && text[2] == ':' && IsPart(text, 3, 60) && (text.Length == 5 || text[5] == ':' && IsPart(text, 6, 60))
            ? Verdict.Fine : Verdict.R11;
    }

    static bool IsPart(ReadOnlySpan<byte> text, int at, int limit) =>
        text[at] is >= (byte)'0' and <= (byte)'9' && text[at + 1] is >= (byte)'0' and <= (byte)'9' && (text[at] - '0') * 10 + text[at + 1] - '0' < limit;
}

/// <summary>A month as yyyymm, never after the month of the delivery.</summary>
readonly struct MonthShape : IShape
{
    public static string SqlType => "INTEGER";
    public string Expected => "een maand als jjjjmm, niet na de maand van de levering";

    public bool IsPlain(Cell cell, RowLimits limits, out long value) => Judge(cell, limits, out value) == Verdict.Fine;

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        bool isNumber = Digits.Are(cell.EightAt(0), 6, out int number);
        value = number;
        return cell.Length != 6 || !isNumber || !Month.TryOf(number, out var month) ? Verdict.R11 : month.FirstDay > limits.LastDay ? Verdict.R15 : Verdict.Fine;
    }
}

readonly struct YearShape : IShape
{
    public static string SqlType => "INTEGER";
    public string Expected => "een jaartal van 4 cijfers";

    public bool IsPlain(Cell cell, RowLimits limits, out long value) => Judge(cell, limits, out value) == Verdict.Fine;

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        bool isNumber = Digits.Are(cell.EightAt(0), 4, out int number);
        value = number;
        return cell.Length == 4 && isNumber && number >= 1900 ? Verdict.Fine : Verdict.R11;
    }
}
