using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pdc.Cli;
using Pdc.Cli.Demo;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Storage;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.History;

/// <summary>The demo region with its year of history, brought into an empty store.</summary>
public sealed class DemoPastTests : IAsyncLifetime
{
    static readonly DateOnly Today = new(2026, 11, 22);

    readonly FakeTimeProvider clock = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    readonly Region region = Regions.Read("haaglanden");
    readonly HistoryMemory history = new();
    OwnStorage own = null!;
    Relay relay = null!;
    CatalogueStore store = null!;
    CatalogueMemory memory = null!;

    public async ValueTask InitializeAsync()
    {
        own = await OwnStorage.Start();
        relay = new(own.Account, clock, NullLogger<Relay>.Instance);
        (store, memory) = (new(own.Account, relay, region, clock), new(region));
        await new DemoRegion(region, own.Account, relay, clock).Bring("test", _ => { }, Cancel);
        await store.Refresh(memory, null, Cancel);
        await store.Refresh(history, memory, Cancel);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void The_store_tells_the_same_history_as_the_folder()
    {
        var imported = DemoDates.Read(Regions.Folder("haaglanden"), region, Today);
        var folder = DemoDates.Past(Regions.Folder("haaglanden"), imported, Today)!.On(imported.Snapshot, Today);
        var told = history.On(Today);

        Assert.Equal(folder.Since, told.Since);
        Assert.Equal(folder.Changes.Order(Comparer<PastChange>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))),
            told.Changes.Order(Comparer<PastChange>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()))));
        Assert.Equal(folder.Waiting.Count, told.Waiting.Count);
        Assert.All(folder.Waiting, course => Assert.Equal(course.Value, told.Waiting[course.Key]));
    }

    [Fact]
    public async Task A_store_without_a_catalogue_has_no_history()
    {
        var (none, nothing) = (new HistoryMemory(), new CatalogueMemory(region));
        await store.Refresh(none, nothing, Cancel);

        Assert.Equal(CatalogueHistory.Empty, none.On(Today));
    }

    [Fact]
    public async Task Each_event_is_on_its_own_day_and_every_chain_holds()
    {
        var journal = new Journal(own.Account, StorageNames.Catalogue, clock);
        int events = 0;
        await foreach (var (_, all) in journal.AllEvents(Cancel))
        {
            Assert.Null(EventChain.FirstBroken(all));
            Assert.Equal(all.OrderBy(happened => happened.At), all);
            events += all.Count;
        }

        Assert.True(events > 700, $"{events} events");
    }

    [Fact]
    public async Task What_is_reported_today_is_added_to_the_course_and_nothing_else_is_read_again()
    {
        var kvk = history.On(Today).Waiting.Keys.First().Provider;
        var provider = (await store.FindProvider(kvk, Cancel))!;
        var offer = provider.Value.Offers.First(offer => offer.Product == history.On(Today).Waiting.Keys.First(key => key.Provider == kvk).Product);
        var now = offer with { WaitingTime = new(17, 33, Today), Stopped = false, ConfirmedOn = Today };
        await store.Save(provider, provider.Value with { Offers = [.. provider.Value.Offers.Select(other => other == offer ? now : other)] }, new("test", "waiting-times.reported"), Cancel);

        await store.Refresh(memory, ["aanbieder|" + kvk], Cancel);
        await store.Refresh(history, memory, Cancel);

        var last = history.On(Today).Waiting[(kvk, offer.Product)][^1];
        Assert.Equal((Today, 17, 33), (last.SaidOn, last.IntakeWeeks!.Value, last.TreatmentWeeks!.Value));
    }

    [Fact]
    public async Task The_catalogue_as_of_today_is_the_catalogue_as_it_stands() =>
        Assert.Equal(Text(memory.Snapshot()), Text(await store.AsOf(Today, Cancel)));

    [Fact]
    public async Task The_catalogue_as_of_a_past_day_is_what_it_was_then()
    {
        var then = await store.AsOf(new(2026, 2, 1), Cancel);

        Assert.DoesNotContain(then.Providers, provider => provider.Kvk.ToString() is "90002156" or "90003937");
        Assert.Contains(then.Providers.Single(provider => provider.Kvk.ToString() == "90002978").Offers, offer => offer.Product.ToString() == "45A05");
        Assert.Equal(["Nederlands", "Engels", "Turks"], then.Providers.Single(provider => provider.Kvk.ToString() == "90000101").Languages);
        Assert.Equal(["Nederlands", "Engels"], (await store.AsOf(new(2026, 1, 1), Cancel)).Providers.Single(provider => provider.Kvk.ToString() == "90000101").Languages);
        Assert.Empty((await store.AsOf(new(2025, 1, 1), Cancel)).Providers);
        Assert.All(then.Providers.SelectMany(provider => provider.Offers), offer => Assert.True(offer.WaitingTime is null || offer.WaitingTime.MeasuredOn <= new DateOnly(2026, 2, 1)));
    }

    static string Text(CatalogueSnapshot catalogue) => System.Text.Json.JsonSerializer.Serialize(catalogue);
}
