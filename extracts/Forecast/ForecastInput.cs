namespace Pdc.Extracts.Forecast;

/// <summary>
/// Claimed care that was not rejected, one line or a sum of lines: credits below zero, lines that still wait for an answer included.
/// </summary>
/// <param name="Care">The month in which the care began.</param>
/// <param name="Received">The month in which the claim came in.</param>
public sealed record ClaimedAmount(string Municipality, string Lot, string Provider, Month Care, Month Received, long Cents);

/// <summary>One version of an allocation and the value of all the care it grants, taken to be spread evenly over its days.</summary>
/// <param name="To">The last day; without it the value is spread up to the end of the year that is forecast.</param>
/// <param name="Known">The month of the delivery that brought this version.</param>
/// <param name="Replaced">The month of the delivery that brought the next version; a cut-off in or after it does not see this one.</param>
public sealed record AllocatedCare(string Municipality, string Lot, string Provider, DateOnly From, DateOnly? To, long Cents, Month Known, Month? Replaced = null);

/// <summary>The budget of a municipality for a lot in the year that is forecast.</summary>
public sealed record LotBudget(string Municipality, string Lot, long Cents);
