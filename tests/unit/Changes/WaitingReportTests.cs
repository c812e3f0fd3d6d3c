using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Xunit;

namespace Pdc.Tests.Unit.Changes;

public sealed class WaitingReportTests
{
    const int ValidDays = 35;
    static readonly DateOnly Today = new(2027, 5, 20);

    [Theory]
    [InlineData(9, 8, "2027-05-20", "waiting.intake-longer")]
    [InlineData(-1, 8, "2027-05-20", "waiting.intake-range")]
    [InlineData(261, null, "2027-05-20", "waiting.intake-range")]
    [InlineData(1, 261, "2027-05-20", "waiting.treatment-range")]
    [InlineData(3, 8, null, "waiting.not-measured")]
    [InlineData(null, null, "2027-05-20", "waiting.nothing-measured")]
    [InlineData(3, 8, "2027-05-21", "waiting.future")]
    [InlineData(3, 8, "2027-04-14", "waiting.too-old")]
    [InlineData(3, 8, "2027-04-15", null)] // the last day that still counts
    [InlineData(8, 8, "2027-05-20", null)]
    [InlineData(null, 260, "2027-05-20", null)]
    [InlineData(0, null, "2027-05-20", null)]
    [InlineData(null, null, null, null)]
    public void A_wait_is_whole_measured_and_recent(int? intake, int? treatment, string? measured, string? refusal) =>
        Assert.Equal(refusal, Report(intake, treatment, measured).ApplyTo(Offer(), unchanged: false, Today, ValidDays).Refusal?.Code);

    [Fact]
    public void A_report_says_when_it_was_confirmed()
    {
        var offer = Report(3, 8, "2027-05-18").ApplyTo(Offer(), unchanged: false, Today, ValidDays).Value;

        Assert.Equal(new WaitingTime(3, 8, new(2027, 5, 18)), offer.WaitingTime);
        Assert.Equal(Today, offer.ConfirmedOn);
    }

    [Fact]
    public void The_same_wait_today_is_a_measurement_of_today()
    {
        var old = Offer() with { WaitingTime = new(3, 8, new(2027, 3, 1)) };
        var offer = WaitingReport.Of(old).ApplyTo(old, unchanged: true, Today, ValidDays).Value;

        Assert.Equal(new WaitingTime(3, 8, Today), offer.WaitingTime);
        Assert.Equal(WaitingState.Known, offer.WaitingOn(Today, ValidDays));
    }

    [Fact]
    public void What_was_not_touched_stays_as_it_was_even_when_it_is_old()
    {
        var old = Offer() with { WaitingTime = new(3, 8, new(2026, 1, 1)) };

        Assert.Same(old, WaitingReport.Of(old).ApplyTo(old, unchanged: false, Today, ValidDays).Value);
    }

    [Fact]
    public void A_stop_needs_no_weeks_and_keeps_them_when_they_are_there()
    {
        Assert.True((Report(null, null, null) with { Stopped = true }).ApplyTo(Offer(), unchanged: false, Today, ValidDays).Value.Stopped);
        Assert.Equal(3, (Report(3, 8, "2027-05-18") with { Stopped = true }).ApplyTo(Offer(), unchanged: false, Today, ValidDays).Value.WaitingTime?.IntakeWeeks);
    }

    static WaitingReport Report(int? intake, int? treatment, string? measured) =>
        new(intake, treatment, measured is null ? null : DateOnly.Parse(measured), Stopped: false);

    static Offer Offer() => new()
    {
        Product = ProductCode.Parse("45A01"),
        Municipalities = [],
        Locations = [],
        Ages = new(null, null),
        Specialities = [],
        Stopped = false,
    };
}
