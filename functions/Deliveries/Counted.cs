using System.Globalization;

namespace Pdc.Functions.Deliveries;

/// <summary>Numbers with their word.</summary>
static class Counted
{
    static readonly NumberFormatInfo Dutch = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Such as <c>1 regel</c> or <c>12.000 regels</c>.</summary>
    public static string Rows(long number) => Of(number, "regel", "regels");

    public static string Of(long number, string one, string many) => number == 1 ? $"1 {one}" : $"{number.ToString("N0", Dutch)} {many}";
}
