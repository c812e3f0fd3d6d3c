using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary><c>pdc import</c>: a catalogue in import format into the store. Nothing is written while a rule is broken; what is cut short is finished by importing again.</summary>
static class ImportCommand
{
    // More than this is a file of the wrong kind, not a list to work through.
    const int MostShown = 500;

    public static Command Create()
    {
        var path = new Argument<string>("pad") { Description = "Map met de CSV-bestanden, of een Excel-werkmap (.xlsx)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Laat zien wat er zou veranderen en schrijft niets." };
        var region = Regions.Option();
        var data = new Option<string>("--data") { Description = "De map van 'pdc up' waarin te importeren, als er geen PDC_STORAGE is ingesteld.", DefaultValueFactory = _ => ".data" };

        var command = new Command("import", "Leest een catalogus in: eerst alle regels gecontroleerd, dan alleen wat verschilt geschreven.") { path, dryRun, region, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(path), parsed.GetValue(dryRun), parsed.GetRequiredValue(region), parsed.GetRequiredValue(data), cancel));
        return command;
    }

    static async Task<int> Run(string path, bool dryRun, string regionName, string data, CancellationToken cancel)
    {
        var region = Regions.Read(regionName);
        var imported = Read(path, region);
        Print(imported.Warnings, "waarschuwing");
        if (!imported.IsValid)
        {
            Print(imported.Errors, "fout");
            throw new CommandError($"{Count(imported.Errors.Count(), "fout", "fouten")} in {path}: er is niets geschreven. Verbeter ze en importeer opnieuw.");
        }

        await using var store = await OpenStore.Open(data, cancel);
        await store.Account.Prepare(cancel);
        var progress = new Progress<(int Done, int All)>(step => Progressed(step.Done, step.All));
        var import = new CatalogueImport(store.Account, new Relay(store.Account, TimeProvider.System, NullLogger<Relay>.Instance), TimeProvider.System);
        var report = await import.Run(imported, "pdc import", dryRun, progress, cancel);
        if (report.Betrayals.Count > 0)
        {
            Print(report.Betrayals, "fout");
            throw new CommandError($"{Count(report.Betrayals.Count, "fout", "fouten")} in {path}. Verbeter ze en importeer opnieuw: dan wordt geschreven wat er nog verschilt.");
        }

        Print(report, dryRun);
        return 0;
    }

    public static ImportedCatalogue Read(string path, Region region)
    {
        try
        {
            return CatalogueReader.Read(path, region, TimeProvider.System.Today());
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CommandError(e.Message);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CommandError($"'{path}' kan niet worden gelezen: {e.Message}");
        }
    }

    static void Print(IEnumerable<Finding> findings, string kind)
    {
        var all = findings.ToList();
        foreach (var finding in all.Take(MostShown))
            Console.Error.WriteLine($"{kind}: {finding}");
        if (all.Count > MostShown)
            Console.Error.WriteLine($"… en nog {all.Count - MostShown}.");
    }

    static void Print(ImportReport report, bool dryRun)
    {
        if (dryRun)
        {
            foreach (var (sheet, key) in report.NewRows)
                Console.WriteLine($"nieuw: {sheet} {key}");
            foreach (var (sheet, key) in report.RemovedRows)
                Console.WriteLine($"weg: {sheet} {key}");
            foreach (var cell in report.Changed)
                Console.WriteLine($"anders: {cell.Sheet} {cell.Key}, {cell.Column}: '{cell.Before}' wordt '{cell.After}'");
        }

        foreach (var cell in report.Kept)
            Console.WriteLine($"behouden: {cell.Sheet} {cell.Key}, {cell.Column}: '{cell.Before}' is na de vorige import gewijzigd en blijft staan; het bestand heeft nog '{cell.After}'");

        string what = report.ChangesNothing
            ? "niets"
            : $"{Count(report.NewRows.Count, "nieuwe rij", "nieuwe rijen")}, {Count(report.RemovedRows.Count, "rij weg", "rijen weg")}, {Count(report.Changed.Count, "cel anders", "cellen anders")}";
        Console.WriteLine(dryRun ? $"Zou veranderen: {what}. Er is niets geschreven." : $"Veranderd: {what}.");
    }

    // On a screen one line that counts up; in a file a line for each tenth part.
    static void Progressed(int done, int all)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write(done == all ? "\r" + new string(' ', 60) + "\r" : $"\rVergelijken en schrijven … {done} van {all}");
        else if (done * 10L / all != (done - 1) * 10L / all)
            Console.Error.WriteLine($"Vergelijken en schrijven … {done} van {all}");
    }

    static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";
}
