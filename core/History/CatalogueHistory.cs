using System.Collections.Frozen;

namespace Pdc.Core.History;

/// <summary>What happened to the public catalogue until a day, from the events of the store (D13) or from a folder beside the catalogue.</summary>
public sealed record CatalogueHistory
{
    public static readonly CatalogueHistory Empty = new() { Changes = [], Waiting = FrozenDictionary<(KvkNumber, ProductCode), WaitingPoint[]>.Empty };

    /// <summary>The day on which the catalogue came into the store; null when nothing is known. What was there that day is not new.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>
    /// Stands for all that was open once and is secret now: another mark means that something became secret. Empty when nothing did. Lower-case hexadecimal.
    /// </summary>
    public string Withheld { get; init; } = "";

    /// <summary>Everything but waiting times and stops, oldest first; of one day in a fixed order.</summary>
    public required IReadOnlyList<PastChange> Changes { get; init; }

    /// <summary>Per offer what was said about its wait, oldest first. An offer about which nothing was said after <see cref="Since"/> may be missing.</summary>
    public required IReadOnlyDictionary<(KvkNumber Provider, ProductCode Product), WaitingPoint[]> Waiting { get; init; }
}
