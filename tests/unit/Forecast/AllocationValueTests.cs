using Pdc.Extracts;
using Pdc.Extracts.Forecast;
using Xunit;

namespace Pdc.Tests.Unit.Forecast;

public sealed class AllocationValueTests
{
    static readonly DateOnly From = new(2026, 3, 1), To = new(2026, 3, 28);

    [Theory]
    [InlineData(null, 2L, "1", 100L, 5_600)]
    [InlineData(null, 2L, "2", 100L, 800)]
    [InlineData(null, 2L, "4", 100L, 184)]
    [InlineData(null, 2L, "6", 100L, 200)]
    [InlineData(9_900L, 2L, "6", 100L, 9_900)]
    [InlineData(9_900L, null, null, null, 9_900)]
    [InlineData(null, null, null, null, 0)]
    [InlineData(null, 2L, "6", null, 0)]
    public void An_allocation_is_worth_its_budget_or_its_volume_at_the_tariff(long? budget, long? volume, string? frequency, long? tariff, long cents) =>
        Assert.Equal(cents, AllocationValue.Cents(From, To, budget, volume, frequency, tariff));
}
