using Microsoft.Extensions.Logging.Abstractions;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Core.Import;
using Pdc.Core.Storage;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Changes;

public sealed class ChangeApplicationTests(FreshStorage storage) : IClassFixture<FreshStorage>
{
    [Fact]
    public async Task Texts_that_portal_and_queue_take_up_at_once_go_live_in_order_and_once()
    {
        var region = RegionFile.Read(Project.Content("regions", "midden-holland", "regio.yaml"));
        var relay = new Relay(storage.Account, TimeProvider.System, NullLogger<Relay>.Instance);
        var imported = CatalogueReader.Read(Project.Content("regions", "midden-holland", "catalogus"), region, TimeProvider.System.Today());
        await new CatalogueImport(storage.Account, relay, TimeProvider.System).Run(imported, "test", dryRun: false, null, Cancel);
        var catalogue = new CatalogueStore(storage.Account, relay, region, TimeProvider.System);
        var changes = new ChangeStore(storage.Account, relay, TimeProvider.System);
        var provider = imported.Snapshot.Providers[0];
        await Approve("Eerst dit.");
        await Approve("Toch liever dit.");

        var application = new ChangeApplication(changes, catalogue, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => application.Apply(provider.Kvk, Cancel)));

        Assert.Equal("Toch liever dit.", (await catalogue.FindProvider(provider.Kvk, Cancel))!.Value.Summary);
        Assert.All(await changes.Of(provider.Kvk, Cancel), change => Assert.NotNull(change.AppliedAt));
        Assert.Equal(2, await catalogue.History(provider.Kvk, Cancel).CountAsync(happened => happened.Act.What == "change.applied", Cancel));

        async Task Approve(string summary)
        {
            var before = ProviderText.Of(provider);
            var change = ChangeRequest.Submit(provider.Kvk, before, before with { Summary = summary }, null, "aanbieder-1", TimeProvider.System.GetUtcNow());
            await changes.Add(change.Value.Approve("bureau-1", TimeProvider.System.GetUtcNow()).Value, new("bureau-1", "change.approved"), Cancel);
        }
    }
}
