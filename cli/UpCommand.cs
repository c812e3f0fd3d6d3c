using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pdc.Cli.Demo;
using Pdc.Cli.Identity;
using Pdc.Cli.Up;
using Pdc.Core.Catalogue;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;

namespace Pdc.Cli;

/// <summary><c>pdc up</c>: storage, sign-in, function app and site on this computer, with the demo region in an empty store.</summary>
static class UpCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Poort van site en portaal. Het aanmelden krijgt de poort erna.", DefaultValueFactory = _ => 7071 };
        var data = new Option<string>("--data") { Description = "De map waarin alles bewaard blijft.", DefaultValueFactory = _ => ".data" };
        var region = Regions.Option();
        var noDemo = new Option<bool>("--no-demo") { Description = "Een lege opslag blijft leeg." };
        var command = new Command("up", "Start alles op deze computer: opslag, aanmelden, site en portaal. Ctrl-C stopt alles.") { port, data, region, noDemo };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(port), Path.GetFullPath(parsed.GetRequiredValue(data)), parsed.GetRequiredValue(region), parsed.GetValue(noDemo), cancel));
        return command;
    }

    static async Task<int> Run(int port, string data, string regionName, bool noDemo, CancellationToken cancel)
    {
        var region = Regions.Read(regionName);
        if (port is < 1 or > 65534)
            throw new CommandError($"poort {port} bestaat niet: kies een getal van 1 tot en met 65534.");
        foreach (int taken in (int[])[port, port + 1])
            if (!IsFree(taken))
                throw new CommandError($"poort {taken} is al in gebruik. Stop het programma dat die gebruikt, of kies een andere met --port.");
        if (RunningStore.ConnectionString(data) is not null)
            throw new CommandError($"een andere opdracht van pdc gebruikt de map {data} al. Stop die eerst, of kies met --data een andere map.");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => { context.Cancel = true; stop.Cancel(); });
        try
        {
            await Run(port, data, region, noDemo, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }

        Console.WriteLine("Gestopt. Alles is bewaard in " + data + ".");
        return 0;
    }

    static async Task Run(int port, string data, Region region, bool noDemo, CancellationToken cancel)
    {
        Step("Opslag starten …");
        await RunningStore.EndOrphan(data, cancel);
        using var running = new RunningStore(data);
        await using var azurite = await Azurite.Start(ProjectRoot.Path, data, cancel);
        running.Note(azurite);
        var storage = StorageAccount.Connect(azurite.ConnectionString);
        await storage.Prepare(cancel);

        var address = new Uri($"http://localhost:{port}/");
        var users = await Demo(storage, region, noDemo, cancel);

        Step("Aanmelden, portaal en site starten …");
        await using var identity = await DemoIdentity.Start(port + 1, users, address);
        var options = new FunctionAppOptions
        {
            Urls = $"http://localhost:{port}",
            Storage = azurite.ConnectionString,
            Root = ProjectRoot.Path,
            Region = region.Key,
            Settings = new Dictionary<string, string?>(identity.Settings) { ["Extracts:KeyFolder"] = Path.Combine(data, "sleutels") },
        };
        await using var app = FunctionApp.Build(options);
        await app.StartAsync(cancel);
        await SiteIsBuilt(storage, cancel);
        PrintAddresses(address, identity, region, users);
        var deliveries = noDemo ? Task.CompletedTask : DemoDeliveries(app, storage, region, cancel);
        await app.WaitForShutdownAsync(cancel);
        await deliveries;
    }

    // Behind the addresses: nobody waits for it.
    static async Task DemoDeliveries(WebApplication app, StorageAccount storage, Region region, CancellationToken cancel)
    {
        try
        {
            var catalogue = new CatalogueMemory(region);
            await app.Services.GetRequiredService<CatalogueStore>().Refresh(catalogue, null, cancel);
            if (await Task.Run(() => new DemoDeliveries(storage, region, catalogue.Snapshot(), TimeProvider.System).Bring(cancel), cancel))
                Step("De voorbeeldleveringen van drie maanden staan klaar; hun uitkomsten volgen vanzelf.");
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception failure)
        {
            Step($"De voorbeeldleveringen lukten niet ({failure.GetType().Name}). Al het andere werkt.");
        }
    }

    static async Task<IReadOnlyList<DemoUser>> Demo(StorageAccount storage, Region region, bool noDemo, CancellationToken cancel)
    {
        var relay = new Relay(storage, TimeProvider.System, LoggerFactory.Create(logging => logging.AddSimpleConsole()).CreateLogger<Relay>());
        var demo = new DemoRegion(region, storage, relay, TimeProvider.System);
        if (!noDemo)
            await demo.Bring("pdc up", Step, cancel);
        return await demo.Users(cancel);
    }

    // The first build may take a moment; the addresses are printed when there is something to see behind them.
    static async Task SiteIsBuilt(StorageAccount storage, CancellationToken cancel)
    {
        Step("De site maken …");
        var target = new BlobTarget(storage);
        long started = Stopwatch.GetTimestamp();
        while ((await target.ReadManifest(cancel)).Files.Count == 0)
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(2))
                throw new CommandError("de site is na twee minuten nog niet gemaakt. Hierboven staat wat er misging.");
            await Task.Delay(200, cancel);
        }
    }

    static void PrintAddresses(Uri address, DemoIdentity identity, Region region, IReadOnlyList<DemoUser> users)
    {
        Console.WriteLine($"""

            {region.SiteName} draait.

              Site      {address}
              Portaal   {new Uri(address, "portaal/")}
              Gezond    {new Uri(address, "gezond")}
              Aanmelden {identity.Authority} (alleen voor ontwikkeling: u kiest daar wie u bent)

            Wie u kunt zijn:
            """);
        foreach (var user in users)
            Console.WriteLine($"  {user.Name,-16}{DemoSignIn.Words(user)}");
        Console.WriteLine("\nCtrl-C stopt alles.");
    }

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static void Step(string what) => Console.Error.WriteLine(what);
}
