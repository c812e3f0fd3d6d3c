using System.Globalization;

namespace Pdc.Extracts.Forecast;

/// <summary>The report files of the forecast as lines, header first: CSV with <c>;</c>, sorted by their keys. No cell needs quotes.</summary>
public static class ForecastCsv
{
    /// <summary><c>prognose.csv</c></summary>
    public static IEnumerable<string> Forecast(ForecastReport report) => report.Rows
        .Select(row => Line(row.Municipality, row.Lot, row.Provider, Text(row.Claimed), Text(row.Ibnr), Text(row.InProgress), Text(row.Remainder), Text(row.Total), Text(row.Low), Text(row.High), row.Method))
        .Prepend("gemeente;perceel;aanbieder_agb;gedeclareerd_cent;ibnr_cent;onderhanden_cent;rest_cent;totaal_cent;laag80_cent;hoog80_cent;methode");

    /// <summary><c>uitputting.csv</c></summary>
    public static IEnumerable<string> Exhaustion(ForecastReport report) => report.Exhaustion
        .Select(row => Line(row.Municipality, row.Lot, row.Budget is { } budget ? Text(budget) : "", Text(row.Claimed), Text(row.Forecast), row.ExhaustedIn?.ToString() ?? ""))
        .Prepend("gemeente;perceel;budget_cent;gerealiseerd_cent;prognose_cent;uitgeput_in");

    /// <summary><c>prognose_maand.csv</c></summary>
    public static IEnumerable<string> Months(ForecastReport report) => report.Months
        .Select(row => Line(row.Municipality, row.Lot, row.Care.ToString(), Text(row.Claimed), Text(row.Expected)))
        .Prepend("gemeente;perceel;zorgmaand;gedeclareerd_cent;verwacht_cent");

    /// <summary><c>backtest.csv</c>; errors are parts of one, with four decimals.</summary>
    public static IEnumerable<string> Backtest(ForecastReport report) => report.Backtest
        .Select(row => Line(row.Lot, row.Kind, row.Age.ToString(CultureInfo.InvariantCulture), Text(row.Cases), Text(row.Mape), Text(row.Bias), Text(row.Coverage),
            Text(row.AsClaimed.Mape), Text(row.AsClaimed.Bias), Text(row.LastYear.Cases), Text(row.LastYear.Mape), Text(row.LastYear.Bias), row.Worse))
        .Prepend("perceel;soort;leeftijd;aantal;mape;bias;dekking80;gedeclareerd_mape;gedeclareerd_bias;vorigjaar_aantal;vorigjaar_mape;vorigjaar_bias;slechter_dan");

    static string Line(params string[] cells) => string.Join(';', cells);
    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    static string Text(double? part) => part?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";
}
