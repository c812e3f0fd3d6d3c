using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Functions.Extracts;
using Pdc.Tests.Storage.Deliveries;
using Xunit;
using static Pdc.Tests.Storage.Deliveries.Bureau;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Extracts;

/// <summary>From deliveries in the inbox to a release.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task A_run_makes_a_release_and_the_same_input_makes_no_other()
    {
        await using var bureau = await Open();
        await bureau.DeliverJanuary();

        Assert.Equal(RunState.Done, (await bureau.Run()).State);
        Assert.Equal(RunState.Unchanged, (await bureau.Run()).State);

        var release = Assert.Single(await bureau.Releases.Of(January, Cancel));
        Assert.Equal((1, ReleaseState.Concept), (release.Number, release.State));
        Assert.Contains("0513;65656055;B2;45A03;202601;202601;1;5000", await bureau.TextOf(release, "verwerkt.csv"));
        Assert.Contains("5000", await bureau.TextOf(release, "verwerkt_0513.csv"));
        Assert.Equal("0513", (await bureau.Releases.Manifest(release, Cancel)).Files.Single(file => file.Name == "gemeente_0513.xlsx").Recipient?.ToString());
    }

    [Fact]
    public async Task A_redelivery_makes_the_next_release_that_says_what_differs_and_leaves_the_first_as_it_was()
    {
        await using var bureau = await Open();
        await bureau.DeliverJanuary();
        await bureau.Run();
        var first = (await bureau.Releases.Newest(January, released: false, Cancel))!;
        string before = await bureau.TextOf(first, "manifest.json");

        await bureau.Deliver("declaratie_0513_202601_v2.csv", Claim(3, 3750));
        await bureau.Run();

        var second = (await bureau.Releases.Newest(January, released: false, Cancel))!;
        Assert.Equal(2, second.Number);
        Assert.Equal(1, (await bureau.Releases.Manifest(second, Cancel)).Replaces);
        string differences = await bureau.TextOf(second, "verschil_verwerkt.csv");
        Assert.Contains("vervallen;0513;65656055;B2;45A03;202601;202601;1;5000", differences);
        Assert.Contains("nieuw;0513;65656055;B2;45A03;202601;202601;1;3750", differences);
        Assert.Equal(before, await bureau.TextOf(first, "manifest.json"));
    }

    [Fact]
    public async Task Two_runs_at_once_yield_one_release()
    {
        await using var bureau = await Open();
        await bureau.DeliverJanuary();
        using var body = JsonDocument.Parse("""{"periode":"202601"}""");

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => bureau.Services.GetRequiredService<RunExtracts>().Run(new(body.RootElement, 1), Cancel)));
        Assert.Single(await bureau.Releases.Of(January, Cancel));
    }

    [Fact]
    public async Task A_run_without_deliveries_says_so()
    {
        await using var bureau = await Open();
        var progress = await bureau.Run();
        Assert.Equal(RunState.Failed, progress.State);
        Assert.Contains("januari 2026", progress.Step);
    }

    [Fact]
    public async Task A_number_that_could_be_a_BSN_stops_the_release_and_the_sentence_says_where_it_stands()
    {
        await using var bureau = await Open();
        await bureau.DeliverJanuary();
        await bureau.Deliver("lokaalteam_0513_202601_v1.csv", "gemeente;maand;team;client_bsn;aantal;contacten;fte;kosten_cent\n0513;202601;Team 999900006;;12;30;4.5;900000\n");

        var progress = await bureau.Run();
        Assert.Equal(RunState.Failed, progress.State);
        Assert.Contains("kolom team van lokaalteam", progress.Step);
        Assert.DoesNotContain("999900006", progress.Step);
        Assert.Empty(await bureau.Releases.Of(January, Cancel));
    }

    /// <summary>From the first storage request of a run on, everything fails: as a process that was killed there. An ordinary start must finish the work.</summary>
    [Fact]
    public async Task A_run_that_dies_at_any_step_ends_in_one_whole_release_per_input()
    {
        await using var bureau = await Open();
        await bureau.DeliverJanuary();
        int version = 1, deaths = 0, made = 0;
        for (int request = 1; ; request += request < 22 ? 3 : 29)
        {
            version++;
            await bureau.Deliver($"declaratie_0513_202601_v{version}.csv", Claim(version, version * 1250));
            var death = new Death(request);
            var dying = bureau.WithPolicy(death);
            using var body = JsonDocument.Parse("""{"periode":"202601"}""");
            // The run that a redelivery asked for is still in the queue; this one dies beside it.
            await Record.ExceptionAsync(() => dying.Services.GetRequiredService<RunExtracts>().Run(new(body.RootElement, 1), Cancel));
            deaths += death.Struck ? 1 : 0;

            await BreakLease(bureau.Account);
            var progress = await bureau.Run();
            Assert.True(progress.State is RunState.Done or RunState.Unchanged, $"request {request}: {progress}");
            var release = (await bureau.Releases.Newest(January, released: false, Cancel))!;
            Assert.Contains($";1;{version * 1250}", await bureau.TextOf(release, "verwerkt.csv"));
            foreach (var file in (await bureau.Releases.Manifest(release, Cancel)).Files.Where(file => !file.Name.EndsWith(".xlsx")))
                Assert.True((await new FileStore(bureau.Account, StorageNames.Extracts).Find(bureau.Releases.PathOf(release, file.Name), Cancel))?.Bytes == file.Bytes, $"request {request}: {file.Name}");
            made++;
            Assert.Equal(made, (await bureau.Releases.Of(January, Cancel)).Count);
            if (!death.Struck)
                break;
        }

        Assert.InRange(deaths, 8, 40);
    }

    static async Task BreakLease(StorageAccount storage)
    {
        var lease = storage.Blobs.GetBlobContainerClient(StorageNames.State).GetBlobClient("run-202601.lease");
        if (await lease.ExistsAsync(Cancel) && (await lease.GetPropertiesAsync(cancellationToken: Cancel)).Value.LeaseState == LeaseState.Leased)
            await lease.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancel);
    }

    /// <summary>From this request on nothing is answered any more; the first is still sent when it is an odd one.</summary>
    sealed class Death(int atRequest) : HttpPipelinePolicy
    {
        int requests;

        public bool Struck => requests >= atRequest;

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            int request = Interlocked.Increment(ref requests);
            if (request == atRequest && atRequest % 2 == 1)
                await ProcessNextAsync(message, pipeline);
            if (request >= atRequest)
                throw new OperationCanceledException("This process is dead.");
            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
