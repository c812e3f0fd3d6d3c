namespace Pdc.Core.Catalogue;

/// <summary>A budget and purchasing lot (perceel) that products belong to.</summary>
public sealed record Lot
{
    public required LotCode Code { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }

    /// <summary>Place in lists, lowest first.</summary>
    public required int Order { get; init; }
}
