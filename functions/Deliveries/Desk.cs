using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;

namespace Pdc.Functions.Deliveries;

/// <summary>At whose desk somebody sits: the bureau's, that sees everything, or a municipality's, that sees its own.</summary>
/// <param name="Address">Where the pages of this desk begin.</param>
/// <param name="Only">The municipality; null at the bureau.</param>
public sealed record Desk(string Address, MunicipalityCode? Only)
{
    public static readonly Desk Bureau = new("/portaal/bureau/", null);

    /// <exception cref="InvalidOperationException">The user is of no municipality: the route should have asked for one.</exception>
    public static Desk Municipality(User user) =>
        new("/portaal/gemeente/", user.Municipality ?? throw new InvalidOperationException("A page of municipalities was opened by somebody of none."));

    public string Name => Only?.ToString() ?? "inkoopbureau";

    public bool Sees(InboxDelivery delivery) => Only is not { } own || delivery.OnlyFor == own || delivery.Municipality == own.ToString();

    /// <summary>A municipality sees what was made for it; the bureau sees everything.</summary>
    public bool Sees(ReleaseFile file) => Only is not { } own || file.Recipient == own;
}
