using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>A whole number with an optional minus sign, of at most a number of digits.</summary>
readonly struct NumberShape(int digits, string what) : IShape
{
    public static string SqlType => "BIGINT";
    readonly uint atOnce = (uint)Math.Min(digits, Digits.AtOnce);

    public string Expected => $"{what}: een heel getal van hoogstens {digits} cijfers, zonder punten of komma's";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        // Few are negative.
        bool isNumber = Digits.Are(cell.EightAt(0), cell.Length, out int number);
        value = number;
        return isNumber && (uint)(cell.Length - 1) < atOnce;
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        var text = cell.Bytes;
        int length = cell.First == '-' ? text.Length - 1 : text.Length;
        if (length == 0 || !Digits.Are(text[^length..]))
            return Verdict.R11;
        return length <= digits && Utf8Parser.TryParse(text, out value, out _) ? Verdict.Fine : Verdict.R12;
    }
}

/// <summary>A number with at most two decimals after a point, as hundredths.</summary>
readonly struct DecimalShape : IShape
{
    public static string SqlType => "DECIMAL(12,2)";
    public string Expected => "een getal met een punt en hoogstens 2 decimalen, zoals 12.5";

    public bool IsPlain(Cell cell, RowLimits limits, out long value) => cell.Length > 0 & Judge(cell, limits, out value) == Verdict.Fine;

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        var text = cell.Bytes;
        int point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.Length == 0 || !Digits.Are(whole) || !Digits.Are(fraction) || fraction.Length > 2 || point >= 0 && fraction.Length == 0)
            return Verdict.R11;
        if (whole.Length > 9)
            return Verdict.R12;
        value = Utf8Parser.TryParse(text, out decimal number, out _) ? (long)(number * 100) : 0;
        return Verdict.Fine;
    }
}
