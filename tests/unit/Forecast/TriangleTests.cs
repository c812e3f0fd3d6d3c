using Pdc.Extracts.Forecast.Triangles;
using Xunit;

namespace Pdc.Tests.Unit.Forecast;

public sealed class TriangleTests
{
    [Theory]
    [InlineData("raa", SigmaTail.LogLinear, 52135.228, 26880.74)]
    [InlineData("raa", SigmaTail.Mack, 52135.228, 26909.01)]
    [InlineData("genins", SigmaTail.LogLinear, 18680855.61, 2441364.13)]
    [InlineData("genins", SigmaTail.Mack, 18680855.61, 2447094.86)]
    public void Published_triangles_are_reproduced_to_the_printed_digits(string name, SigmaTail tail, double ibnr, double error)
    {
        var outcome = new ChainLadder(Published(name), tail);

        Assert.Equal(ibnr, outcome.TotalIbnr, tolerance: 0.005);
        Assert.Equal(error, outcome.TotalStandardError, tolerance: 0.005);
    }

    // Mack 1993, table in section 5: the standard errors of the Taylor-Ashe reserves, per origin.
    [Fact]
    public void Errors_per_origin_are_those_of_the_paper()
    {
        var outcome = new ChainLadder(Published("genins"), SigmaTail.Mack);

        Assert.Equal(
            [0, 75_535, 121_699, 133_549, 261_406, 411_010, 558_317, 875_328, 971_258, 1_363_155],
            outcome.Origins.Select(origin => Math.Round(origin.StandardError)));
    }

    static Triangle Published(string name)
    {
        string path = ProjectFolder.At("..", "shared", "standards", "chain-ladder", $"{name}.csv");
        if (!File.Exists(path))
            Assert.Skip($"De gepubliceerde driehoek ontbreekt: {path}");

        using var reader = new StreamReader(path);
        return TriangleFile.Read(reader);
    }
}
