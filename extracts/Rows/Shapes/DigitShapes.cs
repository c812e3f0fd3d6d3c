namespace Pdc.Extracts.Rows.Shapes;

readonly struct AgbShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "een AGB-code van 8 cijfers";

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length == 8 && Digits.Are(cell.EightAt(0)) ? Verdict.Fine : Digits.Are(cell.Bytes) ? Verdict.R12 : Verdict.R11;
    }
}

readonly struct BsnShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "een burgerservicenummer van 9 cijfers dat klopt met de elfproef";

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length == 9 && Bsn.PassesElfproef(cell.EightAt(0), cell.Bytes[8]) ? Verdict.Fine
            : !Digits.Are(cell.Bytes) ? Verdict.R11 : cell.Length != 9 ? Verdict.R12 : Verdict.R20;
    }
}

readonly struct MunicipalityShape : IShape
{
    public static string SqlType => "VARCHAR";
    public string Expected => "de CBS-code (4 cijfers) van een gemeente in de regio";

    public Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        value = 0;
        return cell.Length == 4 && Digits.Read(cell.EightAt(0), 4) is >= 0 and var code
            ? limits.HasMunicipality(code) ? Verdict.Fine : Verdict.R14
            : Digits.Are(cell.Bytes) ? Verdict.R12 : Verdict.R11;
    }
}
