using Pdc.Core.Catalogue;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class WaitingWordsTests
{
    const int ValidDays = 35;

    [Theory]
    [InlineData(3, 8, "2026-05-12", "2026-05-20", false, "3 weken tot gesprek\u00a0· 8 weken tot start, gemeten 12 mei 2026 · bevestigd 20 mei 2026")]
    [InlineData(1, 1, "2026-05-12", null, false, "1 week tot gesprek\u00a0· 1 week tot start, gemeten 12 mei 2026")]
    [InlineData(0, 8, "2026-05-12", null, false, "meteen een gesprek\u00a0· 8 weken tot start, gemeten 12 mei 2026")]
    [InlineData(null, 8, "2026-05-12", null, false, "8 weken tot start, gemeten 12 mei 2026")]
    [InlineData(3, null, "2026-05-12", null, false, "3 weken tot gesprek\u00a0· start onbekend, gemeten 12 mei 2026")]
    [InlineData(0, 0, "2026-05-12", null, false, "nu plek, gemeten 12 mei 2026")]
    [InlineData(0, null, "2026-05-12", null, false, "nu plek voor een gesprek, gemeten 12 mei 2026")]
    [InlineData(2, 8, "2026-03-12", null, false, "onbekend, laatst gemeld 12 maart 2026: 8 weken")]
    [InlineData(2, null, "2026-03-12", null, false, "onbekend, laatst gemeld 12 maart 2026: 2 weken tot gesprek")]
    [InlineData(0, 0, "2026-03-12", null, false, "onbekend, laatst gemeld 12 maart 2026: plek")]
    [InlineData(null, null, null, "2026-05-18", false, "onbekend")]
    [InlineData(3, 8, "2026-05-12", "2026-05-18", true, "Aanmeldstop, gemeld 18 mei 2026")]
    [InlineData(null, null, null, null, true, "Aanmeldstop")]
    public void The_wait_reads_as_one_sentence(int? intake, int? treatment, string? measured, string? confirmed, bool stopped, string sentence) =>
        Assert.Equal(sentence, Words(intake, treatment, measured, confirmed, stopped).ToString());

    // 35 days: still good on the last day, unknown on the next.
    [Theory]
    [InlineData("2026-04-15", WaitingState.Known)]
    [InlineData("2026-04-14", WaitingState.Expired)]
    public void A_waiting_time_expires_after_the_regions_limit(string measured, WaitingState state) =>
        Assert.Equal(state, Words(3, 8, measured, null, false).State);

    static WaitingWords Words(int? intake, int? treatment, string? measured, string? confirmed, bool stopped) => WaitingWords.Of(
        Given.Offer(Given.Therapy, intake, treatment, Day(measured), Day(confirmed), stopped), Given.Today, ValidDays);

    static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
