using System.Diagnostics;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Storage;
using Pdc.Functions.Publishing;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Publishing;

/// <summary>
/// From a saved waiting time to the live page is some tens of storage requests. A process is killed before and after each of them in
/// turn; then an ordinary start must find everything: what was saved is live, what was not saved is not, and nothing is half done.
/// </summary>
public sealed class NothingIsLostTests
{
    const string RegionKey = "midden-holland", Kvk = "90008008";

    [Fact]
    public async Task A_process_that_dies_at_any_step_loses_nothing()
    {
        var own = await OwnStorage.Start();
        await Import(own);
        await using var app = House.App(own.Account, own.ConnectionString, RegionKey);
        await Recover(app, own.Account);
        string page = await PageOf(app);

        int weeks = 10, deaths = 0;
        for (int request = 1; ; request++)
        {
            bool survived = false;
            foreach (string moment in (string[])["before", "after"])
            {
                weeks++;
                int exit = await Die(own.ConnectionString, weeks, request, moment);
                Assert.True(exit is 137 or DyingProcess.Survived, $"Step {request}, {moment}: exit code {exit}.");
                survived |= exit == DyingProcess.Survived;
                deaths += exit == 137 ? 1 : 0;

                await Recover(app, own.Account);
                await ShowsWhatIsSaved(app, own.Account, page, weeks, $"step {request}, {moment}");
            }

            if (survived)
                break;
        }

        // Read, save, announce, clear, receive, lease, manifest, pages, manifest, complete: far fewer would mean it died in vain.
        Assert.InRange(deaths, 30, 200);
    }

    static async Task Import(OwnStorage own)
    {
        var region = RegionFile.Read(Project.Content("regions", RegionKey, "regio.yaml"));
        var relay = new Relay(own.Account, TimeProvider.System, NullLogger<Relay>.Instance);
        var imported = CatalogueReader.Read(Project.Content("regions", RegionKey, "catalogus"), region, TimeProvider.System.Today());
        await new CatalogueImport(own.Account, relay, TimeProvider.System).Run(imported, "test", dryRun: false, null, Cancel);
    }

    // What an ordinary start does: the sweep, then the queue. The lease of the dead runs out after 15 seconds; breaking it is that time passing.
    static async Task Recover(WebApplication app, StorageAccount storage)
    {
        var lease = storage.Blobs.GetBlobContainerClient(StorageNames.State).GetBlobClient(PublishLease.BlobName);
        if (await lease.ExistsAsync(Cancel) && (await lease.GetPropertiesAsync(cancellationToken: Cancel)).Value.LeaseState == LeaseState.Leased)
            await lease.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
        await app.Services.GetRequiredService<Relay>().Sweep(Cancel);
        await House.WorkOffQueue(app.Services, storage);
    }

    static async Task<string> PageOf(WebApplication app)
    {
        var provider = await app.Services.GetRequiredService<CatalogueStore>().FindProvider(KvkNumber.Parse(Kvk), Cancel);
        return $"aanbieders/{provider!.Value.Slug}/index.html";
    }

    static async Task ShowsWhatIsSaved(WebApplication app, StorageAccount storage, string page, int weeks, string step)
    {
        var store = app.Services.GetRequiredService<CatalogueStore>();
        var provider = (await store.FindProvider(KvkNumber.Parse(Kvk), Cancel))!;
        int? saved = provider.Value.Offers[0].WaitingTime?.TreatmentWeeks;
        Assert.True(saved == weeks || saved == weeks - 1 || saved is null or < 10, $"{step}: {saved} weeks is neither old nor new.");
        Assert.Empty(provider.Aggregate.Outbox);

        string html = await House.Page(storage, page);
        if (saved >= 10)
            Assert.True(html.Contains($"{saved} weken"), $"{step}: saved {saved} weeks, and the live page does not say so.");
        if (saved != weeks)
            Assert.False(html.Contains($"{weeks} weken"), $"{step}: the live page says {weeks} weeks, which was never saved.");

        var events = new List<JournalEvent>();
        await foreach (var happened in store.History(KvkNumber.Parse(Kvk), Cancel))
            events.Add(happened);
        Assert.Null(EventChain.FirstBroken(events));
        Assert.Equal(provider.Aggregate.Version, events.Count);
    }

    static async Task<int> Die(string connection, int weeks, int request, string moment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])[DyingProcess.Verb, connection, RegionKey, Kvk, $"{weeks}", $"{request}", moment])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode is 137 or DyingProcess.Survived, await errors);
        return process.ExitCode;
    }
}
