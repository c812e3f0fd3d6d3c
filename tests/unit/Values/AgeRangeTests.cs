using Pdc.Core;
using Xunit;

namespace Pdc.Tests.Unit.Values;

public sealed class AgeRangeTests
{
    [Theory]
    [InlineData(null, null, "alle leeftijden")]
    [InlineData(12, null, "vanaf 12 jaar")]
    [InlineData(null, 18, "tot en met 18 jaar")]
    [InlineData(0, 18, "tot en met 18 jaar")]
    [InlineData(0, null, "alle leeftijden")]
    [InlineData(0, 0, "0 jaar")]
    [InlineData(4, 12, "4 tot en met 12 jaar")]
    [InlineData(17, 17, "17 jaar")]
    public void A_range_reads_as_a_sentence_would_say_it(int? from, int? to, string words) =>
        Assert.Equal(words, new AgeRange(from, to).ToString());

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(3, 24)]
    [InlineData(9, 8)]
    public void Ages_outside_youth_care_or_turned_around_are_refused(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgeRange(from, to));
}
