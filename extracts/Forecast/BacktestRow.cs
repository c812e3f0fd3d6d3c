namespace Pdc.Extracts.Forecast;

/// <summary>How good the method was, beside two that cost nothing: a row of <c>backtest.csv</c>. Errors are parts of one.</summary>
/// <param name="Lot">The lot, or <c>alle</c> for all lots together.</param>
/// <param name="Kind"><c>zorgmaand</c>: the final cost of one care month; <c>jaar</c>: the cost of the calendar year.</param>
/// <param name="Age">For a care month the months since (below zero: months ahead); for a year the months it still has to run.</param>
/// <param name="Cases">How often it was tried: a lot at a moment.</param>
/// <param name="Mape">Mean absolute error; <paramref name="Bias"/> is the mean error with its sign: above zero is too high.</param>
/// <param name="Coverage">The part of the outcomes inside the 80 % interval.</param>
/// <param name="Worse">Baselines that did better than the method on the same cases, joined by a plus; empty when none did.</param>
public sealed record BacktestRow(
    string Lot, string Kind, int Age, int Cases, double Mape, double Bias, double Coverage,
    BaselineScore AsClaimed, BaselineScore LastYear, string Worse);

/// <summary>What a baseline did on the cases in which it has an answer.</summary>
public sealed record BaselineScore(int Cases, double? Mape, double? Bias);
