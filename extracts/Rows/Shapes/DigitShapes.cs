using System.Runtime.CompilerServices;

namespace Pdc.Extracts.Rows.Shapes;

readonly struct AgbShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "een AGB-code van 8 cijfers";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length == 8 && Digits.Are(cell.EightAt(0));
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value) =>
        IsPlain(cell, limits, out value) ? Verdict.Fine : Digits.Are(cell.Bytes) ? Verdict.R12 : Verdict.R11;
}

readonly struct BsnShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "een burgerservicenummer van 9 cijfers dat klopt met de elfproef";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length == 9 && Bsn.PassesElfproef(cell.EightAt(0), cell.Bytes[8]);
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value) =>
        IsPlain(cell, limits, out value) ? Verdict.Fine : !Digits.Are(cell.Bytes) ? Verdict.R11 : cell.Length != 9 ? Verdict.R12 : Verdict.R20;
}

readonly struct MunicipalityShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "de CBS-code (4 cijfers) van een gemeente in de regio";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsPlain(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length == 4 && Digits.Are(cell.EightAt(0), 4, out int code) && limits.HasMunicipality(code);
    }

    public Verdict Judge(Cell cell, RowLimits limits, out long value) =>
        IsPlain(cell, limits, out value) ? Verdict.Fine : !Digits.Are(cell.Bytes) ? Verdict.R11 : cell.Length != 4 ? Verdict.R12 : Verdict.R14;
}
