using System.Globalization;
using Pdc.Core;
using Xunit;

namespace Pdc.Tests.Unit.Values;

public sealed class IsoDateTests
{
    // Thai years count from the Buddha: a date that follows the machine would be written 2570-05-12, and read as 1484.
    [Theory]
    [InlineData("th-TH")]
    [InlineData("nl-NL")]
    public void A_day_in_a_file_is_the_same_on_a_machine_of_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = new(culture);

        Assert.Equal("2027-05-12", new DateOnly(2027, 5, 12).ToIso());
        Assert.Equal(new DateOnly(2027, 5, 12), IsoDate.Parse("2027-05-12"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12-05-2027")]
    [InlineData("2027-5-12")]
    [InlineData("2027-02-29")]
    [InlineData("2027-05-12T00:00")]
    public void Anything_else_is_no_day(string text) => Assert.False(IsoDate.TryParse(text, out _));
}
