using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

public class WorkEndpointsTests
{
    const string Message = """{"Data":{"item":"\"{\\\"body\\\":{\\\"provider\\\":7}}\""},"Metadata":{"DequeueCount":"2"}}""";
    static readonly string Tick = File.ReadAllText(ProjectFolder.At("tests", "recorded", "timer.json"));

    [Fact]
    public async Task A_queue_handler_gets_the_message_and_the_host_gets_its_full_answer()
    {
        await using var app = await RunningApp.UnderHost(TriggerTable.Queue<Kept>("work", kept => kept.Run));
        Kept.Last = default;
        using var answer = await Post(app, "Kept", Message);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(["Outputs", "Logs", "ReturnValue"], body.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, body.GetProperty("ReturnValue").ValueKind);
        Assert.Equal((7, 2), Kept.Last);
    }

    [Theory]
    [InlineData("Failing", "timer")]
    [InlineData("FailingItem", "queue")]
    public async Task A_failing_handler_answers_500_with_a_sentence_and_without_its_secrets(string function, string kind)
    {
        await using var app = await RunningApp.UnderHost(
            TriggerTable.Timer<Failing>("0 * * * * *", failing => failing.Run), TriggerTable.Queue<FailingItem>("work", failing => failing.Run));
        using var answer = await Post(app, function, kind == "timer" ? Tick : Message);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains($"{function} mislukte", body);
        Assert.DoesNotContain("geheim", body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"Data":{"item":"\"hello\""}}""")]
    public async Task Whatever_arrives_the_answer_has_a_body(string envelope)
    {
        await using var app = await RunningApp.UnderHost(TriggerTable.Queue<Kept>("work", kept => kept.Run));
        using var answer = await Post(app, "Kept", envelope);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_fails_with_a_sentence_that_repeats_nothing_of_it()
    {
        await using var app = await RunningApp.UnderHost(TriggerTable.Event<News>("work", news => news.Run));
        using var answer = await Post(app, "News", HostEnvelopes.Of(new() { ["subject"] = "geheim" }));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("News kan dit bericht niet lezen: een CloudEvent heeft een tekst 'type', dit niet.", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_visitor_that_the_host_passes_on_cannot_hand_in_work()
    {
        await using var app = await RunningApp.UnderHost(TriggerTable.Timer<Failing>("0 * * * * *", failing => failing.Run));
        using var answer = await Post(app, "Failing", Tick, ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_setting_that_makes_the_server_swallow_the_mark_of_a_visitor_has_no_effect()
    {
        await using var app = await RunningApp.Start(RunningApp.NoStorage with
        {
            HostPort = 0,
            Triggers = [TriggerTable.Timer<Fine>("0 * * * * *", fine => fine.Run)],
            Settings = new Dictionary<string, string?> { ["ForwardedHeaders_Enabled"] = "true" },
        });
        using var answer = await Post(app, "Fine", Tick, ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Standalone_nobody_hands_in_work_without_the_key_of_this_process(string? key)
    {
        await using var app = await RunningApp.Start(RunningApp.NoStorage with { Triggers = [TriggerTable.Timer<Failing>("0 * * * * *", failing => failing.Run)] });
        using var answer = await (key is null ? Post(app, "Failing", Tick) : Post(app, "Failing", Tick, (WorkDoor.Header, key)));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Standalone_the_key_opens_the_same_endpoint()
    {
        await using var app = await RunningApp.Start(RunningApp.NoStorage with { Triggers = [TriggerTable.Timer<Fine>("0 * * * * *", fine => fine.Run)] });
        using var answer = await Post(app, "Fine", Tick, (WorkDoor.Header, app.Services.GetRequiredService<WorkDoor>().Key));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    static async Task<HttpResponseMessage> Post(RunningApp app, string function, string envelope, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/" + function) { Content = new StringContent(envelope, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await app.Client.SendAsync(request);
    }

    sealed class Kept
    {
        public static (int Provider, int Try) Last;

        public Task Run(QueueItem item, CancellationToken cancel)
        {
            Last = (item.Body.GetProperty("provider").GetInt32(), item.Try);
            return Task.CompletedTask;
        }
    }

    sealed class News
    {
        public Task Run(CloudEvent news, CancellationToken cancel) => Task.CompletedTask;
    }

    sealed class Fine
    {
        public Task Run(CancellationToken cancel) => Task.CompletedTask;
    }

    sealed class Failing
    {
        public Task Run(CancellationToken cancel) => throw new InvalidOperationException("geheim");
    }

    sealed class FailingItem
    {
        public Task Run(QueueItem item, CancellationToken cancel) => throw new InvalidOperationException("geheim");
    }
}
