using System.CommandLine;
using System.Globalization;
using Pdc.Cli.Demo;
using Pdc.Core;

namespace Pdc.Cli;

/// <summary><c>pdc demo generate --providers N --seed N --out DIR [--as-of DATE]</c>: a synthetic catalogue in import format.</summary>
static class DemoGenerateCommand
{
    const string Region = "haaglanden";

    public static Command Create()
    {
        var providers = new Option<string>("--providers") { Description = "Hoeveel aanbieders.", DefaultValueFactory = _ => "200" };
        var seed = new Option<string>("--seed") { Description = "Hetzelfde getal geeft dezelfde gegevens.", DefaultValueFactory = _ => "1" };
        var folder = new Option<string>("--out") { Description = "Nieuwe of lege map voor de bestanden.", DefaultValueFactory = _ => "" };
        var asOf = new Option<string>("--as-of") { Description = "De dag waarvoor de wachttijden gelden (jjjj-mm-dd); anders vandaag.", DefaultValueFactory = _ => "" };
        var command = new Command("generate", $"Maakt een catalogus van elke omvang, met de gemeenten, percelen en producten van {Region}.") { providers, seed, folder, asOf };
        command.SetAction(parsed => Run(
            Number("--providers", parsed.GetRequiredValue(providers), 1, DemoCatalogue.MostProviders),
            Number("--seed", parsed.GetRequiredValue(seed), 0, int.MaxValue),
            Day("--as-of", parsed.GetRequiredValue(asOf)),
            parsed.GetRequiredValue(folder)));
        return command;
    }

    internal static void Run(int providers, int seed, DateOnly asOf, string folder)
    {
        if (folder.Length == 0)
            throw new CommandError("zeg met --out in welke map de bestanden moeten komen.");
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new CommandError($"{folder} is niet leeg. Kies een nieuwe of lege map, zodat er niets wordt overschreven.");

        try
        {
            Directory.CreateDirectory(folder);
            DemoCatalogue.Write(Regions.Folder(Region), providers, seed, asOf, folder, done => Report(done, providers));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandError($"het schrijven in {folder} is mislukt. Controleer of u daar mag schrijven en of er ruimte is.");
        }

        Console.WriteLine($"{providers} aanbieders staan in {folder}. Inlezen: pdc import {folder}");
    }

    static void Report(int done, int all)
    {
        if (done % 1000 == 0 && done < all)
            Console.Error.WriteLine($"{done} van {all} aanbieders …");
    }

    static int Number(string option, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new CommandError($"'{text}' is geen waarde voor {option}. Geef een heel getal van {least} tot en met {most}.");

    static DateOnly Day(string option, string text) =>
        text.Length == 0 ? TimeProvider.System.Today()
        : IsoDate.TryParse(text, out var day) ? day
        : throw new CommandError($"'{text}' is geen waarde voor {option}. Geef een dag als 2026-11-20.");
}
