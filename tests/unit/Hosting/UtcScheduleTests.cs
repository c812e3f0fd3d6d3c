using Cronos;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

public class UtcScheduleTests
{
    [Theory]
    [InlineData("0 * * * * *", "0 * * * * *")]
    [InlineData("0 15 * * * *", "0 15 * * * *")]
    [InlineData("30 5 0 * * *", "30 5 22,23 * * *")]
    [InlineData("0 0 1 * * *", "0 0 0,23 * * *")]
    [InlineData("0 0 14 * * *", "0 0 12,13 * * *")]
    public void A_fixed_Dutch_hour_becomes_the_two_hours_it_can_be_in_UTC(string dutch, string utc) =>
        Assert.Equal(utc, UtcSchedule.From(dutch));

    [Theory]
    [InlineData("0 0 0 1 * *")]
    [InlineData("0 0 0 * * 1")]
    [InlineData("0 0 8-17 * * *")]
    [InlineData("0 0 0 * *")]
    public void What_cannot_be_said_in_UTC_is_refused(string dutch) =>
        Assert.Throws<FormatException>(() => UtcSchedule.From(dutch));

    [Fact]
    public void Every_Dutch_ringing_of_a_year_is_one_of_the_UTC_ringings()
    {
        var start = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var dutch = CronExpression.Parse("30 0 0 * * *", CronFormat.IncludeSeconds)
            .GetOccurrences(start, start.AddYears(1), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        var utc = CronExpression.Parse(UtcSchedule.From("30 0 0 * * *"), CronFormat.IncludeSeconds)
            .GetOccurrences(start, start.AddYears(1), TimeZoneInfo.Utc).ToHashSet();
        Assert.All(dutch, at => Assert.Contains(at, utc));
    }
}
