using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pdc.Cli.Bench.Generators;

namespace Pdc.Cli.Bench;

/// <summary>How soon the package answers, beside an ASP.NET app with nothing in it that was published the same way.</summary>
sealed class StartBench(BenchReport report, string work, int rounds)
{
    const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><AssemblyName>Leeg</AssemblyName><TieredPGO>false</TieredPGO><SatelliteResourceLanguages>en</SatelliteResourceLanguages></PropertyGroup>
        </Project>
        """;

    const string EmptyProgram = """
        var app = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder(args).Build();
        Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/", () => "");
        app.Run();
        """;

    public void Run()
    {
        Console.Error.WriteLine("Het pakket en een lege app maken …");
        string package = Path.Combine(work, "pakket"), empty = Path.Combine(work, "leeg");
        MeasuredProcess.Run(ProjectRoot.Path, "dotnet", [Path.Combine(AppContext.BaseDirectory, "pdc.dll"), "package", "--out", package]);
        Publish(empty);

        var contest = Contest.Hold(
            [
                new("lege app", "een lege ASP.NET-app, op dezelfde manier gepubliceerd (ReadyToRun composite, met eigen runtime)", () => Start(Path.Combine(empty, "uit"), "Leeg")),
                new("pakket", "pdc package, gestart zoals de Functions-host het doet, tot het eerste antwoord op GET /", () => Start(package, "Pdc.Functions")),
            ],
            rounds, (round, contender) => { });
        var (idle, ours) = (Sample.Median(contest[0].Samples), Sample.Median(contest[1].Samples));
        report.Note($"Tot het eerste antwoord: pakket {ours.Wall.TotalMilliseconds:0} ms, lege app {idle.Wall.TotalMilliseconds:0} ms (mediaan van {rounds} beurten om en om).");
        report.Expect(new("start van het pakket ten opzichte van een lege app", ours.Wall / idle.Wall, 1.2, "x"));
    }

    void Publish(string folder)
    {
        Folders.Write(Path.Combine(folder, "Leeg.csproj"), EmptyProject);
        Folders.Write(Path.Combine(folder, "Program.cs"), EmptyProgram);
        // The project's own settings stop at the folder of this app.
        Folders.Write(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        Folders.Write(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        MeasuredProcess.Run(folder, "dotnet",
        [
            "publish", "-c", "Release", "-r", "linux-x64", "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true",
            "-p:NuGetAudit=false", "-v", "quiet", "-nologo", "-o", Path.Combine(folder, "uit"),
        ]);
    }

    static Sample Start(string folder, string program)
    {
        int port = FreePort();
        var start = new ProcessStartInfo(Path.Combine(folder, program))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}", ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["PDC_STORAGE"] = "UseDevelopmentStorage=true", ["PDC_ROOT"] = null, ["PDC_REGION"] = null,
            },
        };
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var complaints = process.StandardError.ReadToEndAsync();
        try
        {
            while (!Answers(port))
            {
                if (process.HasExited)
                    throw new CommandError($"{program} stopte voor het antwoordde: {complaints.Result.Trim()}");
                if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(2))
                    throw new CommandError($"{program} antwoordde na twee minuten nog niet.");
                Thread.Sleep(2);
            }

            var wall = Stopwatch.GetElapsedTime(began);
            process.Refresh();
            return new(wall, process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
            process.WaitForExit();
        }
    }

    // Any answer counts, as it does for the host. A bare socket, so that no client of ours warms up along the way.
    static bool Answers(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 5000 };
            socket.Connect(IPAddress.Loopback, port);
            socket.Send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
            return socket.Receive(new byte[16]) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
