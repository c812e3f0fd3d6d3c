using Pdc.Core;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Xunit;

namespace Pdc.Tests.Unit.Deliveries;

public sealed class VersionRuleTests
{
    [Theory]
    [InlineData("", 1, "a", DeliveryState.Accepted)]
    [InlineData("1a", 2, "b", DeliveryState.Accepted)]
    [InlineData("1a", 5, "b", DeliveryState.Accepted)]
    [InlineData("1a 2b", 3, "a", DeliveryState.Accepted)]
    [InlineData("1a", 1, "a", DeliveryState.Unchanged)]
    [InlineData("1a", 2, "a", DeliveryState.Unchanged)]
    [InlineData("1a 2b", 1, "a", DeliveryState.Unchanged)]
    [InlineData("1a", 1, "b", DeliveryState.Refused)]
    [InlineData("1a 3c", 2, "b", DeliveryState.Refused)]
    public void A_file_is_judged_by_its_version_and_its_bytes(string earlier, int version, string bytes, DeliveryState expected)
    {
        var judged = VersionRule.Judge(File(version, bytes, "nieuw"), earlier.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => File(one[0] - '0', one[1..], one)));
        Assert.Equal(expected, judged.State);
        Assert.Equal(expected == DeliveryState.Refused ? "F05" : "", judged.Code);
        Assert.Equal(expected == DeliveryState.Accepted, judged.Sentence.Length == 0);
    }

    [Fact]
    public void A_delivery_after_the_deadline_is_late_however_good_it_is()
    {
        var entry = ReleaseEntry.Of(new(2026, 1), new());
        var delft = MunicipalityCode.Parse("0503");
        OwedDelivery Owed(string? deliveredAt) => OwedDelivery.Of(entry, [delft], ["pgb"],
            deliveredAt is null ? [] : [File(1, "a", "x") with { State = DeliveryState.Accepted, Municipality = "0503", Period = entry.Period, Sources = ["pgb"], At = DateTimeOffset.Parse(deliveredAt, System.Globalization.CultureInfo.InvariantCulture) }]).Single();

        Assert.Equal(new DateOnly(2026, 2, 6), entry.Deadline);
        // Half past eleven in the evening, in the Netherlands.
        Assert.False(Owed("2026-02-06T22:30:00Z").IsLate(new(2026, 3, 1)));
        Assert.True(Owed("2026-02-06T23:30:00Z").IsLate(new(2026, 3, 1)));
        Assert.Equal(1, Owed("2026-02-09T09:00:00Z").WorkingDaysLate(new(2026, 3, 1)));
        Assert.Equal(2, Owed(null).WorkingDaysLate(new(2026, 2, 10)));
        Assert.False(Owed(null).IsLate(new(2026, 2, 6)));
    }

    static InboxDelivery File(int version, string bytes, string id) => new()
    {
        Id = id, FileName = "pgb", At = default, By = "", Path = "", Series = "pgb", Version = version, Sha256 = bytes, State = DeliveryState.Accepted,
    };
}
