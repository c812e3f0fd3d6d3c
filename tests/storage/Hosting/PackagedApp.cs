using System.Diagnostics;
using System.Text;
using Pdc.Cli;
using Pdc.Cli.Up;
using Pdc.Functions;
using Xunit;

namespace Pdc.Tests.Storage.Hosting;

/// <summary>The package as it is deployed, started the way the Functions host starts it. Not compiled ahead: that takes minutes and changes no behaviour.</summary>
public sealed class PackagedApp : IAsyncLifetime
{
    readonly FreshStorage storage = new();
    readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("pdc-package-");
    Process? process;

    public string Folder => Path.Combine(parent.FullName, "pakket");

    public FreshStorage Storage => storage;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var package = new FunctionPackage(Folder);
        package.Clear();
        await Task.WhenAll(storage.InitializeAsync().AsTask(), package.Publish(Project.Root, readyToRun: false, CancellationToken.None));
        package.Complete(Project.Root, Triggers.All);
        (process, Client) = await Start(storage.ConnectionString);
    }

    /// <summary>Starts the executable and asks <c>GET /</c> until there is an answer, as the host does; any answer will do.</summary>
    public async Task<(Process Process, HttpClient Client)> Start(string connection)
    {
        int port = Azurite.FreePorts(1)[0];
        var process = Process.Start(new ProcessStartInfo(Path.Combine(Folder, "Pdc.Functions"))
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}", ["PDC_STORAGE"] = connection, ["PDC_ROOT"] = null, ["DOTNET_ROOT"] = null, ["PDC_REGION"] = null },
        })!;
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var ready = await client.GetAsync("/");
                return (process, client);
            }
            catch (HttpRequestException) when (!process.HasExited && patience.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(25);
            }
            catch (HttpRequestException)
            {
                throw new InvalidOperationException($"the package does not start:{Environment.NewLine}{said}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (process is not null)
            await Stop(process);
        await storage.DisposeAsync();
        parent.Delete(recursive: true);
    }

    static async Task Stop(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
