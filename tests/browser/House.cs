using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Pdc.Cli.Identity;
using Pdc.Functions.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(Pdc.Tests.Browser.House))]

namespace Pdc.Tests.Browser;

/// <summary>The whole house on free ports: storage, sign-in, function app; and a browser to walk through it.</summary>
public sealed class House : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    Azurite? azurite;
    WebApplication? app;
    DemoIdentity? identity;
    IPlaywright? playwright;
    IBrowser? browser;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;

        azurite = await Azurite.Start(Root);
        Address = new Uri($"http://localhost:{Ports.Free()}");
        identity = await DemoIdentity.Start(0, DemoUser.For("90000101", "90000102"), Address);
        app = FunctionApp.Build(new() { Urls = Address.GetLeftPart(UriPartial.Authority), Storage = azurite.Connection, Root = Root, Settings = identity.Settings });
        await app.StartAsync();

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh browser window: no cookies, no history.</summary>
    public async Task<IPage> Open(bool javaScript = true, int width = 1280)
    {
        Assert.SkipWhen(browser is null, $"{Chromium} ontbreekt: de browsertests hebben Chromium nodig.");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.AbsoluteUri,
            JavaScriptEnabled = javaScript,
            Locale = "nl-NL",
            ViewportSize = new() { Width = width, Height = 800 },
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        if (identity is not null)
            await identity.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    /// <summary>The folder of the project: what is tested reads its content and node_modules from there.</summary>
    static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Pdc.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("These tests run from within the project's folder.");
            return folder.FullName;
        }
    }
}
