using System.Globalization;
using Pdc.Core;

namespace Pdc.Functions.Figures;

/// <summary>Amounts, parts and months as a Dutch reader expects them.</summary>
static class FigureWords
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Whole euros.</summary>
    public static string Euros(long cents) => "€ " + Math.Round(cents / 100m, MidpointRounding.AwayFromZero).ToString("N0", Dutch);

    /// <summary>Short enough to stand in a chart.</summary>
    public static string Short(long cents) => Math.Abs(cents) switch
    {
        >= 100_000_000_00 => "€ " + (cents / 100_000_000m).ToString("N0", Dutch) + " miljoen",
        >= 1_000_000_00 => "€ " + (cents / 100_000_000m).ToString("N1", Dutch) + " miljoen",
        >= 10_000_00 => "€ " + Math.Round(cents / 100_000m).ToString("N0", Dutch) + ".000",
        _ => Euros(cents),
    };

    public static string Percent(double? part) => part is { } known ? (known * 100).ToString(Math.Abs(known) < 0.0995 ? "N1" : "N0", Dutch) + " %" : "";
    public static string Percent(long part, long of) => of == 0 ? "" : Percent((double)part / of);
    public static string Number(long number) => number.ToString("N0", Dutch);
    public static string InWords(string month) => Month.TryParse(month, out var known) ? known.InWords() : month;
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
