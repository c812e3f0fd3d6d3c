using System.CommandLine;
using Pdc.Extracts.Forecast.Triangles;

namespace Pdc.Cli;

/// <summary><c>pdc extract triangle FILE [--sigma log-linear|mack]</c>: chain ladder with Mack's standard error, as JSON.</summary>
static class ExtractTriangleCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV met de kolommen development, origin en values (cumulatief)." };
        var sigma = new Option<string>("--sigma")
        {
            Description = "Hoe de spreiding van de laatste stap wordt geschat: log-linear of mack.",
            DefaultValueFactory = _ => "log-linear",
        };
        var command = new Command("triangle", "Chain ladder met de standaardfout van Mack over één driehoek.") { file, sigma };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(sigma)));
        return command;
    }

    static void Run(string path, string sigma)
    {
        var tail = sigma switch
        {
            "log-linear" => SigmaTail.LogLinear,
            "mack" => SigmaTail.Mack,
            _ => throw new CommandError($"'{sigma}' is geen keuze voor --sigma. Kies log-linear of mack."),
        };

        try
        {
            Triangle triangle;
            using (var reader = new StreamReader(path))
                triangle = TriangleFile.Read(reader);

            var outcome = new ChainLadder(triangle, tail);
            if (!double.IsFinite(outcome.TotalIbnr))
                throw new CommandError($"{path}: de bedragen lopen zo ver uiteen dat er geen uitkomst te berekenen is.");

            using var output = Console.OpenStandardOutput();
            TriangleReport.Write(outcome, output);
            output.Write("\n"u8);
        }
        catch (TriangleFileError error)
        {
            throw new CommandError($"{path}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandError($"{path} is niet te lezen. Controleer of het bestand bestaat en of u het mag openen.");
        }
    }
}
