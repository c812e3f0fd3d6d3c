using System.CommandLine;
using System.Diagnostics;
using Pdc.Functions;

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
        await package.Publish(ProjectRoot.Path, readyToRun: true, cancel);
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

    static string Megabytes(long bytes) => $"{bytes / 1e6:0} MB";
}
