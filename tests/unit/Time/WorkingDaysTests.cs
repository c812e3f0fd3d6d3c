using Pdc.Core.Time;
using Xunit;

namespace Pdc.Tests.Unit.Time;

public class WorkingDaysTests
{
    public static TheoryData<string, bool, string> Days => new()
    {
        { "2026-01-01", false, "New Year" }, { "2026-01-02", true, "an ordinary Friday" }, { "2026-01-03", false, "Saturday" },
        { "2026-04-03", true, "Good Friday is no public holiday" }, { "2026-04-06", false, "Easter Monday" },
        { "2026-04-27", false, "King's Day on a Monday" }, { "2025-04-26", false, "King's Day a day early, for the 27th is a Sunday" },
        { "2025-04-28", true, "and not on the Monday after it" }, { "2026-05-05", true, "Liberation Day in an ordinary year" },
        { "2025-05-05", false, "Liberation Day in a lustrum year" }, { "2030-05-06", true, "the day after it in 2030" },
        { "2026-05-14", false, "Ascension Day" }, { "2026-05-15", true, "the Friday after it" }, { "2026-05-25", false, "Whit Monday" },
        { "2026-12-25", false, "Christmas" }, { "2028-12-26", false, "Boxing Day on a Tuesday" }, { "2026-12-28", true, "Monday after Christmas" },
        { "2024-03-31", false, "Easter Sunday" }, { "2024-04-01", false, "Easter Monday in March-April" }, { "2038-04-26", false, "the latest Easter Monday" },
    };

    [Theory, MemberData(nameof(Days))]
    public void A_working_day_is_no_weekend_and_no_public_holiday(string day, bool working, string why) =>
        Assert.True(WorkingDays.Is(DateOnly.Parse(day)) == working, why);

    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_where_the_almanac_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), WorkingDays.Easter(year));

    [Theory]
    [InlineData("2026-01-05", "2026-01-05", 0)]
    [InlineData("2026-01-05", "2026-01-06", 1)]
    [InlineData("2026-01-02", "2026-01-05", 1)]     // Friday to Monday.
    [InlineData("2026-01-03", "2026-01-05", 1)]     // Saturday to Monday.
    [InlineData("2025-12-24", "2026-01-02", 4)]     // 29, 30, 31 December and 2 January.
    [InlineData("2026-01-06", "2026-01-05", -1)]
    public void Days_between_leave_out_the_first_and_count_the_last(string first, string second, int days) =>
        Assert.Equal(days, WorkingDays.Between(DateOnly.Parse(first), DateOnly.Parse(second)));

    [Theory]
    [InlineData("2026-01-02", 1, "2026-01-05")]
    [InlineData("2026-04-02", 2, "2026-04-07")]     // Good Friday counts, Easter Monday does not.
    [InlineData("2026-04-02", 0, "2026-04-02")]
    public void Adding_working_days_lands_on_a_working_day(string day, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), WorkingDays.Add(DateOnly.Parse(day), days));
}
