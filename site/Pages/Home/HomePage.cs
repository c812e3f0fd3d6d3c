using RazorSlices;

namespace Pdc.Site.Pages.Home;

/// <summary>The front door: what this is, a search box, and the ways in.</summary>
public sealed class HomePage(Edition edition) : Page(edition)
{
    public override string Address => "/";
    public override string Title => Edition.Region.SiteName;

    public override string Description =>
        $"Welke jeugdhulp is er in de regio {Edition.Region.Name}, wie geeft die hulp, hoe lang is de wachttijd en hoe meldt u zich aan?";

    public override RazorSlice Slice() => HomeSlice.Create(this);
}
