using RazorSlices;

namespace Pdc.Site.Pages.Places;

/// <summary>The municipalities of the region.</summary>
public sealed class MunicipalityListPage(Edition edition) : Page(edition)
{
    public override string Address => "/gemeenten/";
    public override string Title => "Gemeenten";
    public override string Description => $"De gemeenten in de regio {Edition.Region.Name}: waar u terechtkunt met een vraag, en welke hulp er is.";

    public override RazorSlice Slice() => MunicipalityListSlice.Create(this);
}
