using Pdc.Cli.Bench.Generators;

namespace Pdc.Cli.Bench;

/// <summary>What a page and a provider cost in a site that is ten times as large.</summary>
sealed class GrowthBench(BenchReport report, PublishedCli cli, string work, int rounds)
{
    // A provider has some six pages: these give about 10,000 and 100,000.
    const int Small = 1_600, Large = 16_000;

    public void Run()
    {
        var contest = Contest.Hold([Of(Small), Of(Large)], rounds, (round, contender) => Console.Error.WriteLine($"Groei, beurt {round} van {rounds}: {contender.Name} …"));
        var standings = contest.Zip([Small, Large], (held, providers) =>
        {
            var (pages, bytes) = Folders.Html(Output(providers));
            return new Standing("groei", providers, held.Contender.Name, held.Contender.How, held.Samples, pages, bytes);
        }).ToList();
        report.Compare(standings);

        var (small, large) = (standings[0], standings[1]);
        report.Expect(new($"tijd per pagina bij {large.Pages} ten opzichte van {small.Pages} pagina's", PerPage(large) / PerPage(small), 1.2, "x"));
        report.Expect(new("geheugen erbij per aanbieder", (large.Median.PeakBytes - small.Median.PeakBytes) / (double)(Large - Small) / 1000, 10, "kB"));
    }

    static double PerPage(Standing standing) => standing.Median.Wall.TotalSeconds / standing.Pages;

    Contender Of(int providers)
    {
        string catalogue = DemoCatalogue.Of(providers, work);
        return new($"{providers} aanbieders", "pdc site build zoals bij de vergelijking met Hugo", () => SiteBuild.Run([cli.Program], catalogue, Output(providers), work));
    }

    string Output(int providers) => Path.Combine(work, $"groei-{providers}", "site");
}
