using System.Buffers;
using System.Text;

namespace Pdc.Extracts.Rows.Shapes;

/// <summary>Any text, up to a number of characters.</summary>
readonly struct TextShape(int longest) : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => $"een tekst van hoogstens {longest} tekens";

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

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Bytes.ContainsAnyExcept(LettersAndDigits) ? Verdict.R11 : cell.Length > longest ? Verdict.R12 : Verdict.Fine;
    }
}

/// <summary>One of the codes of a list.</summary>
readonly struct ListShape(CodeList list) : IShape
{
    readonly CodeTable codes = new(list.Codes);

    public static string SqlType => "VARCHAR";
    public string Expected => $"een code uit de lijst {list.Name}";

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return codes.Contains(cell) ? Verdict.Fine : Verdict.R13;
    }
}
