using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pdc.Core.Deliveries;
using Pdc.Core.Storage;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Hosting;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Deliveries;

/// <summary>From a file that comes in to its receipt.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    const string Name = "declaratie_0513_202601_v1.csv";
    Bureau bureau = null!;

    public async ValueTask InitializeAsync() => bureau = await Bureau.Open();

    public ValueTask DisposeAsync() => bureau.DisposeAsync();

    BlobContainerClient Inbox => bureau.Account.Blobs.GetBlobContainerClient(StorageNames.Inbox);

    [Fact]
    public async Task An_accepted_file_gets_a_receipt_with_totals_and_errors_and_is_kept()
    {
        var delivery = await bureau.Deliver(Name, Bureau.Claim(4, 5000, client: "123456789"));

        Assert.Equal((DeliveryState.Accepted, 1L, 0L, 1L), (delivery.State, delivery.Rows, delivery.Accepted, delivery.Quarantined));
        Assert.Equal((5000L, 0L), (delivery.Cents, delivery.AcceptedCents));
        var receipts = bureau.Services.GetRequiredService<ReceiptStore>();
        var error = Assert.Single((await receipts.Find(delivery, Cancel)).Shown);
        Assert.Equal((2, "client_bsn", "R20"), (error.Line, error.Column, error.Code));
        using var file = new StreamReader(await receipts.OpenErrors(delivery, Cancel));
        string csv = await file.ReadToEndAsync(Cancel);
        Assert.Contains("2;client_bsn;R20;", csv);
        Assert.DoesNotContain("123456789", csv);
        Assert.Equal($"bewaard/202601/{delivery.Id}/{Name}", delivery.Path);
        Assert.Equal([delivery.Path], await Names());
    }

    [Fact]
    public async Task The_same_bytes_change_nothing_and_other_bytes_need_the_next_version()
    {
        var first = await bureau.Deliver(Name, Bureau.Claim(4, 5000));
        var again = await bureau.Deliver(Name, Bureau.Claim(4, 5000));
        var renamed = await bureau.Deliver("declaratie_0513_202601_v2.csv", Bureau.Claim(4, 5000));
        var changed = await bureau.Deliver(Name, Bureau.Claim(3, 3750));
        var next = await bureau.Deliver("declaratie_0513_202601_v2.csv", Bureau.Claim(3, 3750));
        var passed = await bureau.Deliver(Name, Bureau.Claim(2, 2500));

        Assert.Equal([DeliveryState.Accepted, DeliveryState.Unchanged, DeliveryState.Unchanged, DeliveryState.Refused, DeliveryState.Accepted, DeliveryState.Refused],
            new[] { first, again, renamed, changed, next, passed }.Select(delivery => delivery.State));
        Assert.Equal(("F05", "F05"), (changed.Code, passed.Code));
        Assert.Contains("versie 2", changed.Sentence);
        Assert.Contains("versie 3", passed.Sentence);
        Assert.Equal([next.Id], VersionRule.Current(await bureau.Deliveries.All(Cancel)).Select(delivery => delivery.Id));
    }

    [Fact]
    public async Task A_municipality_delivers_for_itself_only()
    {
        var other = await bureau.Deliver(Name, Bureau.Claim(4, 5000), onlyFor: "1901");
        Assert.Equal((DeliveryState.Refused, "F01"), (other.State, other.Code));
        // The other municipality neither sees it nor is told.
        Assert.Equal("1901", other.Municipality);
        Assert.Equal(DeliveryState.Accepted, (await bureau.Deliver(Name, Bureau.Claim(4, 5000), onlyFor: "0513")).State);
    }

    [Fact]
    public async Task A_municipality_does_not_deliver_rows_of_another_under_its_own_name()
    {
        var hidden = await bureau.Deliver("declaratie_1901_202601_v1.csv", Bureau.Claim(4, 5000), onlyFor: "1901");
        Assert.Equal((DeliveryState.Refused, "F01", "1901"), (hidden.State, hidden.Code, hidden.Municipality));
        // The bureau may: it delivers for all.
        Assert.Equal(DeliveryState.Accepted, (await bureau.Deliver("declaratie_1901_202601_v1.csv", Bureau.Claim(4, 5000))).State);
    }

    [Fact]
    public async Task A_file_may_have_the_name_of_a_folder_of_ours() =>
        Assert.Equal((DeliveryState.Refused, "F01"), await bureau.Deliver("werk", Bureau.Claim(4, 5000)) is var delivery ? (delivery.State, delivery.Code) : default);

    [Fact]
    public async Task A_count_that_is_not_what_the_sender_said_refuses_the_file() =>
        Assert.Equal("F04", (await bureau.Deliver(Name, Bureau.Claim(4, 5000), rows: 2)).Code);

    [Fact]
    public async Task A_file_that_was_put_in_the_container_is_found_once()
    {
        await Inbox.GetBlobClient("map/" + Name).UploadAsync(new BinaryData(Bureau.Claim(4, 5000)), Cancel);
        Assert.Equal(1, await bureau.Deliveries.Sweep("", Cancel));
        Assert.Equal(0, await bureau.Deliveries.Sweep("", Cancel));
        await bureau.WorkOff();

        var delivery = Assert.Single(await bureau.Deliveries.All(Cancel));
        Assert.Equal((DeliveryState.Accepted, DeliveryStore.Dropped), (delivery.State, delivery.By));
        Assert.Equal([delivery.Path], await Names());
    }

    [Fact]
    public async Task A_check_that_keeps_failing_is_asked_for_less_and_less_often_and_then_ends_in_a_sentence()
    {
        await Inbox.GetBlobClient(Name).UploadAsync(new BinaryData(Bureau.Claim(4, 5000)), Cancel);
        var asked = new List<int> { await bureau.Deliveries.Sweep("", Cancel) };
        foreach (int minutes in new[] { 9, 1, 10, 10, 40, 80, 160, 160 })
        {
            bureau.Clock.Advance(TimeSpan.FromMinutes(minutes));
            asked.Add(await bureau.Deliveries.Sweep("", Cancel));
        }

        Assert.Equal([1, 0, 1, 0, 1, 1, 1, 1, 0], asked);
        var delivery = Assert.Single(await bureau.Deliveries.All(Cancel));
        Assert.Equal((DeliveryState.Refused, "F03"), (delivery.State, delivery.Code));
        Assert.Contains("5 keer", delivery.Sentence);
    }

    [Fact]
    public async Task Of_two_checks_of_one_delivery_the_first_stands()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Bureau.Claim(4, 5000)));
        var received = await bureau.Deliveries.Receive(Name, content, "user-1", null, null, null, Cancel);
        // The other check begins to read the file when the first is ready with it.
        var before = new Before(request => request.Method == RequestMethod.Head, bureau.WorkOff);
        await using var other = bureau.WithPolicy(before);
        var message = new QueueItem(JsonSerializer.SerializeToElement(new { levering = received.Id }), 1);
        await other.Services.GetRequiredService<CheckDelivery>().Run(message, Cancel);
        Assert.True(before.Done);
        await bureau.Services.GetRequiredService<CheckDelivery>().Run(message, Cancel);

        Assert.Equal(DeliveryState.Accepted, (await bureau.Deliveries.Find(received.Id, Cancel))!.State);
        Assert.Single(await bureau.Deliveries.ForRun(Bureau.January, Cancel));
    }

    sealed class Before(Func<Request, bool> one, Func<Task> act) : HttpPipelinePolicy
    {
        public bool Done { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!Done && (Done = one(message.Request)))
                await act();
            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }

    [Fact]
    public async Task Runs_leave_out_what_the_storage_has_removed_because_of_its_age()
    {
        await using var strict = await Bureau.Open(new Dictionary<string, string?> { ["Deliveries:KeptDays"] = "30" });
        await strict.DeliverJanuary();
        Assert.Equal(3, (await strict.Deliveries.ForRun(Bureau.January, Cancel)).Count);

        strict.Clock.Advance(TimeSpan.FromDays(31));

        var left = Assert.Single(await strict.Deliveries.ForRun(Bureau.January, Cancel));
        Assert.StartsWith("vast/202601/", left.Path);
    }

    [Fact]
    public async Task Totals_that_stand_beside_a_file_are_held_against_it()
    {
        await Inbox.GetBlobClient("declaratie_0513_202601_v1.manifest.json").UploadAsync(new BinaryData("""{"rows":2,"control_cents":5000}"""), Cancel);
        await Inbox.GetBlobClient(Name).UploadAsync(new BinaryData(Bureau.Claim(4, 5000)), Cancel);
        Assert.Equal(1, await bureau.Deliveries.Sweep("", Cancel));
        await bureau.WorkOff();

        var delivery = Assert.Single(await bureau.Deliveries.All(Cancel));
        Assert.Equal((DeliveryState.Refused, "F04"), (delivery.State, delivery.Code));
    }

    [Fact]
    public async Task A_file_that_is_gone_before_it_is_read_is_refused_with_a_sentence()
    {
        await Inbox.GetBlobClient(Name).UploadAsync(new BinaryData(Bureau.Claim(4, 5000)), Cancel);
        await bureau.Deliveries.Sweep("", Cancel);
        await Inbox.GetBlobClient(Name).DeleteAsync(cancellationToken: Cancel);
        await bureau.WorkOff();

        var delivery = Assert.Single(await bureau.Deliveries.All(Cancel));
        Assert.Equal((DeliveryState.Refused, "F03"), (delivery.State, delivery.Code));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_not_taken_for_whole()
    {
        var files = new FileStore(bureau.Account, StorageNames.Inbox);
        await files.Write("groeit.csv", new byte[9 * 1024 * 1024], "text/csv", Cancel);
        var seen = (await files.Find("groeit.csv", Cancel))!;
        await files.Write("groeit.csv", new byte[10 * 1024 * 1024], "text/csv", Cancel);

        await Assert.ThrowsAsync<FileChanged>(() => files.CopyTo(seen, Stream.Null, Cancel));
    }

    [Fact]
    public async Task More_than_may_come_is_refused_and_leaves_nothing()
    {
        var files = new FileStore(bureau.Account, StorageNames.Inbox);
        await Assert.ThrowsAsync<TooLarge>(() => files.Upload("te-groot.bin", new MadeStream(20 << 20), "application/octet-stream", 10 << 20, Cancel));
        Assert.Null(await files.Find("te-groot.bin", Cancel));
    }

    [Fact]
    public async Task A_link_opens_one_file_for_a_while_and_nothing_opens_without_it()
    {
        var files = new FileStore(bureau.Account, StorageNames.Extracts);
        await files.Write("a/b.csv", Encoding.UTF8.GetBytes("inhoud"), "text/csv", Cancel);
        using var client = new HttpClient();
        var now = TimeProvider.System.GetUtcNow();
        var link = await files.Link("a/b.csv", "b.csv", TimeSpan.FromMinutes(2), now, Cancel);

        using var answer = await client.GetAsync(link, Cancel);
        Assert.Equal("inhoud", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("attachment; filename=\"b.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(403, (int)(await client.GetAsync(await files.Link("a/b.csv", "b.csv", TimeSpan.FromMinutes(2), now.AddMinutes(-10), Cancel), Cancel)).StatusCode);
        Assert.True((int)(await client.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path)), Cancel)).StatusCode is >= 400 and < 500);
    }

    async Task<List<string>> Names()
    {
        var names = new List<string>();
        await foreach (var blob in Inbox.GetBlobsAsync(cancellationToken: Cancel))
            names.Add(blob.Name);
        return names;
    }
}
