using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Pdc.Functions.Hosting.Standalone;
using Xunit;

namespace Pdc.Tests.Storage.Hosting;

/// <summary>The app's own timers and queue loops, which post the host's envelope to the app itself.</summary>
public sealed class StandaloneTests(FreshStorage storage) : IClassFixture<FreshStorage>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_message_is_handed_to_its_handler_and_then_gone()
    {
        await using var app = await Start("once", QueueSettings.Read(), (_, _) => Task.CompletedTask);
        await app.Queue.Send(new JsonObject { ["provider"] = "de-linde" }, CancellationToken.None);
        var item = await app.Work.Next(Patience);
        Assert.Equal("de-linde", item.Body.GetProperty("provider").GetString());
        Assert.Equal(1, item.Try);
        await app.App.StopAsync();
        Assert.Empty(await app.Queue.Receive(1, TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Equal(0, await app.Queue.CountPoison(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_keeps_failing_is_tried_five_times_and_then_kept_as_poison()
    {
        await using var app = await Start("failing", QueueSettings.Read() with { Rest = TimeSpan.Zero }, (_, _) => throw new InvalidOperationException("kapot"));
        await app.Queue.Send(new JsonObject { ["provider"] = "de-linde" }, CancellationToken.None);
        for (int number = 1; number <= 5; number++)
            Assert.Equal(number, (await app.Work.Next(Patience)).Try);

        using var patience = new CancellationTokenSource(Patience);
        while (await app.Queue.CountPoison(patience.Token) == 0)
            await Task.Yield();
        Assert.Empty(await app.Queue.Receive(1, TimeSpan.FromSeconds(1), CancellationToken.None));
        var buried = Assert.Single(await new WorkQueue(storage.Account, "failing-poison").Receive(1, TimeSpan.FromSeconds(30), CancellationToken.None));
        Assert.Equal("""{"body":{"provider":"de-linde"}}""", buried.Text);
    }

    [Fact]
    public async Task Work_that_takes_longer_than_a_message_stays_hidden_is_not_done_twice()
    {
        var settings = QueueSettings.Read() with { Hidden = TimeSpan.FromSeconds(4) };
        var done = new TaskCompletionSource();
        await using var app = await Start("slow", settings, (_, _) => done.Task);
        await app.Queue.Send(new JsonObject(), CancellationToken.None);
        Assert.Equal(1, (await app.Work.Next(Patience)).Try);

        // A message beside it, hidden after it for as long and held by nobody: when that shows again, the other would have.
        var beside = new WorkQueue(storage.Account, "beside");
        await beside.Send(new JsonObject(), CancellationToken.None);
        Assert.Single(await beside.Receive(1, settings.Hidden, CancellationToken.None));
        while ((await beside.Receive(1, settings.Hidden, CancellationToken.None)).Count == 0)
            await Task.Yield();
        await app.Queue.Send(new JsonObject { ["later"] = true }, CancellationToken.None);

        Assert.True((await app.Work.Next(Patience)).Body.TryGetProperty("later", out _));
        done.SetResult();
        await app.App.StopAsync();
        Assert.Equal(0, app.Work.Waiting);
    }

    [Fact]
    public async Task One_message_that_takes_long_does_not_keep_the_others_waiting()
    {
        var others = new TaskCompletionSource();
        await using var app = await Start("uneven", QueueSettings.Read(), (item, cancel) => item.Body.GetProperty("long").GetBoolean() ? others.Task : Task.CompletedTask);
        await app.Queue.Send(new JsonObject { ["long"] = true }, CancellationToken.None);
        await app.Work.Next(Patience);

        try
        {
            for (int i = 0; i < 3; i++)
            {
                await app.Queue.Send(new JsonObject { ["long"] = false }, CancellationToken.None);
                await app.Work.Next(Patience);
            }
        }
        finally
        {
            others.SetResult();
        }
    }

    [Fact]
    public async Task A_message_that_is_not_ours_becomes_poison_and_stops_nothing()
    {
        await storage.Account.Queues.GetQueueClient("strange").CreateIfNotExistsAsync();
        await storage.Account.Queues.GetQueueClient("strange").SendMessageAsync("zomaar tekst");
        await using var app = await Start("strange", QueueSettings.Read() with { Rest = TimeSpan.Zero }, (_, _) => Task.CompletedTask);
        using var patience = new CancellationTokenSource(Patience);
        while (await app.Queue.CountPoison(patience.Token) == 0)
            await Task.Yield();
        await app.Queue.Send(new JsonObject(), CancellationToken.None);
        await app.Work.Next(Patience);
    }

    [Fact]
    public async Task Text_that_is_not_base64_becomes_poison_and_stops_nothing()
    {
        var plain = new QueueServiceClient(storage.ConnectionString).GetQueueClient("unreadable");
        await plain.CreateIfNotExistsAsync();
        await plain.SendMessageAsync("*geen base64*");
        await using var app = await Start("unreadable", QueueSettings.Read(), (_, _) => Task.CompletedTask);
        await app.Queue.Send(new JsonObject(), CancellationToken.None);
        await app.Work.Next(Patience);
        using var patience = new CancellationTokenSource(Patience);
        while (await app.Queue.CountPoison(patience.Token) == 0)
            await Task.Yield();
        Assert.Equal(0, app.Work.Waiting);
    }

    [Fact]
    public async Task What_Event_Grid_writes_in_a_queue_is_read_and_what_nobody_can_read_is_poison_after_five_tries()
    {
        var heard = new Heard();
        var queue = storage.Account.Queues.GetQueueClient("news");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("{\"eventType\":\"Microsoft.Storage.BlobCreated\"}");
        await using var app = FunctionApp.Build(Options([TriggerTable.Event<Heard>("news", news => news.Run)],
            services => services.AddSingleton(heard).AddSingleton(QueueSettings.Read() with { Rest = TimeSpan.Zero })));
        await app.StartAsync();
        using var patience = new CancellationTokenSource(Patience);
        var work = new WorkQueue(storage.Account, "news");
        while (await work.CountPoison(patience.Token) == 0)
            await Task.Yield();

        await queue.SendMessageAsync(HostEnvelopes.BlobCreated("map/naam.csv").ToJsonString());
        Assert.Equal(new CloudEvent("Microsoft.Storage.BlobCreated", "/blobServices/default/containers/inbox/blobs/map/naam.csv"), await heard.News.WaitAsync(Patience));
        await app.StopAsync();
        Assert.Empty(await work.Receive(1, TimeSpan.FromSeconds(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_timer_rings_when_the_app_starts_because_nobody_kept_count_before()
    {
        var rung = new Rung();
        await using var app = FunctionApp.Build(Options([TriggerTable.Timer<Rung>("0 0 0 * * *", bell => bell.Run)], services => services.AddSingleton(rung)));
        await app.StartAsync();
        await rung.Heard.WaitAsync(Patience);
    }

    async Task<Running> Start(string queue, QueueSettings settings, Func<QueueItem, CancellationToken, Task> work)
    {
        var kept = new Work(work);
        var app = FunctionApp.Build(Options([TriggerTable.Queue<Work>(queue, handler => handler.Run)], services => services.AddSingleton(kept).AddSingleton(settings)));
        await app.StartAsync();
        return new(app, new WorkQueue(storage.Account, queue), kept);
    }

    FunctionAppOptions Options(IReadOnlyList<Trigger> triggers, Action<IServiceCollection> services) => new()
    {
        Storage = storage.ConnectionString,
        Root = Project.Root,
        Urls = "http://127.0.0.1:0",
        Triggers = triggers,
        Services = all => services(all.AddLogging(log => log.ClearProviders())),
    };

    sealed record Running(WebApplication App, WorkQueue Queue, Work Work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }

    /// <summary>Tells the test what it was given, then does what the test asked.</summary>
    sealed class Work(Func<QueueItem, CancellationToken, Task> work)
    {
        readonly ConcurrentQueue<QueueItem> items = new();
        readonly SemaphoreSlim arrived = new(0);

        public int Waiting => items.Count;

        public async Task Run(QueueItem item, CancellationToken cancel)
        {
            items.Enqueue(item with { Body = item.Body.Clone() });
            arrived.Release();
            await work(item, cancel);
        }

        public async Task<QueueItem> Next(TimeSpan patience)
        {
            Assert.True(await arrived.WaitAsync(patience), "no message arrived");
            return items.TryDequeue(out var item) ? item : throw new InvalidOperationException("counted, but not there");
        }
    }

    sealed class Heard
    {
        readonly TaskCompletionSource<CloudEvent> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<CloudEvent> News => heard.Task;

        public Task Run(CloudEvent news, CancellationToken cancel)
        {
            heard.TrySetResult(news);
            return Task.CompletedTask;
        }
    }

    sealed class Rung
    {
        readonly TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Heard => heard.Task;

        public Task Run(CancellationToken cancel)
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
