using System.Diagnostics;

namespace Pdc.Tests.Browser;

/// <summary>Real storage for the length of a test run, in a folder of its own.</summary>
sealed class Azurite : IAsyncDisposable
{
    const string Account = "devstoreaccount1";
    // The development key that Azurite publishes for everyone.
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    readonly Process process;
    readonly string folder;

    Azurite(Process process, string folder, string connection) => (this.process, this.folder, Connection) = (process, folder, connection);

    public string Connection { get; }

    public static async Task<Azurite> Start(string root)
    {
        int[] ports = [Ports.Free(), Ports.Free(), Ports.Free()];
        string folder = Directory.CreateTempSubdirectory("pdc-azurite-").FullName;
        string[] arguments =
        [
            Path.Combine(root, "node_modules/azurite/dist/src/azurite.js"), "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence",
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
        ];
        var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var listening = new TaskCompletionSource();
        int services = 0;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                listening.TrySetException(new InvalidOperationException("Azurite stopped before it listened; is npm ci done?"));
            else if (line.Data.Contains("successfully listen", StringComparison.OrdinalIgnoreCase) && ++services == 3)
                listening.TrySetResult();
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listening.Task;

        return new(process, folder, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{Account};QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account};TableEndpoint=http://127.0.0.1:{ports[2]}/{Account};");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
