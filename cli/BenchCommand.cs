using System.CommandLine;
using Pdc.Cli.Bench;
using Spectre.Console;

namespace Pdc.Cli;

/// <summary><c>pdc bench [site] [--providers N,N] [--rounds N] [--json FILE]</c>: figures beside those of others, from one run.</summary>
static class BenchCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("WAT") { Description = "site: de site naast Hugo en Eleventy.", DefaultValueFactory = _ => "site" };
        var providers = new Option<string>("--providers") { Description = "Aantallen aanbieders, met komma's ertussen.", DefaultValueFactory = _ => "1000,10000" };
        var rounds = new Option<int>("--rounds") { Description = "Beurten per deelnemer; de mediaan telt.", DefaultValueFactory = _ => 5 };
        var json = new Option<string?>("--json") { Description = "Schrijf alle metingen ook naar dit bestand." };
        var command = new Command("bench", "Meet hoe snel het gaat, naast programma's die hetzelfde doen.") { what, providers, rounds, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(what), Numbers(parsed.GetRequiredValue(providers)), parsed.GetRequiredValue(rounds), parsed.GetValue(json)));
        return command;
    }

    static void Run(string what, IReadOnlyList<int> providers, int rounds, string? json)
    {
        if (rounds is < 1 or > 50)
            throw new CommandError("--rounds is een getal van 1 tot en met 50.");
        if (what != "site")
            throw new CommandError($"'{what}' is niet te meten. Kies site.");

        BenchTools.Need("/usr/bin/time", "time");
        BenchTools.Need("hugo", "hugo");
        BenchTools.Need("npm", "npm");

        string work = Path.Combine(ProjectRoot.Path, "out", $"bench-{Environment.ProcessId}");
        Directory.CreateDirectory(work);
        try
        {
            var report = new BenchReport(AnsiConsole.Console);
            var site = new SiteBench(report, work, rounds);
            foreach (int number in providers)
                site.Run(number);

            report.Finish();
            if (json is not null)
                report.Save(json);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static IReadOnlyList<int> Numbers(string text) =>
        [.. text.Split(',').Select(part => int.TryParse(part, out int number) && number > 0 ? number : throw new CommandError($"'{part}' is geen aantal aanbieders."))];
}
