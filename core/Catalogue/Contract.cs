namespace Pdc.Core.Catalogue;

public enum ContractKind { Framework, ServiceAgreement, Subsidy }

/// <summary>How a provider came to its contract.</summary>
public enum ContractGround { Tender, CourtRuling, OpenHouse }

/// <summary>An agreement between region and provider: period, extension options, the lots and products it covers (D8).</summary>
public sealed record Contract
{
    public required string Number { get; init; }
    public required ContractKind Kind { get; init; }
    public required Period Valid { get; init; }

    /// <summary>The last day to which it may still be extended.</summary>
    public DateOnly? ExtensionUntil { get; init; }

    public required IReadOnlyList<LotCode> Lots { get; init; }
    public required IReadOnlyList<ProductCode> Products { get; init; }
    public required ContractGround Ground { get; init; }
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    public bool Covers(Product product, DateOnly day) =>
        Valid.Contains(day) && (Products.Contains(product.Code) || Lots.Contains(product.Lot));
}

/// <summary>A document that a provider owes under its contract (D9).</summary>
public sealed record Obligation(string Document, DateOnly DueOn, DateOnly? ReceivedOn);
