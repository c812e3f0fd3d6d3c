using Pdc.Core.Protocols;
using RazorSlices;

namespace Pdc.Site.Pages.Protocols;

/// <summary>Every protocol of the region, with the version in force (D11).</summary>
public sealed class ProtocolListPage(Edition edition) : Page(edition)
{
    public override string Address => "/protocollen/";
    public override string Title => "Protocollen";
    public override string Description => $"De afspraken die in de regio {Edition.Region.Name} gelden, met alle eerdere versies.";
    public IReadOnlyList<Protocol> Protocols => Edition.Protocols;

    public override RazorSlice Slice() => ProtocolListSlice.Create(this);
}
