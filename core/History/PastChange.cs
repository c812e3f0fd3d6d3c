namespace Pdc.Core.History;

/// <summary>What a change is about. The names of the sheets of the import format, one level coarser: obligations and contacts are not public.</summary>
public enum Subject { Provider, Location, Contract, Offer, Product, Tariff, Municipality, Lot, Protocol }

/// <summary>Whether something appeared in the public catalogue, changed there, or left it.</summary>
public enum ChangeKind { New, Changed, Ended }

/// <summary>
/// One thing in the public catalogue that changed on one day, as anyone may read it: never who did it or why, never a place that is or ever
/// was secret, never what is not on the site. What follows from the subject is set; the rest is null.
/// <list type="bullet">
/// <item>Provider, Location, Contract: <see cref="Provider"/>.</item>
/// <item>Offer: <see cref="Provider"/> and <see cref="Product"/>.</item>
/// <item>Product, Tariff: <see cref="Product"/>. A tariff's texts are euro cents.</item>
/// <item>Municipality: <see cref="Municipality"/>. Lot, Protocol: their code is <see cref="Name"/>.</item>
/// </list>
/// </summary>
public sealed record PastChange
{
    /// <summary>The Dutch day from which the public could see it: the day it was saved, or later when a contract or tariff began later.</summary>
    public required DateOnly Day { get; init; }

    public required Subject Subject { get; init; }
    public required ChangeKind Kind { get; init; }
    public KvkNumber? Provider { get; init; }
    public ProductCode? Product { get; init; }
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>What it was called on the day; the present catalogue may not have it any more, or under another name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// A column of the import format, such as <c>wachttijd_intake_weken</c>, <c>aanmeldstop</c> or <c>omschrijving</c>. Empty where the
    /// whole thing is new or gone.
    /// </summary>
    public string Field { get; init; } = "";

    /// <summary>
    /// The cell before and after, as the import format writes it (<c>ja</c>, <c>0518|0603</c>, <c>9650</c>); empty for nothing. Both are
    /// empty for a telephone number, an e-mail address and a text that tells where a secret place is: it is only said that they changed.
    /// </summary>
    public string Before { get; init; } = "";

    /// <inheritdoc cref="Before"/>
    public string After { get; init; } = "";
}
