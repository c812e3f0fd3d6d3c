using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Guide;
using RazorSlices;

namespace Pdc.Site.Pages.Home;

/// <summary>The front door: what this is, a search box, the ways in, and how fresh the figures are.</summary>
public sealed class HomePage : Page
{
    public HomePage(Edition edition) : base(edition)
    {
        foreach (var shown in edition.Catalogue.Providers.SelectMany(provider => provider.Offers))
        {
            var state = shown.Offer.WaitingOn(edition.Today, edition.Region.Limits.WaitingTimeValidDays);
            RoomNow += state == WaitingState.RoomNow ? 1 : 0;
            Fresh += state is WaitingState.RoomNow or WaitingState.Known ? 1 : 0;
            if (shown.Offer.WaitingTime?.MeasuredOn is { } day && (LastMeasured is null || day > LastMeasured))
                LastMeasured = day;
        }
    }

    public int RoomNow { get; }
    public int Fresh { get; }
    public DateOnly? LastMeasured { get; }

    /// <summary>Whom to call when it cannot wait.</summary>
    public IReadOnlyList<UrgentNumber> Urgent => Edition.Guide.Calls;

    public override string Address => "/";
    public override string Title => Edition.Region.SiteName;

    public override string Description =>
        $"Welke hulp voor kinderen en gezinnen is er in de regio {Edition.Region.Name}? Wie geeft die hulp, hoe lang wacht u en hoe meldt u zich aan?";

    public override IReadOnlyList<Feed> Feeds => [Feed.All(Edition)];

    public override RazorSlice Slice() => HomeSlice.Create(this);
}
