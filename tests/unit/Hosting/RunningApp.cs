using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pdc.Functions.Hosting;

namespace Pdc.Tests.Unit.Hosting;

/// <summary>The function app on a free port, with functions of the test's own. Storage is not there: nothing listens on its ports.</summary>
sealed class RunningApp : IAsyncDisposable
{
    // Port 1 is never listened on, so that a call fails at once.
    const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=test;AccountKey=dGVzdA==;"
        + "BlobEndpoint=http://127.0.0.1:1/test;QueueEndpoint=http://127.0.0.1:1/test;TableEndpoint=http://127.0.0.1:1/test";

    readonly WebApplication app;

    RunningApp(WebApplication app)
    {
        this.app = app;
        Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static FunctionAppOptions NoStorage => new() { Storage = Nowhere, Root = ProjectFolder.Root, RunsWork = false, Urls = "http://127.0.0.1:0", Services = services => services.AddLogging(log => log.ClearProviders()) };

    public static Task<RunningApp> UnderHost(params IReadOnlyList<Trigger> triggers) => Start(NoStorage with { HostPort = 0, Triggers = triggers });

    public static async Task<RunningApp> Start(FunctionAppOptions options)
    {
        var app = FunctionApp.Build(options);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
