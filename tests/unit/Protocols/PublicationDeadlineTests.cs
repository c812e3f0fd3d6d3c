using Pdc.Core;
using Pdc.Core.Protocols;
using Xunit;

namespace Pdc.Tests.Unit.Protocols;

public sealed class PublicationDeadlineTests
{
    [Theory]
    [InlineData("2027-01-04", "2027-01-14T22:59:59Z", false)] // winter: the day ends at 23:00 UTC
    [InlineData("2027-01-04", "2027-01-14T23:00:00Z", true)]
    [InlineData("2027-06-01", "2027-06-11T21:59:59Z", false)] // summer: at 22:00 UTC
    [InlineData("2027-06-01", "2027-06-11T22:00:00Z", true)]
    [InlineData("2027-03-18", "2027-03-28T21:59:59Z", false)] // last day is the one on which summer time begins
    [InlineData("2027-03-18", "2027-03-28T22:00:00Z", true)]
    [InlineData("2027-10-21", "2027-10-31T22:59:59Z", false)] // last day is the one on which it ends
    [InlineData("2027-10-21", "2027-10-31T23:00:00Z", true)]
    [InlineData("2027-05-05", "2027-05-15T22:00:00Z", true)]  // ends on a Saturday: not extended
    [InlineData("2027-12-15", "2027-12-25T23:00:00Z", true)]  // ends on Christmas day: not extended
    public void Publication_is_late_after_the_end_of_the_tenth_day_in_Dutch_time(string adopted, string published, bool late) =>
        Assert.Equal(late, new PublicationDeadline(DateOnly.Parse(adopted), 10).IsLate(DateTimeOffset.Parse(published)));

    [Theory]
    [InlineData("2027-01-04", 10)]
    [InlineData("2027-01-14", 0)]
    [InlineData("2027-01-15", -1)]
    public void Days_left_count_down_to_the_last_day(string today, int left) =>
        Assert.Equal(left, new PublicationDeadline(new(2027, 1, 4), 10).DaysLeft(DateOnly.Parse(today)));

    [Fact]
    public void A_day_begins_and_ends_in_Dutch_time()
    {
        var justBeforeMidnight = DateTimeOffset.Parse("2027-06-11T21:59:59Z");

        Assert.Equal(new DateOnly(2027, 6, 11), justBeforeMidnight.DutchDay());
        Assert.Equal(new DateOnly(2027, 6, 12), justBeforeMidnight.AddSeconds(1).DutchDay());
    }
}
