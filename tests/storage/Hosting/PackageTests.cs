using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pdc.Cli;
using Pdc.Cli.Up;
using Pdc.Core.Deliveries;
using Pdc.Core.Storage;
using Pdc.Functions;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Storage.Hosting;

/// <summary>The contract of the Functions host, on the real package: recorded requests go in, and the answer must be one that the host understands.</summary>
[SupportedOSPlatform("linux")]
public sealed class PackageTests(PackagedApp app) : IClassFixture<PackagedApp>
{
    public static TheoryData<string> Names => [.. Triggers.All.Select(trigger => trigger.Name)];

    public static TheoryData<string> Timers => [.. Triggers.All.OfType<TimerTrigger>().Select(trigger => trigger.Name)];

    public static TheoryData<string> Work => [.. Triggers.All.OfType<WorkTrigger>().Select(trigger => trigger.Name)];

    static readonly (string, string)[] Forwarded =
        [("X-Forwarded-For", "203.0.113.7"), ("X-Azure-Functions-InvocationId", "5d1f7a52-0000-4000-8000-000000000000"), ("X-Azure-Functions-HostVersion", "4.1037.0.0")];

    [Fact]
    public async Task The_host_gets_its_readiness_answer_even_when_storage_is_away()
    {
        const string away = "DefaultEndpointsProtocol=http;AccountName=test;AccountKey=dGVzdA==;"
            + "BlobEndpoint=http://127.0.0.1:1/test;QueueEndpoint=http://127.0.0.1:1/test;TableEndpoint=http://127.0.0.1:1/test";
        var (process, client) = await app.Start(away);
        using (client)
        using (process)
        {
            using var ready = await client.GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            using var health = await client.GetAsync("/gezond");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory, MemberData(nameof(Timers))]
    public async Task A_recorded_ringing_of_every_timer_is_answered_in_full(string timer)
    {
        foreach (var recording in (string[])["timer.json", "timer-retry.json"])
            await AssertDone(await Post(timer, Recorded(recording)));
    }

    [Fact]
    public async Task A_recorded_queue_message_is_done_and_answered_in_full() =>
        await AssertDone(await Post("PublishSite", Message(new Announcement(StorageNames.Changes, Announcement.Everything, 0))));

    [Fact]
    public async Task A_message_that_cannot_be_done_is_a_failure_with_a_sentence_and_never_an_empty_success()
    {
        using var answer = await Post("PublishSite", Message(5));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("PublishSite mislukte", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_Azure_announces_gets_one_receipt_however_often_it_is_announced()
    {
        await app.Storage.Account.Blobs.GetBlobContainerClient(StorageNames.Inbox).GetBlobClient("perceelmap_REGIO_202601_v1.csv")
            .UploadAsync(new BinaryData("product;geldig_van;geldig_tot;perceel\n45A03;2020-01-01;;B2\n"));
        var announced = HostEnvelopes.Of(HostEnvelopes.BlobCreated("perceelmap_REGIO_202601_v1.csv"));
        await AssertDone(await Post("NoticeArrival", announced));
        await AssertDone(await Post("NoticeArrival", announced));

        var check = Assert.Single(await new WorkQueue(app.Storage.Account, StorageNames.DeliverQueue).Receive(32, TimeSpan.FromMinutes(1), CancellationToken.None));
        await AssertDone(await Post("CheckDelivery", HostEnvelopes.Of(JsonNode.Parse(check.Text)!.AsObject())));
        var delivery = Assert.Single(await new DeliveryStore(app.Storage.Account, TimeProvider.System).All(CancellationToken.None));
        Assert.True(delivery.State == DeliveryState.Accepted, $"{delivery.Code} {delivery.Sentence}");
    }

    [Theory, MemberData(nameof(Work))]
    public async Task No_answer_to_the_host_has_an_empty_body(string function)
    {
        foreach (var envelope in (string[])["", "null", "{}", "[1]", """{"Data":{}}""", "geen json", Recorded("timer.json"), Recorded("queue.json")])
        {
            using var answer = await Post(function, envelope);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(body.Length > 2 && body != "null", $"{(int)answer.StatusCode} '{body}' on {envelope}");
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory, MemberData(nameof(Work))]
    public async Task What_a_visitor_sends_through_the_host_does_no_work(string function)
    {
        using var answer = await Post(function, Recorded("timer.json"), Forwarded);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_forwarded_request_is_answered_like_any_other()
    {
        await new BlobTarget(app.Storage.Account).Write(new("proef/index.html", "<p>Proef</p>"u8.ToArray()), CancellationToken.None);
        using var page = await Get("/proef/?a=1,2", Forwarded);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.NotNull(page.Headers.ETag);

        using var unchanged = await Get("/proef/", [.. Forwarded, ("If-None-Match", page.Headers.ETag!.ToString())]);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var moved = await Get("/proef", Forwarded);
        Assert.Equal("/proef/", moved.Headers.Location!.ToString());
        using var health = await Get("/gezond", Forwarded);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        using var portal = await Get("/portaal/", Forwarded);
        Assert.Equal(HttpStatusCode.OK, portal.StatusCode);
        using var nothing = await Get("/api/v0/niets", Forwarded);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_host_finds_a_folder_for_every_function(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(app.Folder, name, "function.json")))!;
        Assert.Equal(FunctionJson.Of(Triggers.All.Single(trigger => trigger.Name == name)).ToJsonString(), json.ToJsonString());
    }

    [Fact]
    public void The_package_holds_what_the_app_reads_and_nothing_of_the_demo()
    {
        var files = Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(app.Folder, file)).ToList();
        Assert.Equal(Triggers.All.Count, files.Count(file => Path.GetFileName(file) == "function.json"));
        Assert.Contains("host.json", files);
        Assert.Contains("content/regions/haaglanden/regio.yaml", files);
        Assert.DoesNotContain(files, file => file.Contains("catalogus/") || Path.GetFileName(file) == "demo.yaml" || Path.GetFileName(file).StartsWith("OpenIddict"));
        Assert.True(File.GetUnixFileMode(Path.Combine(app.Folder, "Pdc.Functions")).HasFlag(UnixFileMode.UserExecute | UnixFileMode.OtherExecute));
    }

    [Fact]
    public void The_run_bit_survives_zipping()
    {
        var folder = Directory.CreateTempSubdirectory("pdc-zip-");
        var zip = folder.FullName + ".zip";
        foreach (var name in (string[])["Pdc.Functions", "host.json"])
            File.Copy(Path.Combine(app.Folder, name), Path.Combine(folder.FullName, name));
        new FunctionPackage(folder.FullName).Zip(zip);
        using (var archive = ZipFile.OpenRead(zip))
        {
            Assert.Equal(Convert.ToInt32("100755", 8), archive.GetEntry("Pdc.Functions")!.ExternalAttributes >>> 16);
            Assert.Equal(Convert.ToInt32("100644", 8), archive.GetEntry("host.json")!.ExternalAttributes >>> 16);
        }
        folder.Delete(recursive: true);
        File.Delete(zip);
    }

    [Fact]
    public async Task Asked_to_end_the_app_ends_well_within_the_hosts_patience()
    {
        var (process, client) = await app.Start(app.Storage.ConnectionString);
        using (client)
        using (process)
        {
            Signal.Terminate(process.Id);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(0, process.ExitCode);
        }
    }

    [Fact]
    public void A_folder_with_somebodys_files_is_never_made_empty()
    {
        var folder = Directory.CreateTempSubdirectory("pdc-own-");
        File.WriteAllText(Path.Combine(folder.FullName, "scriptie.txt"), "af!");
        Assert.Contains("is niet leeg", Assert.Throws<CommandError>(() => new FunctionPackage(folder.FullName).Clear()).Message);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "scriptie.txt")));
        folder.Delete(recursive: true);
    }

    static async Task AssertDone(HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
            var json = JsonNode.Parse(body)!.AsObject();
            Assert.Equal(["Outputs", "Logs", "ReturnValue"], json.Select(property => property.Key));
            Assert.Empty(json["Outputs"]!.AsObject());
            Assert.NotEmpty(json["Logs"]!.AsArray());
            Assert.Null(json["ReturnValue"]);
        }
    }

    static string Recorded(string file) => File.ReadAllText(Path.Combine(Project.Root, "tests", "recorded", file));

    static string Message<T>(T body) => HostEnvelopes.Of(new() { ["body"] = JsonSerializer.SerializeToNode(body) });

    Task<HttpResponseMessage> Post(string function, string envelope, params (string Name, string Value)[] headers) =>
        Send(new(HttpMethod.Post, "/" + function) { Content = new StringContent(envelope, Encoding.UTF8, "application/json") }, headers);

    Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(new(HttpMethod.Get, path), headers);

    Task<HttpResponseMessage> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return app.Client.SendAsync(request);
    }
}
