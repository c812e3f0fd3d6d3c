using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Import;
using Pdc.Core.Storage;
using Pdc.Functions.Publishing;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Changes;

/// <summary>The demo of Midden-Holland, which publishes once a month, in an account of its own.</summary>
public sealed class ChangeApplicationTests : IAsyncLifetime
{
    static readonly Region Region = RegionFile.Read(Project.Content("regions", "midden-holland", "regio.yaml"));

    readonly FakeTimeProvider clock = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    OwnStorage own = null!;
    Relay relay = null!;
    CatalogueStore catalogue = null!;
    ChangeStore changes = null!;
    ChangeApplication application = null!;
    Provider provider = null!;

    public async ValueTask InitializeAsync()
    {
        own = await OwnStorage.Start();
        relay = new(own.Account, clock, NullLogger<Relay>.Instance);
        var imported = CatalogueReader.Read(Project.Content("regions", "midden-holland", "catalogus"), Region, clock.Today());
        await new CatalogueImport(own.Account, relay, clock).Run(imported, "test", dryRun: false, null, Cancel);
        (catalogue, changes) = (new(own.Account, relay, Region, clock), new(own.Account, relay, clock));
        application = new(changes, catalogue, clock);
        provider = imported.Snapshot.Providers[0];
    }

    public ValueTask DisposeAsync() => default;

    async Task<Stored<Provider>> Live() => (await catalogue.FindProvider(provider.Kvk, Cancel))!;

    async Task Approve(string summary)
    {
        var before = ProviderText.Of(provider);
        var change = ChangeRequest.Submit(provider.Kvk, before, before with { Summary = summary }, null, "aanbieder-1", clock.GetUtcNow());
        await changes.Add(change.Value.Approve("bureau-1", provider, clock.GetUtcNow()).Value, new("bureau-1", "change.approved"), Cancel);
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    async Task Night(Region region, DateOnly day)
    {
        clock.SetUtcNow(DutchTime.EndOf(day.AddDays(-1)).AddSeconds(30));
        await new RenewSite(relay, application, region, clock).Run(Cancel);
    }

    [Fact]
    public async Task Texts_that_portal_and_queue_take_up_at_once_go_live_in_order_and_once()
    {
        await Approve("Eerst dit.");
        await Approve("Toch liever dit.");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => application.Apply(provider.Kvk, Cancel)));

        Assert.Equal("Toch liever dit.", (await Live()).Value.Summary);
        Assert.All(await changes.Of(provider.Kvk, Cancel), change => Assert.NotNull(change.AppliedAt));
        Assert.Equal(2, await catalogue.History(provider.Kvk, Cancel).CountAsync(happened => happened.Act.What == "change.applied", Cancel));
    }

    [Fact]
    public async Task A_text_that_names_a_place_made_secret_after_its_approval_comes_back_to_the_reviewer()
    {
        var place = provider.Locations[0];
        await Approve($"U vindt ons op {place.Address.Street} {place.Address.Number}.");
        await catalogue.Save(await Live(), provider with { Locations = [place with { Secret = true }, .. provider.Locations.Skip(1)] }, new("test", "test"), Cancel);

        await application.Apply(provider.Kvk, Cancel);

        Assert.Equal(provider.Summary, (await Live()).Value.Summary);
        var change = Assert.Single(await changes.Of(provider.Kvk, Cancel));
        Assert.Equal(ChangeStatus.Submitted, change.Status);
        Assert.Null(change.Verdict);
        Assert.Contains(place.Address.Street, change.After.Summary);
    }

    [Fact]
    public async Task What_was_approved_last_month_goes_live_on_the_second_when_the_night_of_the_first_failed()
    {
        await Approve("In november goedgekeurd.");
        await Night(Region, new(2026, 11, 30));
        Assert.Equal(provider.Summary, (await Live()).Value.Summary);
        clock.SetUtcNow(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        await Approve("In december goedgekeurd.");

        await Night(Region, new(2026, 12, 2));

        Assert.Equal("In november goedgekeurd.", (await Live()).Value.Summary);
        await Night(Region, new(2027, 1, 1));
        Assert.Equal("In december goedgekeurd.", (await Live()).Value.Summary);
    }

    [Fact]
    public async Task A_night_takes_live_what_a_lost_message_left_behind_where_texts_go_live_at_once()
    {
        await Approve("Het bericht hierover ging verloren.");

        await Night(Region with { Publication = PublicationRhythm.Direct }, new(2026, 11, 23));

        Assert.Equal("Het bericht hierover ging verloren.", (await Live()).Value.Summary);
    }

    [Fact]
    public async Task A_night_asks_again_for_what_follows_from_changes_and_reports_and_then_for_the_site()
    {
        var queue = new WorkQueue(own.Account, StorageNames.PublishQueue);
        while (await queue.Receive(32, TimeSpan.FromHours(1), Cancel) is { Count: > 0 }) { }

        await Night(Region, new(2026, 11, 23));

        var asked = (await queue.Receive(32, TimeSpan.FromHours(1), Cancel)).Select(message => JsonNode.Parse(message.Text)!["body"].Deserialize<Announcement>());
        Assert.Equal([StorageNames.Changes, StorageNames.Feedback, StorageNames.Catalogue],
            from news in asked where news.Partition == Announcement.Everything select news.Table);
    }
}
