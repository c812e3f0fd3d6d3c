using System.CommandLine;
using System.Security.Cryptography;
using Pdc.Core;
using Pdc.Extracts;

namespace Pdc.Cli;

/// <summary><c>pdc extract run --month yyyymm --in DIR --out DIR [--catalogue FOLDER] [--key FILE]</c>: the monthly run over folders.</summary>
static class ExtractRunCommand
{
    const int FilesRefused = 3;

    public static Command Create()
    {
        var month = new Option<string>("--month") { Description = "De maand waarover u rapporteert, als jjjjmm.", Required = true };
        var input = new Option<string>("--in") { Description = "Map met de leveringen.", Required = true };
        var output = new Option<string>("--out") { Description = "Map voor de uitkomsten.", Required = true };
        var catalogue = new Option<string?>("--catalogue") { Description = "Map met de catalogus in importformaat: gemeenten, aanbieders en contracten." };
        var key = new Option<string?>("--key") { Description = "Bestand met de sleutel voor de pseudoniemen van deze ontvanger en dit jaar." };
        var region = Regions.Option();
        var command = new Command("run", "Van een map met leveringen naar een map met uitkomsten.") { month, input, output, catalogue, key, region };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(month), parsed.GetRequiredValue(input), parsed.GetRequiredValue(output),
            parsed.GetValue(catalogue), parsed.GetValue(key), parsed.GetRequiredValue(region)));
        return command;
    }

    static int Run(string month, string input, string output, string? catalogue, string? key, string region)
    {
        if (!Month.TryParse(month, out var period))
            throw new CommandError($"'{month}' is geen maand. Schrijf hem als jjjjmm, zoals 202601.");

        try
        {
            var outcome = ExtractRun.Run(new()
            {
                Month = period,
                In = input,
                Out = output,
                Catalogue = ReadCatalogue(catalogue, region),
                Key = key is null ? DevelopmentKey(period) : ReadKey(key),
                Progress = step => Console.Error.WriteLine($"{step} …"),
            });
            foreach (var file in outcome.Refused)
                Console.Error.WriteLine($"Geweigerd ({file.Code}) {file.File}: {file.Sentence}");
            Console.WriteLine(outcome.Unchanged
                ? $"De uitkomsten van {period} stonden er al: de leveringen zijn niet veranderd."
                : $"De uitkomsten van {period} staan in {output}.");
            Console.WriteLine($"{outcome.Accepted} regels goedgekeurd, {outcome.Quarantined} in quarantaine, {outcome.Refused.Count} bestanden geweigerd.");
            return outcome.Refused.Count > 0 ? FilesRefused : 0;
        }
        catch (ExtractTrouble trouble)
        {
            throw new CommandError(trouble.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandError($"Lezen of schrijven lukte niet: {error.Message}");
        }
    }

    static CatalogueFacts ReadCatalogue(string? folder, string region)
    {
        var settings = Regions.Read(region);
        if (folder is not null)
            return CatalogueFacts.Read(folder, settings);

        Console.Error.WriteLine($"Zonder --catalogue rekent de run met de gemeenten van {settings.Name}, en controleert hij geen contracten (R21).");
        return CatalogueFacts.Without(settings);
    }

    static byte[] ReadKey(string path)
    {
        if (!File.Exists(path))
            throw new CommandError($"Het sleutelbestand {path} bestaat niet.");
        byte[] key = File.ReadAllBytes(path);
        return key.Length > 0 ? key : throw new CommandError($"Het sleutelbestand {path} is leeg.");
    }

    // In production the key comes from the vault; here it is made once per year, outside the outputs.
    static byte[] DevelopmentKey(Month month)
    {
        string path = Path.Combine(ProjectRoot.Path, ".data", "sleutels", $"pseudoniemen-{month.Year}.key");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(32));
        }
        Console.Error.WriteLine($"Zonder --key gebruikt de run de ontwikkelsleutel in {path}.");
        return File.ReadAllBytes(path);
    }
}
