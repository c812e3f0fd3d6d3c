using Pdc.Site.Guide;
using RazorSlices;

namespace Pdc.Site.Pages.English;

/// <summary>Every situation by its English title.</summary>
public sealed class EnglishGuidePage(Edition edition) : Page(edition)
{
    public const string Home = "/en/guide/";

    public override string Address => Home;
    public override string Title => "Guide";
    public override string Description => $"Choose what looks like your situation and see which help there is in the region {Edition.Region.Name}.";
    public IReadOnlyList<PublicDomain> Domains => Edition.Guide.Domains;

    public override RazorSlice Slice() => EnglishGuideSlice.Create(this);
}
