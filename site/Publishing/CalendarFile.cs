using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Pdc.Core;
using Pdc.Core.Publishing;
using Pdc.Core.Releases;
using Pdc.Site.Pages.Releases;

namespace Pdc.Site.Publishing;

/// <summary>The release calendar as iCalendar (RFC 5545): whole days, with ids that stay the same when a day moves, so that an agenda moves with it.</summary>
static class CalendarFile
{
    public static IEnumerable<SiteFile> Of(Edition edition)
    {
        if (edition.Releases.Count == 0)
            yield break;

        var calendar = new Calendar { ProductId = "-//PDC//Releasekalender//NL", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", $"Releasekalender {edition.Region.Name}");
        calendar.AddProperty("X-WR-TIMEZONE", "Europe/Amsterdam");
        foreach (var entry in edition.Releases.OrderBy(entry => entry.Period))
            calendar.Events.AddRange(
            [
                Day(edition, entry, "leveren", entry.Deadline, $"Laatste dag om te leveren over {entry.Period.InWords()}"),
                Day(edition, entry, "concept", entry.Concept, $"Concept van de cijfers over {entry.Period.InWords()}"),
                Day(edition, entry, "uitgave", entry.Release, $"Cijfers over {entry.Period.InWords()} vrijgegeven"),
            ]);
        yield return new(ReleaseCalendarPage.CalendarFile[1..], Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? ""));
    }

    static CalendarEvent Day(Edition edition, ReleaseEntry entry, string kind, DateOnly day, string summary) => new()
    {
        Uid = $"{entry.Period}-{kind}-{edition.Region.Key}@releasekalender",
        Summary = summary,
        Start = new CalDateTime(day),
        End = new CalDateTime(day.AddDays(1)),
        Transparency = "TRANSPARENT",
        // The same source gives the same bytes: no clock here.
        DtStamp = new CalDateTime(entry.ReferenceDate.ToDateTime(TimeOnly.MinValue), "UTC"),
        Url = new Uri(edition.Origin + "/releasekalender/"),
    };
}
