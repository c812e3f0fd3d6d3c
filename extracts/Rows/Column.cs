using System.Buffers.Text;
using System.Text;

namespace Pdc.Extracts.Rows;

/// <summary>
/// One column of a delivery: what a filled-in value must look like, and how it is kept. A name that ends in <c>?</c> may stay empty.
/// A value breaks at most one rule: the first of type (R11), length (R12), code list (R13), region (R14), month (R15) and elfproef (R20).
/// </summary>
abstract class Column(string name)
{
    public string Name { get; } = name.TrimEnd('?');
    public bool Required { get; } = !name.EndsWith('?');
    public virtual string SqlType => "VARCHAR";

    /// <summary>What a sender must fill in, in Dutch, as the end of "Vul hier … in.".</summary>
    public abstract string Expected { get; }

    /// <summary>The rule that a value breaks, or null.</summary>
    public abstract string? Breaks(ReadOnlySpan<byte> value, RowLimits limits);

    /// <summary>Keeps a value. Called for values that are fine, and for those that are readable but break <see cref="Keeps"/>.</summary>
    public virtual void Append(RowAppender row, ReadOnlySpan<byte> value) => row.Text(value);

    /// <summary>A date after the month is still a date: other rules may judge it. Other broken values are kept as empty.</summary>
    public static bool Keeps(string code) => code == "R15";
}

/// <summary>What values are judged against: the last day of the delivery's month, and the municipalities of the region.</summary>
sealed record RowLimits(DateOnly LastDay, IReadOnlySet<string> Municipalities)
{
    public int LastDayNumber { get; } = LastDay.DayNumber;
    readonly HashSet<int> codes = [.. Municipalities.Select(int.Parse)];
    public bool HasMunicipality(int code) => codes.Contains(code);
}

sealed class TextColumn(string name, int longest) : Column(name)
{
    public override string Expected => $"een tekst van hoogstens {longest} tekens";
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits) =>
        value.Length > longest && Encoding.UTF8.GetCharCount(value) > longest ? "R12" : null;
}

/// <summary>A code of capitals and digits, such as a product.</summary>
sealed class CodeColumn(string name, int longest) : Column(name)
{
    public override string Expected => $"een code van hoogstens {longest} letters en cijfers";
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits)
    {
        foreach (byte b in value)
            if (!char.IsAsciiLetterOrDigit((char)b))
                return "R11";
        return value.Length > longest ? "R12" : null;
    }
}

sealed class ListColumn(string name, CodeList list) : Column(name)
{
    readonly byte[][] codes = [.. list.Codes.Select(Encoding.ASCII.GetBytes)];

    public override string Expected => $"een code uit de lijst {list.Name}";
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits)
    {
        foreach (byte[] code in codes)
            if (value.SequenceEqual(code))
                return null;
        return "R13";
    }
}

abstract class DigitsColumn(string name, int length) : Column(name)
{
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits)
    {
        foreach (byte b in value)
            if (b is < (byte)'0' or > (byte)'9')
                return "R11";
        return value.Length != length ? "R12" : BreaksDigits(value, limits);
    }

    protected virtual string? BreaksDigits(ReadOnlySpan<byte> value, RowLimits limits) => null;
}

sealed class AgbColumn(string name) : DigitsColumn(name, 8)
{
    public override string Expected => "een AGB-code van 8 cijfers";
}

sealed class BsnColumn(string name) : DigitsColumn(name, 9)
{
    public override string Expected => "een burgerservicenummer van 9 cijfers dat klopt met de elfproef";
    protected override string? BreaksDigits(ReadOnlySpan<byte> value, RowLimits limits) => Bsn.PassesElfproef(value) ? null : "R20";
}

sealed class MunicipalityColumn(string name) : DigitsColumn(name, 4)
{
    public override string Expected => "de CBS-code (4 cijfers) van een gemeente in de regio";
    protected override string? BreaksDigits(ReadOnlySpan<byte> value, RowLimits limits) =>
        limits.HasMunicipality((value[0] - '0') * 1000 + (value[1] - '0') * 100 + (value[2] - '0') * 10 + value[3] - '0') ? null : "R14";
}

