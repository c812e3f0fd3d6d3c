using Pdc.Core;
using Pdc.Site.Guide;
using RazorSlices;

namespace Pdc.Site.Pages.English;

/// <summary>The situations of one part of life, in English, with the Dutch names of the help.</summary>
public sealed class EnglishDomainPage(Edition edition, PublicDomain domain) : Page(edition)
{
    public static IEnumerable<EnglishDomainPage> All(Edition edition) =>
        edition.Guide.Domains.Select(domain => new EnglishDomainPage(edition, domain));

    public static string AddressOf(PublicDomain domain) => $"{EnglishGuidePage.Home}{Slug.Of(domain.Domain.EnglishName, domain.Domain.Key)}/";

    public PublicDomain Domain => domain;
    public override string Address { get; } = AddressOf(domain);
    public override string Title => domain.Domain.EnglishName;
    public override string Description => $"{domain.Domain.EnglishName}: which help there is in the region {Edition.Region.Name}.";
    public override IReadOnlyList<Crumb> Crumbs => [new("Guide", EnglishGuidePage.Home)];

    /// <summary>Whom to call in any of its situations.</summary>
    public IReadOnlyList<UrgentNumber> Urgent => [.. Edition.Guide.Numbers.Where(number => domain.Situations.Any(situation => situation.Situation.Urgent.Contains(number)))];

    public override RazorSlice Slice() => EnglishDomainSlice.Create(this);
}
