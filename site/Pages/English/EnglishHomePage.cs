using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.English;

/// <summary>The front door for who reads no Dutch: what this is, whom to call, and what is in Dutch only.</summary>
public sealed class EnglishHomePage(Edition edition) : Page(edition)
{
    public override string Address => Translation.EnglishHome;
    public override string Title => "Help for children and families";
    public override string Description => $"Which help for children and families is there in the region {Edition.Region.Name}, and how do you get it?";
    public IReadOnlyList<PublicMunicipality> Municipalities => Edition.Catalogue.Municipalities;

    public override RazorSlice Slice() => EnglishHomeSlice.Create(this);
}
