using Pdc.Core.Releases;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class ReleaseCalendarTests
{
    const string Page = "releasekalender/index.html", File = "releasekalender/kalender.ics";
    readonly MemoryTarget target = new();

    [Fact]
    public async Task A_calendar_without_entries_says_so_and_has_no_file()
    {
        await Publish([]);
        Assert.Contains("Er staan nog geen data op de kalender.", target.Text(Page));
        Assert.False(target.Files.ContainsKey(File));
    }

    [Fact]
    public async Task Every_period_shows_its_state_and_its_days()
    {
        await Publish([ReleaseEntry.Of(new(2026, 4), new()), ReleaseEntry.Of(new(2026, 5), new())]);
        string text = target.Text(Page);

        Assert.Contains("April 2026", text);
        // King's Day is on the 27th, Ascension Day on the 14th.
        Assert.Contains("tot en met 7 mei 2026", text);
        Assert.Contains("15 mei 2026", text);
        Assert.Contains("gesloten, de cijfers worden gemaakt", text);
        Assert.Contains("nog niet begonnen", text);
        Assert.True(target.Files[Page].Length < 10_000);
    }

    [Fact]
    public async Task The_file_for_an_agenda_has_whole_days_and_ids_that_stay_when_a_day_moves()
    {
        await Publish([ReleaseEntry.Of(new(2026, 4), new())]);
        var before = Ical.Net.Calendar.Load(target.Text(File))!;
        await Publish([ReleaseEntry.Of(new(2026, 4), new(Deadline: 6))]);
        var after = Ical.Net.Calendar.Load(target.Text(File))!;

        Assert.Equal(3, before.Events.Count);
        Assert.Equal(before.Events.Select(one => one.Uid).Order(), after.Events.Select(one => one.Uid).Order());
        Assert.NotEqual(before.Events[0]!.Start!.Date, after.Events[0]!.Start!.Date);
        Assert.All(before.Events, one => Assert.True(one.IsAllDay));

        string text = target.Text(File);
        Assert.Contains("X-WR-TIMEZONE:Europe/Amsterdam", text);
        Assert.Contains("DTSTART;VALUE=DATE:20260508", text);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'), line));
    }

    Task Publish(IReadOnlyList<ReleaseEntry> entries) => SitePublisher.Publish(Given.Site() with { Releases = entries }, target, CancellationToken.None);
}
