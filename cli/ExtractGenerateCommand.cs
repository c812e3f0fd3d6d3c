using System.CommandLine;
using System.Globalization;
using Pdc.Core;
using Pdc.Extracts;
using Pdc.Extracts.Generate;

namespace Pdc.Cli;

/// <summary><c>pdc extract generate --months N --clients N --seed N --out DIR [--until yyyymm] [--errors SHARE]</c>: made-up deliveries with the truth beside them.</summary>
static class ExtractGenerateCommand
{
    // A fixed month, not last month: the same command gives the same files next year.
    const string UsualUntil = "202612";

    public static Command Create()
    {
        var months = new Option<int>("--months") { Description = "Aantal maanden aan leveringen (1 tot 120).", Required = true };
        var clients = new Option<int>("--clients") { Description = "Aantal cliënten (1 tot 5 miljoen).", Required = true };
        var seed = new Option<int>("--seed") { Description = "Begingetal: hetzelfde getal geeft dezelfde bestanden.", Required = true };
        var output = new Option<string>("--out") { Description = "Lege of nieuwe map voor de leveringen, met catalogus/ en waarheid/ ernaast.", Required = true };
        var until = new Option<string>("--until") { Description = "Laatste maand (jjjjmm).", DefaultValueFactory = _ => UsualUntil };
        var errors = new Option<string>("--errors")
        {
            Description = "Deel van de regels dat met opzet fout wordt toegevoegd (0 tot 0.5).",
            DefaultValueFactory = _ => GenerateOptions.UsualErrors.ToString(CultureInfo.InvariantCulture),
        };
        var command = new Command("generate", "Maakt verzonnen leveringen (alleen test-BSN's), met de waarheid ernaast.") { months, clients, seed, output, until, errors };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(months), parsed.GetRequiredValue(clients), parsed.GetRequiredValue(seed), parsed.GetRequiredValue(output),
            parsed.GetRequiredValue(until), parsed.GetRequiredValue(errors)));
        return command;
    }

    static void Run(int months, int clients, int seed, string folder, string until, string errors)
    {
        if (months is < 1 or > 120)
            throw new CommandError($"--months is {months}. Kies 1 tot en met 120.");
        if (clients is < 1 or > 5_000_000)
            throw new CommandError($"--clients is {clients}. Kies 1 tot en met 5000000.");
        if (!Month.TryParse(until, out var last) || last.Year is < 2021 or > 2038)
            throw new CommandError($"'{until}' is geen maand voor --until. Schrijf jaar en maand aaneen, zoals 202612 (2021 tot en met 2038).");
        if (!double.TryParse(errors, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) || share > 0.5)
            throw new CommandError($"'{errors}' is geen deel voor --errors. Kies een getal van 0 tot en met 0.5, met een punt.");
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new CommandError($"{folder} bestaat al en is niet leeg. Kies een nieuwe of een lege map.");

        try
        {
            long rows = new Generator(new(months, clients, seed, last, share), folder).Run((month, soFar) =>
                Console.Error.WriteLine($"Maand {month - last + months} van {months} ({month}): {soFar} declaratieregels"));
            Console.WriteLine($"{rows} declaratieregels in {folder}; de catalogus staat in {Path.Combine(folder, "catalogus")}, de waarheid in {Path.Combine(folder, "waarheid")}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandError($"In {folder} is niet te schrijven: {error.Message}");
        }
    }
}
