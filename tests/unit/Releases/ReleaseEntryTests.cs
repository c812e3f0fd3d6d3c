using Pdc.Core;
using Pdc.Core.Releases;
using Xunit;

namespace Pdc.Tests.Unit.Releases;

public sealed class ReleaseEntryTests
{
    static readonly ReleaseEntry April = ReleaseEntry.Of(new(2027, 4), new());

    [Fact]
    public void Terms_are_Dutch_working_days_after_the_last_day_of_the_month()
    {
        // 30 April 2027 is a Friday; Ascension Day (6 May) and Whit Monday (17 May) are not worked.
        Assert.Equal(new DateOnly(2027, 4, 30), April.ReferenceDate);
        Assert.Equal(new DateOnly(2027, 5, 10), April.Deadline);
        Assert.Equal(new DateOnly(2027, 5, 13), April.Concept);
        Assert.Equal(new DateOnly(2027, 5, 18), April.Release);
    }

    [Fact]
    public void Configured_terms_take_the_place_of_the_usual_ones() =>
        Assert.Equal(new DateOnly(2027, 5, 3), ReleaseEntry.Of(new(2027, 4), new(Deadline: 1)).Deadline);

    [Theory]
    [InlineData("2027-05-10", 0, 0, ReleaseState.Open)]
    [InlineData("2027-05-11", 0, 0, ReleaseState.Closed)]
    [InlineData("2027-05-10", 1, 0, ReleaseState.Open)]
    [InlineData("2027-05-11", 1, 0, ReleaseState.Concept)]
    [InlineData("2027-05-18", 2, 1, ReleaseState.Released)]
    [InlineData("2027-05-28", 3, 2, ReleaseState.Replaced)]
    public void The_state_follows_from_the_day_and_the_releases(string day, int made, int released, ReleaseState expected) =>
        Assert.Equal(expected, April.StateOn(IsoDate.Parse(day), Made(made, released)));

    [Fact]
    public void The_state_never_goes_back() =>
        Assert.Equal(ReleaseState.Released, (April with { State = ReleaseState.Released }).StateOn(new(2027, 5, 1), []));

    [Theory]
    [InlineData("verwerkt_0518.csv", "0518")]
    [InlineData("gemeente_0503.xlsx", "0503")]
    [InlineData("dq_REGIO.csv", null)]
    [InlineData("verwerkt.csv", null)]
    [InlineData("verwerkt_0518.csv.txt", null)]
    public void Only_a_file_with_a_code_at_the_end_of_its_name_is_for_a_municipality(string name, string? code) =>
        Assert.Equal(code, new ReleaseFile(name, 0, 0, "", null).Recipient?.ToString());

    static List<Release> Made(int made, int released) => [.. Enumerable.Range(1, made).Select(number => new Release
    {
        Period = April.Period, Number = number, RunId = "", InputKey = "", MadeAt = default, ReleasedAt = number <= released ? DateTimeOffset.UnixEpoch : null,
    })];
}
