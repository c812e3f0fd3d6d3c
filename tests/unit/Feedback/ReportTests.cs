using Pdc.Core.Feedback;
using Xunit;

namespace Pdc.Tests.Unit.Feedback;

public sealed class ReportTests
{
    // Monday 18 May 2026, 12:00 in the Netherlands; 25 May is Whit Monday.
    static readonly DateTimeOffset Monday = new(2026, 5, 18, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_answer_is_due_after_five_working_days_without_weekends_and_holidays()
    {
        Assert.Equal(new DateOnly(2026, 5, 26), Given(Monday).DueOn);
        Assert.Equal(new DateOnly(2026, 6, 8), Given(Monday.AddDays(14)).DueOn);
    }

    [Fact]
    public void What_comes_in_after_midnight_in_the_Netherlands_belongs_to_the_next_day() =>
        Assert.Equal(new DateOnly(2026, 5, 27), Given(new(2026, 5, 18, 22, 30, 0, TimeSpan.Zero)).DueOn);

    [Fact]
    public void An_answer_on_the_last_day_is_in_time_and_a_day_later_is_not()
    {
        var report = Given(Monday);

        Assert.True(report.Answer("a:1", new(2026, 5, 26, 21, 59, 0, TimeSpan.Zero)).Value.InTime(new(2026, 9, 1)));
        Assert.False(report.Answer("a:1", new(2026, 5, 26, 22, 1, 0, TimeSpan.Zero)).Value.InTime(new(2026, 9, 1)));
        Assert.Null(report.InTime(new(2026, 5, 26)));
        Assert.False(report.InTime(new(2026, 5, 27)));
    }

    [Fact]
    public void A_report_is_answered_once() =>
        Assert.Equal("report.answered", Given(Monday).Answer("a:1", Monday).Value.Answer("a:2", Monday).Refusal!.Code);

    [Fact]
    public void The_share_counts_a_year_and_leaves_out_what_may_still_come_in_time()
    {
        var today = new DateOnly(2026, 6, 1);
        var share = AnswerShare.Of(
        [
            Given(Monday).Answer("a:1", Monday.AddDays(1)).Value,
            Given(Monday).Answer("a:1", Monday.AddDays(2)).Value,
            Given(Monday).Answer("a:1", Monday.AddDays(12)).Value,
            Given(Monday.AddDays(13)),
            Given(Monday.AddYears(-2)),
        ], today);

        Assert.Equal((2, 3, 66), (share.InTime, share.Counted, share.Percent));
        Assert.Null(AnswerShare.Of([], today).Percent);
    }

    [Theory]
    [InlineData("Mijn nummer is 111222333.", true)]
    [InlineData("111 222 333", true)]
    [InlineData("111.222.333 hoort bij mij", true)]
    [InlineData("1112-22-333", true)]
    [InlineData("KvK 123456782", true)]
    [InlineData("111222334", false)]
    [InlineData("1112223330", false)]
    [InlineData("Bel 070 111 22 23.", false)]
    [InlineData("06-11122233 of +31 6 111 222 33", false)]
    [InlineData("000000000", false)]
    [InlineData("Op 12 mei 2026 stond er 8 weken, nu 12.", false)]
    [InlineData("", false)]
    public void Nine_digits_that_pass_the_elfproef_may_be_a_citizen_number(string text, bool may) =>
        Assert.Equal(may, CitizenNumber.MayBeIn(text));

    [Theory]
    [InlineData("Het klopt niet", "", "")]
    [InlineData("Het klopt niet", "ik@voorbeeld.nl", "")]
    [InlineData("", "", "wat")]
    [InlineData("Het klopt niet", "ik", "email")]
    [InlineData("111222333", "111222333@voorbeeld.nl", "wat email")]
    public void A_report_needs_words_and_no_number_that_we_may_not_keep(string text, string email, string fields) =>
        Assert.Equal(fields, string.Join(' ', ReportWords.Mistakes(text, email).Select(mistake => mistake.Field)));

    [Fact]
    public void A_report_has_at_most_two_thousand_letters()
    {
        Assert.Empty(ReportWords.Mistakes(new('a', 2000), ""));
        Assert.Contains("2001", Assert.Single(ReportWords.Mistakes(new('a', 2001), "")).Sentence);
    }

    [Fact]
    public void A_number_is_read_as_it_was_given_out_in_capitals_or_not()
    {
        var number = ReportNumber.New();

        Assert.Equal(number, ReportNumber.Parse(number.ToString().ToLowerInvariant()));
        Assert.All(["", "K7TM93QX", "K7TM-93Q", "K7TM-93Q0", "K7TM/93QX"], text => Assert.False(ReportNumber.TryParse(text, out _)));
    }

    static Report Given(DateTimeOffset received) => new() { Number = ReportNumber.New(), Page = "/aanbieders/de-linde/", ReceivedAt = received };
}
