using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Site;
using Pdc.Site.Pages.Offers;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>Today is 20 May 2026.</summary>
public sealed class WaitingCourseTests
{
    [Fact]
    public void Each_month_tells_what_held_at_its_end_and_the_last_one_what_holds_today()
    {
        var course = Course(Said(2025, 6, 20, 4, 12), Said(2026, 4, 28, 3, 10), Said(2026, 5, 18, 2, 8))!;

        Assert.Equal(12, course.Ends.Count);
        Assert.Equal(("juni 2025", "4", "12"), Row(course.Ends[0]));
        Assert.Equal(("april 2026", "3", "10"), Row(course.Ends[10]));
        Assert.Equal(("mei 2026", "2", "8"), Row(course.Ends[11]));
    }

    [Fact]
    public void A_month_without_a_fresh_measurement_is_unknown_and_a_stop_is_a_stop()
    {
        var course = Course(Said(2025, 6, 20, 4, 12), new WaitingPoint(new(2026, 2, 3), 4, 9, new(2026, 2, 1), stopped: true), Said(2026, 5, 18, 0, 1))!;

        Assert.Equal(("augustus 2025", "onbekend", "onbekend"), Row(course.Ends[2]));
        Assert.Equal(("maart 2026", "aanmeldstop", "aanmeldstop"), Row(course.Ends[9]));
        Assert.Equal(["12", "?", "×", "1"], new[] { 0, 2, 9, 11 }.Select(month => course.Label(course.Ends[month])));
    }

    [Fact]
    public void Bars_begin_at_zero_and_the_longest_wait_is_the_highest()
    {
        var course = Course(Said(2025, 6, 20, 4, 12), Said(2026, 5, 18, 2, 6))!;

        Assert.Equal("M3 78v-60h19v60zM278 78v-30h19v30z", course.Bars());
        Assert.Equal("juni 2025: 12 weken. mei 2026: 6 weken. De tabel heeft elke maand.", course.InWords);
    }

    [Fact]
    public void Where_only_the_talk_was_ever_told_the_bars_show_that() =>
        Assert.Equal("5", Course(Said(2025, 6, 20, 4, null), Said(2026, 5, 18, 5, null)) is { ToStart: false } course ? course.Label(course.Ends[11]) : "");

    [Fact]
    public void One_thing_said_is_no_course() => Assert.Null(Course(Said(2026, 5, 18, 2, 6)));

    [Fact]
    public async Task The_page_draws_it_with_a_table_and_says_what_changed_and_since_when_there_is_a_stop()
    {
        var source = Source(Said(2026, 3, 20, 4, 12), Said(2026, 4, 20, 3, 8), new WaitingPoint(new(2026, 5, 4), 3, 8, new(2026, 5, 2), stopped: true));
        var target = new MemoryTarget();
        await SitePublisher.Publish(source, target, CancellationToken.None);
        string page = target.Text("aanbieders/de-linde/45a01/index.html");

        Assert.Contains("role=\"img\" aria-labelledby=\"vt vd\"", page);
        Assert.Contains("<tr><th scope=\"row\">april 2026</th><td>3</td><td>8</td></tr>", page);
        Assert.Contains("neemt sinds 4 mei 2026 geen nieuwe kinderen aan", page);
        Assert.Contains("<dt>Gewijzigd op</dt><dd>4 mei 2026</dd>", page);
        Assert.Contains("<li>4 mei 2026: aanmeldstop</li>", page);
        Assert.DoesNotContain("van 12 naar 8 weken", page);
    }

    static (string, string, string) Row(MonthlyWait month) => (month.Name, month.ToTalk, month.ToStart);

    static WaitingPoint Said(int year, int month, int day, int? intake, int? treatment) =>
        new(new(year, month, day), intake, treatment, new(year, month, day), stopped: false);

    static WaitingCourse? Course(params WaitingPoint[] points)
    {
        var edition = new Edition(Source(points));
        return WaitingCourse.Of(edition, edition.Catalogue.Providers[0].Offers[0]);
    }

    static SiteSource Source(params WaitingPoint[] points)
    {
        var offer = Given.Offer(Given.Therapy, 3, 8, stopped: points[^1].Stopped);
        var provider = Given.Provider("90000001", "De Linde", offer);
        return Given.Site(Given.With(provider)) with
        {
            History = new()
            {
                Since = new(2025, 1, 1),
                Changes = [],
                Waiting = new Dictionary<(Core.KvkNumber, Core.ProductCode), WaitingPoint[]> { [(provider.Kvk, Given.Therapy)] = points },
            },
        };
    }
}
