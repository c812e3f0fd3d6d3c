using Pdc.Site.Guide;
using RazorSlices;

namespace Pdc.Site.Pages.Guide;

/// <summary>Every situation with the help that is left after one choice, such as what a GP may refer to.</summary>
public sealed class GuideChoicePage(Edition edition, GuideChoice choice) : Page(edition)
{
    public static IEnumerable<GuideChoicePage> All(Edition edition) =>
        GuideChoice.Of(edition).Select(choice => new GuideChoicePage(edition, choice));

    public GuideChoice Choice => choice;
    public override string Address => choice.Address;
    public override string Title => $"Verwijsgids: {choice.Name}";
    public override string Description => $"{choice.Sentence} Per situatie, in de regio {Edition.Region.Name}.";
    public override IReadOnlyList<Crumb> Crumbs => [GuidePage.Crumb];

    /// <summary>Life domains with the situations that are about these ages.</summary>
    public IEnumerable<(LifeDomain Domain, IReadOnlyList<PublicSituation> Situations)> Domains =>
        from domain in Edition.Guide.Domains
        let here = domain.Situations.Where(situation => situation.Situation.Ages.Overlaps(choice.Ages)).ToList()
        where here.Count > 0
        select (domain.Domain, (IReadOnlyList<PublicSituation>)here);

    public override RazorSlice Slice() => GuideChoiceSlice.Create(this);
}
