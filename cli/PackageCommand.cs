using System.CommandLine;
using System.Diagnostics;
using Pdc.Functions;
using Pdc.Functions.Hosting;

namespace Pdc.Cli;

/// <summary><c>pdc package</c>: the function app as the Functions host wants it, with everything it needs and no .NET on the machine.</summary>
static class PackageCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Map voor het pakket; leeg, of een eerder pakket.", Required = true };
        var zip = new Option<FileInfo?>("--zip") { Description = "Schrijf het pakket ook als zip-bestand, voor de uitrol." };
        var command = new Command("package", "Maakt het pakket van de functie-app voor Azure.") { folder, zip };
        command.SetAction((parse, cancel) => Run(parse.GetRequiredValue(folder), parse.GetValue(zip), cancel));
        return command;
    }

    static async Task<int> Run(DirectoryInfo folder, FileInfo? zip, CancellationToken cancel)
    {
        var package = new FunctionPackage(folder.FullName);
        package.Clear();

        var clock = Stopwatch.StartNew();
        Console.WriteLine("De functie-app compileren voor linux-x64; de eerste keer worden ook onderdelen opgehaald en duurt dit enkele minuten …");
        await Publish(package, cancel);
        Console.WriteLine("Functies, instellingen en teksten toevoegen …");
        package.Complete(ProjectRoot.Path, Triggers.All);
        Console.WriteLine($"{folder.FullName}: {Triggers.All.Count} functies, {Megabytes(package.Size)}, in {clock.Elapsed.TotalSeconds:0} s.");

        if (zip is not null)
        {
            Console.WriteLine("Inpakken …");
            package.Zip(zip.FullName);
            zip.Refresh();
            Console.WriteLine($"{zip.FullName}: {Megabytes(zip.Length)}.");
        }
        return 0;
    }

    static async Task Publish(FunctionPackage package, CancellationToken cancel)
    {
        var root = ProjectRoot.Path;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        foreach (var argument in (string[])
        [
            "publish", Path.Combine(root, "functions", "Pdc.Functions.csproj"), "-c", "Release", "-r", "linux-x64", "--self-contained",
            "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-p:TieredPGO=false", "-p:DebugType=none",
            // Its own intermediate folders: a build for one platform and an ordinary one undo each other's restore.
            "--artifacts-path", Path.Combine(root, "out", "package-build"), "-v", "quiet", "-nologo", "-o", package.Folder,
        ])
            start.ArgumentList.Add(argument);

        using var build = Process.Start(start)!;
        using var stop = cancel.Register(() => build.Kill(entireProcessTree: true));
        var output = Task.WhenAll(build.StandardOutput.ReadToEndAsync(CancellationToken.None), build.StandardError.ReadToEndAsync(CancellationToken.None));
        await build.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        if (build.ExitCode != 0)
            throw new CommandError($"het compileren is mislukt:{Environment.NewLine}{string.Join(Environment.NewLine, await output).Trim()}");
    }

    static string Megabytes(long bytes) => $"{bytes / 1e6:0} MB";
}
