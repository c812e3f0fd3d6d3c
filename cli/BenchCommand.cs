using System.CommandLine;
using Pdc.Cli.Bench;
using Pdc.Cli.Bench.Extract;
using Pdc.Cli.Bench.Generators;
using Spectre.Console;

namespace Pdc.Cli;

/// <summary><c>pdc bench [site|extract|api|pages] [--providers N,N] [--lines N,N] [--rounds N] [--json FILE]</c>: figures beside those of others, from one run.</summary>
static class BenchCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("WAT") { Description = "site: de site naast Hugo en Eleventy; extract: de maandelijkse run op verzonnen leveringen; api: hoe snel het pakket na de start antwoordt; pages: Lighthouse op de pagina's.", DefaultValueFactory = _ => "site" };
        var providers = new Option<string>("--providers") { Description = "Aantallen aanbieders, met komma's ertussen.", DefaultValueFactory = _ => "1000,10000" };
        var lines = new Option<string>("--lines") { Description = "Aantallen declaratieregels voor extract, met komma's ertussen.", DefaultValueFactory = _ => "1000000" };
        var rounds = new Option<int>("--rounds") { Description = "Beurten per deelnemer; de mediaan telt.", DefaultValueFactory = _ => 5 };
        var json = new Option<string?>("--json") { Description = "Schrijf alle metingen ook naar dit bestand." };
        var command = new Command("bench", "Meet hoe snel het gaat, naast programma's die hetzelfde doen.") { what, providers, lines, rounds, json };
        command.SetAction((parsed, cancel) => Run(
            parsed.GetRequiredValue(what), Numbers(parsed.GetRequiredValue(providers), "aanbieders"), Numbers(parsed.GetRequiredValue(lines), "declaratieregels"), parsed.GetRequiredValue(rounds), parsed.GetValue(json), cancel));
        return command;
    }

    static async Task<int> Run(string what, IReadOnlyList<int> providers, IReadOnlyList<int> lines, int rounds, string? json, CancellationToken cancel)
    {
        if (rounds is < 1 or > 50)
            throw new CommandError("--rounds is een getal van 1 tot en met 50.");
        if (what is not ("site" or "extract" or "api" or "pages"))
            throw new CommandError($"'{what}' is niet te meten. Kies site, extract, api of pages.");

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
            if (what == "site")
            {
                foreach (int number in providers)
                    await new SiteBench(report, work, rounds).Run(number, cancel);
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
