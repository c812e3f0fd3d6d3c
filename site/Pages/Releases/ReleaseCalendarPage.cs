using Pdc.Core;
using Pdc.Core.Releases;
using RazorSlices;

namespace Pdc.Site.Pages.Releases;

/// <summary>Which figures come when: the terms for municipalities, and the days on which outcomes are there (D14).</summary>
public sealed class ReleaseCalendarPage(Edition edition) : Page(edition)
{
    const int MostShown = 12;

    /// <summary>The same dates for a calendar programme.</summary>
    public const string CalendarFile = "/releasekalender/kalender.ics";

    public override string Address => "/releasekalender/";
    public override string Title => "Releasekalender";
    public override string Description => $"Wanneer gemeenten in de regio {Edition.Region.Name} hun gegevens leveren, en wanneer de cijfers er zijn.";

    /// <summary>What is going on and what comes, the nearest first; then what is over.</summary>
    public IReadOnlyList<ReleaseEntry> Entries =>
        [.. Edition.Releases.OrderBy(entry => entry.RedeliverUntil < Edition.Today).ThenBy(entry => entry.RedeliverUntil < Edition.Today ? -entry.Period.Number : entry.Period.Number).Take(MostShown)];

    /// <summary>How it stands on the day of this edition.</summary>
    public string StateOf(ReleaseEntry entry) => entry.StateOn(Edition.Today, []) switch
    {
        ReleaseState.Open => entry.ReferenceDate < Edition.Today ? "gemeenten leveren nu" : "nog niet begonnen",
        ReleaseState.Closed => "gesloten, de cijfers worden gemaakt",
        ReleaseState.Concept => "concept",
        ReleaseState.Released => "vrijgegeven",
        _ => "vrijgegeven, later verbeterd",
    };

    public override RazorSlice Slice() => ReleaseCalendarSlice.Create(this);
}
