using Pdc.Cli.Bench.Generators;
using Pdc.Cli.Bench.Generators.Export;
using Pdc.Core;
using Pdc.Site;

namespace Pdc.Cli.Bench;

/// <summary>Our site against Hugo and Eleventy, on the same pages, each as a whole process into an empty folder.</summary>
sealed class SiteBench(BenchReport report, string work, int rounds)
{
    const string Region = "haaglanden";
    static readonly Uri Address = new("https://jeugdhulp.example/");

    /// <summary>The size that the goals are about.</summary>
    const int GoalProviders = 10_000;

    public async Task Run(int providers, CancellationToken cancel)
    {
        string catalogue = Path.Combine(work, $"catalogus-{providers}");
        Console.Error.WriteLine($"Catalogus met {providers} aanbieders maken …");
        MeasuredProcess.Run(work, "dotnet", [Program, "demo", "generate", "--providers", $"{providers}", "--seed", "1", "--out", catalogue]);

        Console.Error.WriteLine("Dezelfde pagina's klaarzetten voor Hugo en Eleventy …");
        var hugo = new HugoSite(Path.Combine(work, $"hugo-{providers}"));
        var eleventy = new EleventySite(Path.Combine(work, $"eleventy-{providers}"));
        var source = SiteCommand.Read(catalogue, Region, TimeProvider.System.Today(), Address);
        var asked = Export(source, hugo, eleventy);

        string ours = Path.Combine(work, $"pdc-{providers}", "site"), started = Path.Combine(work, $"pdc-gestart-{providers}", "site");
        var outputs = new Dictionary<string, string> { ["pdc"] = ours, ["./pdc"] = started, ["Hugo"] = hugo.Output, ["Eleventy"] = eleventy.Output };
        var contest = Contest.Hold(
            [
                new("pdc", "pdc site build, gepubliceerd met ReadyToRun zoals het pakket: met het inlezen en controleren van de CSV-bestanden, in een lege map", () => Build([Path.Combine(PublishedCli(), "pdc")], catalogue, ours)),
                new("Hugo", HugoSite.How, hugo.Build),
                new("Eleventy", EleventySite.How, eleventy.Build),
                new("./pdc", "hetzelfde met het programma dat ./pdc start: bij elke start opnieuw vertaald (JIT)", () => Build(["dotnet", Program], catalogue, started)),
            ],
            rounds, (round, contender) => Console.Error.WriteLine(round == 0 ? $"Opwarmen: {contender.Name} …" : $"Beurt {round} van {rounds}: {contender.Name} …"));

        var standings = contest.Select(held =>
        {
            var (pages, bytes) = Folders.Html(outputs[held.Contender.Name]);
            return new Standing("site", providers, held.Contender.Name, held.Contender.How, held.Samples, pages, bytes);
        }).ToList();
        report.Compare(standings);
        foreach (string other in new[] { "Hugo", "Eleventy" })
            report.Note(PageComparison.Of(asked, ours, outputs[other]).Sentence(other));

        if (providers == GoalProviders)
        {
            report.Expect(new("site ten opzichte van Hugo", standings[0].Median.Wall / standings[1].Median.Wall, 0.25, "x"));
            report.Expect(new("site ten opzichte van Eleventy", standings[0].Median.Wall / standings[2].Median.Wall, 0.15, "x"));
            report.Expect(new("geheugen van de sitebouw", standings[0].Median.PeakBytes / 1048576.0, 150, "MiB"));
            SizeBench.Run(report, source, ours);
            await ChangeBench.Run(report, work, source, rounds, cancel);
        }
    }

    static IReadOnlyList<ExportedPage> Export(SiteSource source, HugoSite hugo, EleventySite eleventy)
    {
        var edition = new Edition(source);
        var pages = PageExport.Of(edition);
        var shared = SharedData.Of(edition);
        hugo.Write(shared, pages);
        eleventy.Write(shared, pages);
        return pages;
    }

    Sample Build(string[] program, string catalogue, string output)
    {
        Folders.Aside(output);
        return MeasuredProcess.Run(work, [.. program, "site", "build", "--from", catalogue, "--region", Region, "--out", output]);
    }

    /// <summary>The cli compiled ahead, as the function app is in its package; made once for a whole benchmark.</summary>
    string PublishedCli()
    {
        string folder = Path.Combine(work, "pdc-gepubliceerd");
        if (!Directory.Exists(folder))
        {
            MeasuredProcess.Run(ProjectRoot.Path, "dotnet",
            [
                "publish", Path.Combine("cli", "Pdc.Cli.csproj"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:DebugType=none",
                "--artifacts-path", Path.Combine(ProjectRoot.Path, "out", "bench-build"), "-v", "quiet", "-nologo", "-o", folder,
            ]);
        }

        return folder;
    }

    static string Program => Path.Combine(AppContext.BaseDirectory, "pdc.dll");
}
