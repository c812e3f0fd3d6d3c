using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pdc.Cli.Identity;
using Pdc.Functions.Access;
using Pdc.Functions.Portal;
using Xunit;

[assembly: AssemblyFixture(typeof(Pdc.Tests.Browser.House))]

namespace Pdc.Tests.Browser;

/// <summary>The whole house on free ports: storage, sign-in, function app; and a browser to walk through it.</summary>
public sealed class House : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    WebApplication? app;
    DemoIdentity? identity;
    IPlaywright? playwright;
    IBrowser? browser;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;

        Address = new Uri($"http://localhost:{FreePort()}");
        identity = await DemoIdentity.Start(0, DemoUser.For("90000001", "90000002"), Address);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(identity.Settings);
        builder.WebHost.UseUrls(Address.ToString());
        builder.Services.AddPortal(AccessSettings.Read(builder.Configuration));
        app = builder.Build();
        app.UseAccess();
        app.MapPortal();
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
        context.SetDefaultTimeout(10_000);
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
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
