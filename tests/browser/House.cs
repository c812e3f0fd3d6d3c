using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Pdc.Cli;
using Pdc.Cli.Demo;
using Pdc.Cli.Identity;
using Pdc.Cli.Up;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Xunit;
using Xunit.Sdk;

// One house, one set of demo providers: tests that walk through it at once would meet each other.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(Pdc.Tests.Browser.House))]

namespace Pdc.Tests.Browser;

/// <summary>The whole house on free ports: storage, sign-in, function app; and a browser to walk through it.</summary>
public sealed class House : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("pdc-browser-");
    Azurite? azurite;
    WebApplication? app;
    DemoIdentity? identity;
    IPlaywright? playwright;
    IBrowser? browser;
    ITest? visitor;

    public Uri Address { get; private set; } = null!;

    internal StorageAccount Storage { get; private set; } = null!;

    /// <summary>The provider that Bram Jansen works for.</summary>
    public string SecondKvk { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;

        string root = ProjectRoot.Path;
        azurite = await Azurite.Start(root, data.FullName, CancellationToken.None);
        Storage = StorageAccount.Connect(azurite.ConnectionString);
        var users = await Demo(Storage);

        SecondKvk = users.Single(user => user.Id == "bram").Kvk!;
        Address = new Uri($"http://localhost:{Azurite.FreePorts(1)[0]}");
        identity = await DemoIdentity.Start(0, [.. users, new("vera", "Vera Vreemd", "aanbieder", "99999999")], Address);
        app = FunctionApp.Build(new() { Urls = Address.GetLeftPart(UriPartial.Authority), Storage = azurite.ConnectionString, Root = root, Settings = new Dictionary<string, string?>(identity.Settings) { ["Extracts:KeyFolder"] = Path.Combine(data.FullName, "sleutels") } });
        await app.StartAsync();

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    static async Task<IReadOnlyList<DemoUser>> Demo(StorageAccount storage)
    {
        await storage.Prepare(CancellationToken.None);
        var demo = new DemoRegion(Regions.Read("haaglanden"), storage, new Relay(storage, TimeProvider.System, NullLogger<Relay>.Instance), TimeProvider.System);
        await demo.Bring("test", _ => { }, CancellationToken.None);
        return await demo.Users(CancellationToken.None);
    }

    /// <summary>A fresh browser window: no cookies, no history. It stays open for as long as the test that asked for it.</summary>
    public async Task<IPage> Open(bool javaScript = true, int width = 1280)
    {
        Assert.SkipWhen(browser is null, $"{Chromium} ontbreekt: de browsertests hebben Chromium nodig.");
        // A browser with a window for every test so far runs out of processes and then waits without end.
        if (visitor != TestContext.Current.Test)
            foreach (var left in browser!.Contexts.ToList())
                await left.CloseAsync();
        visitor = TestContext.Current.Test;

        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.AbsoluteUri,
            JavaScriptEnabled = javaScript,
            Locale = "nl-NL",
            ViewportSize = new() { Width = width, Height = 800 },
        });
        context.SetDefaultTimeout(45_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (identity is not null)
            await identity.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
        data.Delete(recursive: true);
    }
}
