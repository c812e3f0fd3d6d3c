namespace Pdc.Extracts.Forecast;

/// <summary>The outcome of a forecast; every list is sorted by its keys. Amounts are cents.</summary>
public sealed record ForecastReport(
    IReadOnlyList<ForecastRow> Rows, IReadOnlyList<ExhaustionRow> Exhaustion, IReadOnlyList<MonthRow> Months, IReadOnlyList<BacktestRow> Backtest);

/// <summary>The calendar year of one municipality, lot and provider: a row of <c>prognose.csv</c>.</summary>
/// <param name="Claimed">Declared for care in this year and received by the reference date.</param>
/// <param name="Ibnr">Expected for care already given that has not been claimed.</param>
/// <param name="InProgress">Expected in the months to come from allocations already granted.</param>
/// <param name="Remainder">Expected in the months to come from allocations still to be granted.</param>
/// <param name="Method">What was used, in Dutch words joined by a plus.</param>
public sealed record ForecastRow(
    string Municipality, string Lot, string Provider, long Claimed, long Ibnr, long InProgress, long Remainder, long Low, long High, string Method)
{
    public long Total => Claimed + Ibnr + InProgress + Remainder;
}

/// <summary>How a budget runs out: a row of <c>uitputting.csv</c>.</summary>
/// <param name="Budget">Nothing when no budget was delivered.</param>
/// <param name="ExhaustedIn">The care month whose expected cost brings the year above the budget.</param>
public sealed record ExhaustionRow(string Municipality, string Lot, long? Budget, long Claimed, long Forecast, long Low, long High, Month? ExhaustedIn);

/// <summary>One care month of a municipality and lot, for the course of the year: a row of <c>prognose_maand.csv</c>.</summary>
/// <param name="Expected">All that the month is expected to cost, what is claimed included.</param>
public sealed record MonthRow(string Municipality, string Lot, Month Care, long Claimed, long Expected);
