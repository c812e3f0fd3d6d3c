using Microsoft.AspNetCore.Html;
using Pdc.Site.Guide;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Guide;

/// <summary>One situation: which help may fit and why, who may refer, and the municipalities to choose from.</summary>
public sealed class SituationPage(Edition edition, PublicSituation shown) : Page(edition)
{
    public static IEnumerable<SituationPage> All(Edition edition) =>
        edition.Guide.Situations.Select(situation => new SituationPage(edition, situation));

    public PublicSituation Shown => shown;
    public Situation Situation => shown.Situation;
    public override string Address => shown.Address;
    public override string Title => Situation.Title;
    public override string Description => Situation.Summary;
    public override IReadOnlyList<Crumb> Crumbs => [GuidePage.Crumb];
    public HtmlString Text => MarkdownText.Own(Situation.Text, Links);

    public override RazorSlice Slice() => SituationSlice.Create(this);
}
