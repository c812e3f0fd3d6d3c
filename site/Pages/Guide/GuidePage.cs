using Pdc.Site.Guide;
using RazorSlices;

namespace Pdc.Site.Pages.Guide;

/// <summary>The first way in: every situation, by life domain.</summary>
public sealed class GuidePage(Edition edition) : Page(edition)
{
    public const string Home = "/verwijsgids/";

    /// <summary>The way back that every page of the guide shows.</summary>
    internal static readonly Crumb Crumb = new("Verwijsgids", Home);

    public IReadOnlyList<PublicDomain> Domains => Edition.Guide.Domains;

    /// <summary>The numbers that stand on top: everybody should see them before anything else.</summary>
    public IReadOnlyList<UrgentNumber> First => [.. Edition.Guide.Numbers.Take(2)];

    public IReadOnlyList<UrgentNumber> Others => [.. Edition.Guide.Numbers.Skip(2)];
    public override string Address => Home;
    public override string Title => "Verwijsgids";
    public override string Description => $"Kies wat op uw situatie lijkt. U ziet welke hulp past, wie die geeft in de regio {Edition.Region.Name} en hoe lang u wacht.";

    public override RazorSlice Slice() => GuideSlice.Create(this);
}
