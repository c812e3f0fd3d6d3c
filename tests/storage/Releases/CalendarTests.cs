using Pdc.Core.Releases;
using Pdc.Tests.Storage.Deliveries;
using Xunit;
using static Pdc.Tests.Storage.Deliveries.Bureau;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Releases;

/// <summary>A period walks through its calendar: the clock is the only thing that moves. January 2026: deliver until 6 February, concept on the 11th, release on the 13th.</summary>
public sealed class CalendarTests
{
    [Fact]
    public async Task A_period_goes_from_open_to_replaced_by_itself()
    {
        await using var bureau = await Open();
        await bureau.KeepCalendar();
        Assert.Equal(ReleaseState.Open, (await Entry(bureau)).State);
        await bureau.DeliverJanuary();

        await On("2026-02-09", ReleaseState.Closed);
        await On("2026-02-11", ReleaseState.Concept);
        await On("2026-02-12", ReleaseState.Concept);
        await On("2026-02-13", ReleaseState.Released);
        Assert.Equal(ReleaseState.Released, Assert.Single(await bureau.Releases.Of(January, Cancel)).State);

        // A redelivery asks for a new release by itself.
        await bureau.Deliver("declaratie_0513_202601_v2.csv", Claim(3, 3750));
        await On("2026-02-13", ReleaseState.Replaced);
        Assert.Equal([ReleaseState.Released, ReleaseState.Replaced], (await bureau.Releases.Of(January, Cancel)).Select(release => release.State));
        Assert.Equal(2, (await bureau.Releases.Newest(January, released: true, Cancel))?.Number);

        async Task On(string day, ReleaseState expected)
        {
            bureau.Is(day);
            await bureau.KeepCalendar();
            await bureau.WorkOff();
            await bureau.KeepCalendar();
            Assert.Equal(expected, (await Entry(bureau)).State);
        }
    }

    [Fact]
    public async Task After_the_last_day_for_it_a_redelivery_makes_no_new_release()
    {
        await using var bureau = await Open();
        await bureau.KeepCalendar();
        await bureau.DeliverJanuary();
        bureau.Is("2026-02-13");
        await bureau.KeepCalendar();
        await bureau.WorkOff();

        bureau.Is("2026-03-02");
        await bureau.Deliver("declaratie_0513_202601_v2.csv", Claim(3, 3750));
        var progress = await bureau.Run();
        Assert.Equal(RunState.Failed, progress.State);
        Assert.Contains("27 februari 2026", progress.Step);
        Assert.Single(await bureau.Releases.Of(January, Cancel));
    }

    [Fact]
    public async Task Who_still_owes_something_is_reminded_once_before_and_once_after_the_deadline()
    {
        await using var bureau = await Open();
        await bureau.DeliverJanuary();
        foreach (string day in (string[])["2026-02-03", "2026-02-04", "2026-02-05", "2026-02-06", "2026-02-09", "2026-02-10"])
        {
            bureau.Is(day);
            await bureau.KeepCalendar();
            await bureau.KeepCalendar();
        }

        var done = await bureau.Releases.Done(January, Cancel);
        // 0513 delivered its allocations and claims, but no budgets and no local team.
        Assert.Equal(5, done.Count(what => what.StartsWith("herinnering|", StringComparison.Ordinal)));
        Assert.Equal(5, done.Count(what => what.StartsWith("te-laat|", StringComparison.Ordinal)));
        Assert.Equal(10, (await bureau.Account.Queues.GetQueueClient("notify").GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
    }

    static async Task<ReleaseEntry> Entry(Bureau bureau) => (await bureau.Releases.FindEntry(January, Cancel))!;
}
