using Pdc.Cli.Demo;
using Xunit;

namespace Pdc.Tests.Unit.Demo;

public sealed class DemoDatesTests
{
    const string Header = "kvk;product;gemeenten;locaties;leeftijd_van;leeftijd_tot;specialismen;wachttijd_intake_weken;wachttijd_behandeling_weken;gemeten_op;aanmeldstop;opmerking;bevestigd_op\n";

    [Theory]
    [InlineData("2026-11-20", 10, "2026-11-30")]
    [InlineData("2026-02-27", 2, "2026-03-01")]
    [InlineData("2026-01-01", -1, "2025-12-31")]
    [InlineData("", 10, "")]
    public void A_day_moves_by_whole_days_and_nothing_stays_nothing(string before, int days, string after) =>
        Assert.Equal(
            Header + $"90000101;45A01;alle;;;;;1;2;{after};nee;;{after}\n",
            DemoDates.Shift(Header + $"90000101;45A01;alle;;;;;1;2;{before};nee;;{before}\n", days));

    [Fact]
    public void What_is_not_a_measuring_day_stays_as_it_is()
    {
        const string row = "90000101;45A01;0503|0518;L1;4;12;angst;1;2;2026-11-20;nee;\"Vanaf 2026-12-01 ook \"\"op zaterdag\"\"; bel eerst.\nTot dan.\";\n";

        Assert.Equal(Header + row.Replace(";2026-11-20;", ";2026-11-21;"), DemoDates.Shift(Header + row, 1));
    }
}
