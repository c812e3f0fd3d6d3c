using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>Any text, up to a number of characters.</summary>
readonly struct TextShape(int longest) : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => $"een tekst van hoogstens {longest} tekens";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length > 0 && cell.Length <= longest && cell.First != ' ';
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length > longest && Encoding.UTF8.GetCharCount(cell.Bytes) > longest ? Verdict.R12
            : cell.IsBlank ? Verdict.R11 : Verdict.Fine;
    }
}

/// <summary>A code of letters and digits, such as a product.</summary>
readonly struct CodeShape(int longest) : IShape
{
    static readonly SearchValues<byte> LettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static string SqlType => "VARCHAR";
    public string Expected => $"een code van hoogstens {longest} letters en cijfers";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length > 0 && cell.Length <= Math.Min(longest, Cell.Most) && AreLettersAndDigits(cell);
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Bytes.ContainsAnyExcept(LettersAndDigits) ? Verdict.R11 : cell.Length > longest ? Verdict.R12 : Verdict.Fine;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool AreLettersAndDigits(Cell cell)
    {
        var text = cell.Sixteen;
        var digits = Vector128.LessThanOrEqual(text - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var letters = Vector128.LessThanOrEqual((text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        return (digits | letters) == cell.Own;
    }
}

/// <summary>One of the codes of a list.</summary>
readonly struct ListShape(CodeList list) : IShape
{
    readonly CodeTable codes = new(list.Codes);

    public static string SqlType => "VARCHAR";
    public string Expected => $"een code uit de lijst {list.Name}";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return codes.Contains(cell);
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value) => IsPlain(cell, limits, out value) ? Verdict.Fine : Verdict.R13;
}