/// <summary>A whole number with an optional minus sign, of at most a number of digits.</summary>
sealed class NumberColumn(string name, int digits, string what) : Column(name)
{
    public override string SqlType => "BIGINT";
    public override string Expected => $"{what}: een heel getal van hoogstens {digits} cijfers, zonder punten of komma's";

    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits)
    {
        if (value[0] == '-')
            value = value[1..];
        foreach (byte b in value)
            if (b is < (byte)'0' or > (byte)'9')
                return "R11";
        return value.Length == 0 ? "R11" : value.Length > digits ? "R12" : null;
    }

    public override void Append(RowAppender row, ReadOnlySpan<byte> value) => row.Long(Parse(value));

    public static long Parse(ReadOnlySpan<byte> value) => Utf8Parser.TryParse(value, out long number, out _) ? number : 0;
}

/// <summary>A number with at most two decimals after a point.</summary>
sealed class DecimalColumn(string name) : Column(name)
{
    public override string SqlType => "DECIMAL(12,2)";
    public override string Expected => "een getal met een punt en hoogstens 2 decimalen, zoals 12.5";

    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits)
    {
        int point = value.IndexOf((byte)'.');
        var whole = point < 0 ? value : value[..point];
        var fraction = point < 0 ? default : value[(point + 1)..];
        if (whole.Length == 0 || whole.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || fraction.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0
            || fraction.Length > 2 || point >= 0 && fraction.Length == 0)
            return "R11";
        return whole.Length > 9 ? "R12" : null;
    }

    public override void Append(RowAppender row, ReadOnlySpan<byte> value) =>
        row.Long(Utf8Parser.TryParse(value, out decimal number, out _) ? (long)(number * 100) : 0);
}

/// <summary>An ISO date, such as 2026-01-31.</summary>
sealed class DateColumn(string name, bool past) : Column(name)
{
    public override string SqlType => "DATE";
    public override string Expected => past
        ? "een bestaande datum als jjjj-mm-dd, niet na de maand van de levering" : "een bestaande datum als jjjj-mm-dd";

    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits) =>
        !TryParse(value, out var date) ? "R11" : past && date.DayNumber > limits.LastDayNumber ? "R15" : null;

    public override void Append(RowAppender row, ReadOnlySpan<byte> value)
    {
        TryParse(value, out var date);
        row.Day(date);
    }

    public static bool TryParse(ReadOnlySpan<byte> value, out DateOnly date)
    {
        date = default;
        if (value.Length != 10 || value[4] != '-' || value[7] != '-')
            return false;
        int year = Number(value[..4]), month = Number(value[5..7]), day = Number(value[8..]);
        // Earlier than this century is a slip of the pen, and no date that any rule could use.
        if (year < 2000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, month, day);
        return true;
    }

    static int Number(ReadOnlySpan<byte> digits)
    {
        int number = 0;
        foreach (byte b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return -1;
            number = number * 10 + b - '0';
        }
        return number;
    }
}

/// <summary>A time of day, such as 12:34:56.</summary>
sealed class TimeColumn(string name) : Column(name)
{
    public override string Expected => "een tijd als uu:mm:ss";
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits) =>
        value.Length is 5 or 8 && TimeOnly.TryParseExact(Encoding.UTF8.GetString(value), ["HH:mm:ss", "HH:mm"], out _) ? null : "R11";
}

/// <summary>A month as yyyymm, never after the month of the delivery.</summary>
sealed class MonthColumn(string name) : Column(name)
{
    public override string SqlType => "INTEGER";
    public override string Expected => "een maand als jjjjmm, niet na de maand van de levering";
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits) =>
        !Utf8Parser.TryParse(value, out int month, out int used) || used != 6 || value.Length != 6 || !Month.TryOf(month, out var read) ? "R11"
        : read.FirstDay > limits.LastDay ? "R15" : null;
    public override void Append(RowAppender row, ReadOnlySpan<byte> value) => row.Integer((int)NumberColumn.Parse(value));
}

sealed class YearColumn(string name) : Column(name)
{
    public override string SqlType => "INTEGER";
    public override string Expected => "een jaartal van 4 cijfers";
    public override string? Breaks(ReadOnlySpan<byte> value, RowLimits limits) =>
        value.Length == 4 && Utf8Parser.TryParse(value, out int year, out int used) && used == 4 && year >= 1900 ? null : "R11";
    public override void Append(RowAppender row, ReadOnlySpan<byte> value) => row.Integer((int)NumberColumn.Parse(value));
}
