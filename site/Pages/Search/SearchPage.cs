using RazorSlices;

namespace Pdc.Site.Pages.Search;

/// <summary>The finder. Without JavaScript it is the way to the plain lists.</summary>
public sealed class SearchPage(Edition edition) : Page(edition)
{
    public override string Address => "/zoeken/";
    public override string Title => "Zoek hulp";
    public override string Description => $"Zoek in alle jeugdhulp in de regio {Edition.Region.Name}: op gemeente, soort hulp, leeftijd en wachttijd.";

    public override string? OwnStyle => Edition.Assets.FinderStyle;
    public override IReadOnlyList<string> Scripts => [Edition.Assets.ListScript, Edition.Assets.FinderScript];

    public override RazorSlice Slice() => SearchSlice.Create(this);
}
