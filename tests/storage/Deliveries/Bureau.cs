using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pdc.Core;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Extracts;
using Pdc.Functions.Hosting;
using Pdc.Functions.Mail;
using Pdc.Functions.Releases;

namespace Pdc.Tests.Storage.Deliveries;

/// <summary>A bureau with its own storage and a clock that stands still: deliveries are handed in, queues are worked off by hand.</summary>
sealed class Bureau : IAsyncDisposable
{
    public static readonly Month January = new(2026, 1);

    const string
        Claims = "declaratie_nr;bericht_id;referentie_nr;vorig_referentie_nr;gemeente;aanbieder_agb;client_bsn;toewijzing_nr;categorie;product;periode_begin;periode_eind;ontvangen;dagtekening;volume;eenheid;tarief_cent;bedrag_cent;dc;status",
        Allocations = "toewijzing_nr;gemeente;client_bsn;aanbieder_agb;referentie_aanbieder;categorie;product;toewijzingsdatum;toewijzingstijd;ingang;eind;volume;eenheid;frequentie;budget_cent;reden_wijziging;tarief_cent";

    readonly OwnStorage own;
    readonly WebApplication app;

    Bureau(OwnStorage own, StorageAccount account, FakeTimeProvider clock, IReadOnlyDictionary<string, string?> settings)
    {
        (this.own, Account, Clock) = (own, account, clock);
        app = FunctionApp.Build(new()
        {
            Storage = own.ConnectionString,
            Root = Project.Root,
            Region = "midden-holland",
            RunsWork = false,
            Settings = new Dictionary<string, string?>(settings) { ["Extracts:Keys:2026"] = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()) },
            Services = services =>
            {
                services.Replace(ServiceDescriptor.Singleton(account));
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                services.AddLogging(logging => logging.ClearProviders());
            },
        });
    }

    public StorageAccount Account { get; }
    public FakeTimeProvider Clock { get; }
    public DeliveryStore Deliveries => app.Services.GetRequiredService<DeliveryStore>();
    public ReleaseStore Releases => app.Services.GetRequiredService<ReleaseStore>();
    public RunStore Runs => app.Services.GetRequiredService<RunStore>();
    public IServiceProvider Services => app.Services;

    public static async Task<Bureau> Open(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var own = await OwnStorage.Start();
        return new(own, own.Account, new(At("2026-02-03")), settings ?? new Dictionary<string, string?>());
    }

    /// <summary>The same bureau, as another process that goes through this policy with every request to storage.</summary>
    public Bureau WithPolicy(Azure.Core.Pipeline.HttpPipelinePolicy policy) =>
        new(own, StorageAccount.Connect(own.ConnectionString, options => { options.AddPolicy(policy, HttpPipelinePosition.PerRetry); options.Retry.MaxRetries = 0; }), Clock, new Dictionary<string, string?>());

    public static DateTimeOffset At(string day) => new(IsoDate.Parse(day).ToDateTime(new(11, 0)), TimeSpan.Zero);

    public void Is(string day) => Clock.AdjustTime(At(day));

    public async Task<InboxDelivery> Deliver(string name, string text, string? onlyFor = null, long? rows = null) => await Deliver(name, Encoding.UTF8.GetBytes(text), onlyFor, rows);

    public async Task<InboxDelivery> Deliver(string name, byte[] bytes, string? onlyFor = null, long? rows = null)
    {
        using var content = new MemoryStream(bytes);
        var received = await Deliveries.Receive(name, content, "user-1", onlyFor is null ? null : MunicipalityCode.Parse(onlyFor), rows, null, EmulatedStorage.Cancel);
        await WorkOff();
        return (await Deliveries.Find(received.Id, EmulatedStorage.Cancel))!;
    }

    /// <summary>One allocation, its lot, and one claim of so many cents.</summary>
    public async Task DeliverJanuary()
    {
        await Deliver("perceelmap_REGIO_202601_v1.csv", "product;geldig_van;geldig_tot;perceel\n45A03;2020-01-01;;B2\n");
        await Deliver("toewijzing_0513_202601_v1.csv", $"{Allocations}\n300201;0513;999900006;65656055;;45;45A03;2026-01-02;12:34:56;2025-06-01;2026-12-31;40;04;4;;;\n");
        await Deliver("declaratie_0513_202601_v1.csv", Claim(4, 5000));
    }

    public static string Claim(int volume, int cents, string client = "999900006") => string.Create(CultureInfo.InvariantCulture,
        $"{Claims}\nDN001;B1;RN001;;0513;65656055;{client};300201;45;45A03;2026-01-01;2026-01-31;2026-01-31;2026-01-31;{volume};04;1250;{cents};D;toegekend\n");

    public async Task<RunProgress> Run()
    {
        await Runs.Ask(January, "test", EmulatedStorage.Cancel);
        await WorkOff();
        return (await Runs.Find(January, EmulatedStorage.Cancel))!;
    }

    public Task KeepCalendar() => app.Services.GetRequiredService<KeepCalendar>().Run(EmulatedStorage.Cancel);

    /// <summary>Works off every queue until all are empty, as the app's own loops would.</summary>
    public async Task WorkOff()
    {
        for (bool worked = true; worked;)
        {
            worked = false;
            worked |= await WorkOff<CheckDelivery>(StorageNames.DeliverQueue, (handler, item) => handler.Run(item, EmulatedStorage.Cancel));
            worked |= await WorkOff<RunExtracts>(StorageNames.RunQueue, (handler, item) => handler.Run(item, EmulatedStorage.Cancel));
            worked |= await WorkOff<SendNotice>(StorageNames.NotifyQueue, (handler, item) => handler.Run(item, EmulatedStorage.Cancel));
        }
    }

    async Task<bool> WorkOff<T>(string name, Func<T, QueueItem, Task> run) where T : notnull
    {
        var queue = new WorkQueue(Account, name);
        bool worked = false;
        // A message in the hands of somebody who died comes back within a second.
        while (await Account.Queues.GetQueueClient(name).GetPropertiesAsync() is { Value.ApproximateMessagesCount: > 0 })
            foreach (var message in await queue.Receive(1, TimeSpan.FromSeconds(1), EmulatedStorage.Cancel))
            {
                using var text = JsonDocument.Parse(message.Text);
                await run(app.Services.GetRequiredService<T>(), new(text.RootElement.GetProperty("body"), message.DequeueCount));
                await Complete(queue, message);
                worked = true;
            }
        return worked;
    }

    static async Task Complete(WorkQueue queue, WorkMessage message)
    {
        try
        {
            await queue.Complete(message, EmulatedStorage.Cancel);
        }
        catch (Azure.RequestFailedException late) when (late.Status is 400 or 404)
        {
            // The work took longer than the message was hidden; it comes once more, and must do no harm.
        }
    }

    public async Task<string> TextOf(Release release, string file)
    {
        using var content = new StreamReader(await Releases.Open(release, file, EmulatedStorage.Cancel));
        return await content.ReadToEndAsync(EmulatedStorage.Cancel);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
