using System.Globalization;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Fates;

/// <summary>A claim line with its whole fate: when it is received, and when and how it is answered.</summary>
sealed record PlannedClaim
{
    public required PlannedAllocation Allocation { get; init; }

    /// <summary>Counts up over all claims; together with the provider it makes the reference.</summary>
    public required int Number { get; init; }

    /// <summary>The claim that a credit takes back.</summary>
    public PlannedClaim? Credits { get; init; }

    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Volume { get; init; }

    /// <summary>Cents; below zero for a credit.</summary>
    public required long Amount { get; init; }

    /// <summary>Cents per unit; zero for a product in euros.</summary>
    public required int Tariff { get; init; }

    public required DateOnly Received { get; init; }
    public required DateOnly Answered { get; init; }

    /// <summary>WJ001 codes of a rejection, at most two; null when it was granted; empty when it was rejected without a word.</summary>
    public string[]? Rejection { get; init; }

    public Month Care => Month.Of(From);
    public string Reference => ReferenceOf(Allocation.Provider, Number);

    /// <summary>No nine digits in a row: an extract with something that looks like a BSN may not leave the house.</summary>
    public static string ReferenceOf(MadeProvider provider, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"P{provider.Index:000}-{number:00000000}");

    /// <summary>Lines that one provider sends to one municipality in one month share a declaration.</summary>
    public string Declaration => string.Create(CultureInfo.InvariantCulture, $"D{Allocation.Provider.Index:000}-{Allocation.Municipality:00}-{Received.Year % 100:00}{Received.Month:00}");

    public string Message => "B" + Declaration[1..];
}

/// <summary>A claim in one delivery: as received and not yet answered, or with its final status.</summary>
readonly record struct ClaimDelivery(PlannedClaim Claim, bool IsFinal)
{
    public string Status => !IsFinal ? "ingediend" : Claim.Rejection is null ? "toegekend" : "afgekeurd";
}
