using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pdc.Core.Deliveries;
using Pdc.Core.Storage;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Hosting;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Deliveries;

/// <summary>From what Azure announces about the inbox to a check. Azurite announces nothing, so the announcements are made here.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    const string Name = "declaratie_0513_202601_v1.csv", Created = "Microsoft.Storage.BlobCreated", Blobs = "/blobServices/default/containers/inbox/blobs/";
    Bureau bureau = null!;

    public async ValueTask InitializeAsync() => bureau = await Bureau.Open();

    public ValueTask DisposeAsync() => bureau.DisposeAsync();

    BlobContainerClient Inbox => bureau.Account.Blobs.GetBlobContainerClient(StorageNames.Inbox);

    [Fact]
    public async Task A_file_that_is_announced_twice_and_swept_too_is_checked_once()
    {
        await Put(Name, Bureau.Claim(4, 5000));
        await Announce(Blobs + Name);
        await Announce(Blobs + Name);
        await bureau.Deliveries.Sweep("", Cancel);
        Assert.Equal(1, await Waiting());

        await bureau.WorkOff();
        var delivery = Assert.Single(await bureau.Deliveries.All(Cancel));
        Assert.Equal((DeliveryState.Accepted, DeliveryStore.Dropped), (delivery.State, delivery.By));

        // What the app keeps in the container is announced as well, and so is what is gone by now.
        await Announce(Blobs + delivery.Path);
        await Announce(Blobs + Name);
        Assert.Equal(0, await Waiting());
    }

    [Fact]
    public async Task A_file_that_was_swept_first_is_not_checked_again_when_it_is_announced()
    {
        await Put(Name, Bureau.Claim(4, 5000));
        await bureau.Deliveries.Sweep("", Cancel);
        await Announce(Blobs + Name);
        Assert.Equal(1, await Waiting());
    }

    [Theory]
    [InlineData("map/in een map/" + Name, "map/in een map/" + Name)]
    [InlineData("een naam (1).csv", "een naam (1).csv")]
    [InlineData("een naam (1).csv", "een%20naam%20%281%29.csv")]
    [InlineData("letterlijk%20zo.csv", "letterlijk%20zo.csv")]
    [InlineData("100%.csv", "100%.csv")]
    [InlineData("ïjver–日本 💎.csv", "ïjver–日本 💎.csv")]
    [InlineData("ïjver.csv", "%C3%AFjver.csv")]
    [InlineData("a+b&c#d?e=f.csv", "a+b&c#d?e=f.csv")]
    public async Task Whatever_it_is_called_it_is_found_under_its_name(string name, string announced)
    {
        await Put(name, "geen levering");
        await Announce(Blobs + announced);

        var delivery = Assert.Single(await bureau.Deliveries.All(Cancel));
        Assert.Equal(name, delivery.Path);
        await bureau.WorkOff();
        Assert.Equal(DeliveryState.Refused, (await bureau.Deliveries.Find(delivery.Id, Cancel))!.State);
    }

    [Theory]
    [InlineData("Microsoft.Storage.BlobDeleted", Blobs + Name)]
    [InlineData(Created, "/blobServices/default/containers/extracts/blobs/" + Name)]
    [InlineData(Created, "/blobServices/default/containers/inbox-oud/blobs/" + Name)]
    [InlineData(Created, "/blobServices/default/containers/inbox/blobs/")]
    [InlineData(Created, Blobs + "een-ander.csv")]
    [InlineData(Created, Blobs + "../inbox/" + Name)]
    [InlineData(Created, Blobs + "declaratie_0513_202601_v1.manifest.json")]
    [InlineData(Created, Blobs + "geweigerd/20260203/" + Name)]
    [InlineData(Created, "")]
    public async Task Other_news_starts_nothing(string type, string subject)
    {
        foreach (string path in (string[])[Name, "declaratie_0513_202601_v1.manifest.json", "geweigerd/20260203/" + Name])
            await Put(path, "{}");
        await bureau.Services.GetRequiredService<NoticeArrival>().Run(new(type, subject), Cancel);

        Assert.Empty(await bureau.Deliveries.All(Cancel));
    }

    [Fact]
    public async Task What_the_portal_takes_in_is_not_asked_for_a_second_time_by_its_announcement()
    {
        using var content = new MemoryStream("geen levering"u8.ToArray());
        var received = await bureau.Deliveries.Receive(Name, content, "user-1", null, null, null, Cancel);
        await Announce(Blobs + received.Path);
        Assert.Equal(1, await Waiting());
    }

    [Fact]
    public async Task A_file_that_is_overwritten_while_it_waits_for_its_check_is_not_lost()
    {
        await Put(Name, Bureau.Claim(4, 5000));
        await Announce(Blobs + Name);
        await Put(Name, Bureau.Claim(3, 3750));
        await Announce(Blobs + Name);
        await bureau.WorkOff();

        Assert.Equal(3750, Assert.Single(await bureau.Deliveries.ForRun(Bureau.January, Cancel)).Cents);
    }

    [Fact]
    public async Task A_file_that_is_made_empty_and_filled_later_is_checked_when_it_is_filled()
    {
        await Put(Name, "");
        await Announce(Blobs + Name);
        Assert.Equal(0, await Waiting());
        await Put(Name, Bureau.Claim(4, 5000));
        await Announce(Blobs + Name);
        await bureau.WorkOff();

        Assert.Equal(DeliveryState.Accepted, Assert.Single(await bureau.Deliveries.All(Cancel)).State);
    }

    [Fact]
    public async Task A_file_that_stays_empty_is_refused_in_the_end()
    {
        await Put(Name, "");
        await Announce(Blobs + Name);
        bureau.Clock.AdjustTime(TimeProvider.System.GetUtcNow().AddMinutes(11));
        await bureau.Deliveries.Sweep("", Cancel);
        await bureau.WorkOff();

        Assert.Equal(DeliveryState.Refused, Assert.Single(await bureau.Deliveries.All(Cancel)).State);
    }

    Task Put(string path, string text) => Inbox.GetBlobClient(path).UploadAsync(new BinaryData(text), overwrite: true, Cancel);

    Task Announce(string subject) => bureau.Services.GetRequiredService<NoticeArrival>().Run(new CloudEvent(Created, subject), Cancel);

    async Task<int> Waiting() => (await bureau.Account.Queues.GetQueueClient(StorageNames.DeliverQueue).GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount;
}
