using Pdc.Cli.Bench.Generators;
using Pdc.Cli.Bench.Generators.Export;
using Pdc.Core;
using Pdc.Site;

namespace Pdc.Cli.Bench;

/// <summary>Our site against Hugo and Eleventy, on the same pages, each as a whole process into an empty folder.</summary>
sealed class SiteBench(BenchReport report, PublishedCli cli, string work, int rounds)
{
    static readonly Uri Address = new("https://jeugdhulp.example/");

    /// <summary>The size that the goals are about.</summary>
    const int GoalProviders = 10_000;

    public void Run(int providers)
    {
        string catalogue = DemoCatalogue.Of(providers, work);
        Console.Error.WriteLine("Dezelfde pagina's klaarzetten voor Hugo en Eleventy …");
        var hugo = new HugoSite(Path.Combine(work, $"hugo-{providers}"));
        var eleventy = new EleventySite(Path.Combine(work, $"eleventy-{providers}"));
        var source = SiteCommand.Read(catalogue, SiteBuild.Region, TimeProvider.System.Today(), Address);
        var asked = Export(source, hugo, eleventy);

        string ours = Path.Combine(work, $"pdc-{providers}", "site"), started = Path.Combine(work, $"pdc-gestart-{providers}", "site");
        var outputs = new Dictionary<string, string> { ["pdc"] = ours, ["./pdc"] = started, ["Hugo"] = hugo.Output, ["Eleventy"] = eleventy.Output };
        var contest = Contest.Hold(
            [
                new("pdc", "pdc site build, gepubliceerd met ReadyToRun zoals het pakket: met het inlezen en controleren van de CSV-bestanden, in een lege map", () => SiteBuild.Run([cli.Program], catalogue, ours, work)),
                new("Hugo", HugoSite.How, hugo.Build),
                new("Eleventy", EleventySite.How, eleventy.Build),
                new("./pdc", "hetzelfde met het programma dat ./pdc start: bij elke start opnieuw vertaald (JIT)", () => SiteBuild.Run(["dotnet", Program], catalogue, started, work)),
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
            ChangeBench.Start(report, cli, catalogue, work, rounds);
            new GrowthBench(report, cli, work, rounds).Run();
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

    static string Program => Path.Combine(AppContext.BaseDirectory, "pdc.dll");
}
