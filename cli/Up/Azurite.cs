using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pdc.Cli.Up;

/// <summary>Storage for development and tests: Azurite from npm, on free loopback ports, stopped with whoever started it.</summary>
public sealed class Azurite : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    const string Account = "devstoreaccount1";

    // The published key of every Azurite; not a secret.
    internal const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    readonly Process process;

    Azurite(Process process, string connectionString) => (this.process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    public int ProcessId => process.Id;

    /// <param name="root">The project's folder, where npm put its packages.</param>
    /// <param name="data">Where the data is kept; made when it is not there.</param>
    /// <exception cref="CommandError">Node or the npm package is missing, the folder cannot be written, or Azurite does not start.</exception>
    public static async Task<Azurite> Start(string root, string data, CancellationToken cancel)
    {
        string script = Path.Combine(root, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
            throw new CommandError("Azurite (de opslag voor ontwikkeling) is niet geïnstalleerd. Voer 'npm ci' uit in de map van dit project.");

        try
        {
            Directory.CreateDirectory(data);
            await File.WriteAllTextAsync(Path.Combine(data, ".schrijfproef"), "", cancel);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CommandError($"in de map {data} kan niet worden geschreven. Kies met --data een andere map, of maak deze schrijfbaar.");
        }

        // Another program may take a port between choosing and listening; a new choice mends that.
        for (int attempt = 1; ; attempt++)
        {
            int[] ports = FreePorts(3);
            var process = Run(script, data, ports);
            if (await Listens(process, ports, cancel))
                return new(process, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
                    + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{Account};QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account};TableEndpoint=http://127.0.0.1:{ports[2]}/{Account};");

            await Stop(process);
            if (attempt == 3)
                throw new CommandError($"Azurite (de opslag) start niet. Kijk in {Path.Combine(data, "azurite.log")}.");
        }
    }

    static Process Run(string script, string data, int[] ports)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[script, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--location", data, "--debug", Path.Combine(data, "azurite.log"),
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}"])
            start.ArgumentList.Add(argument);

        try
        {
            var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandError("Node.js ontbreekt. Installeer versie 20 of nieuwer en probeer het opnieuw.");
        }
    }

    static async Task<bool> Listens(Process process, int[] ports, CancellationToken cancel)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited)
        {
            if (await Task.WhenAll(ports.Select(port => Answers(port, cancel))) is var answers && answers.All(answers => answers))
                return true;
            await Task.Delay(50, cancel);
        }

        return false;
    }

    static async Task<bool> Answers(int port, CancellationToken cancel)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Ports on loopback that nobody listens on now.</summary>
    public static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }

    // Azurite writes its tables to disk now and then, and when it is asked to end: killed, it would lose the last seconds.
    static async Task Stop(Process process)
    {
        if (!process.HasExited)
            Signal.Terminate(process.Id);
        using (process)
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20)))
        {
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }
    }

    public async ValueTask DisposeAsync() => await Stop(process);
}
