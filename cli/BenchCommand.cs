using System.CommandLine;
using Pdc.Cli.Bench;
using Pdc.Cli.Bench.Extract;
using Pdc.Cli.Bench.Generators;
using Spectre.Console;

namespace Pdc.Cli;

/// <summary><c>pdc bench [site|growth|change|extract|api|pages] [--providers N,N] [--from MAP] [--lines N,N] [--rounds N] [--json FILE]</c>: figures beside those of others, from one run.</summary>
static class BenchCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("WAT") { Description = "site: de site naast Hugo en Eleventy; growth: wat een pagina kost in een tien keer zo grote site; change: bijwerken na één veranderde wachttijd; extract: de maandelijkse run op verzonnen leveringen; api: hoe snel het pakket na de start antwoordt; pages: Lighthouse op de pagina's.", DefaultValueFactory = _ => "site" };
        var providers = new Option<string>("--providers") { Description = "Aantallen aanbieders, met komma's ertussen.", DefaultValueFactory = _ => "1000,10000" };
        var from = new Option<string?>("--from") { Description = "Een catalogus in importformaat, voor change. Standaard een verzonnen catalogus." };
        var lines = new Option<string>("--lines") { Description = "Aantallen declaratieregels voor extract, met komma's ertussen.", DefaultValueFactory = _ => "1000000" };
        var rounds = new Option<int>("--rounds") { Description = "Beurten per deelnemer; de mediaan telt.", DefaultValueFactory = _ => 5 };
        var json = new Option<string?>("--json") { Description = "Schrijf alle metingen ook naar dit bestand." };
        var command = new Command("bench", "Meet hoe snel het gaat, naast programma's die hetzelfde doen.") { what, providers, from, lines, rounds, json };
        command.SetAction((parsed, cancel) => Run(
            parsed.GetRequiredValue(what), Numbers(parsed.GetRequiredValue(providers), "aanbieders"), parsed.GetValue(from), Numbers(parsed.GetRequiredValue(lines), "declaratieregels"), parsed.GetRequiredValue(rounds), parsed.GetValue(json), cancel));
        return command;
    }

    static async Task<int> Run(string what, IReadOnlyList<int> providers, string? from, IReadOnlyList<int> lines, int rounds, string? json, CancellationToken cancel)
    {
        if (rounds is < 1 or > 50)
            throw new CommandError("--rounds is een getal van 1 tot en met 50.");
        if (what is not ("site" or "growth" or "change" or "extract" or "api" or "pages"))
            throw new CommandError($"'{what}' is niet te meten. Kies site, growth, change, extract, api of pages.");

        BenchTools.Need("/usr/bin/time", "time");
        if (what == "site")
        {
            BenchTools.Need("hugo", "hugo");
            BenchTools.Need("npm", "npm");
        }

        string work = Path.Combine(ProjectRoot.Path, "out", $"bench-{Environment.ProcessId}");
        Directory.CreateDirectory(work);
        MeasuredProcess.Stop = cancel;
        try
        {
            var report = new BenchReport(AnsiConsole.Console);
            var cli = new PublishedCli(work);
            if (what == "site")
            {
                foreach (int number in providers)
                    new SiteBench(report, cli, work, rounds).Run(number);
            }
            else if (what == "growth")
            {
                new GrowthBench(report, cli, work, rounds).Run();
            }
            else if (what == "change")
            {
                await ChangeBench.Run(report, work, from ?? DemoCatalogue.Of(providers[^1], work), rounds, cancel);
            }
            else if (what == "pages")
            {
                await new PagesBench(report, AnsiConsole.Console, work).Run(cancel);
            }
            else if (what == "api")
            {
                new StartBench(report, work, rounds).Run();
            }
            else
            {
                var extract = new ExtractBench(report, AnsiConsole.Console, work, rounds);
                foreach (int number in lines)
                    extract.Run(number);
            }

            report.Finish();
            if (json is not null)
                report.Save(json);
            return 0;
        }
        catch (Exception stopped) when (cancel.IsCancellationRequested && (stopped is OperationCanceledException or CommandError or IOException))
        {
            throw new CommandError("het meten is afgebroken.");
        }
        finally
        {
            Folders.Remove(work);
        }
    }

    static IReadOnlyList<int> Numbers(string text, string of) =>
        [.. text.Split(',').Select(part => int.TryParse(part, out int number) && number > 0 ? number : throw new CommandError($"'{part}' is geen aantal {of}."))];
}
