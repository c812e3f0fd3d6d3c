using System.Diagnostics;
using Pdc.Cli.Up;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;
using Pdc.Site;

namespace Pdc.Cli.Bench;

/// <summary>
/// One waiting time changes: how long until the site in blob storage (Azurite) shows it, as a running instance does it that has the
/// catalogue in memory, and how many files that writes. The files to take away are renewed at night, as there.
/// </summary>
static class ChangeBench
{
    // The package's settings of the collector (its server kind), in place of those of the cli, which is made to do one thing and end.
    static readonly (string, string)[] AsPackage = [("DOTNET_gcServer", "1"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_GCConserveMemory", "0"), ("DOTNET_GCGen0MaxBudget", "0"), ("DOTNET_TieredCompilation", "1")];

    /// <summary>In a process of its own, compiled ahead as the package is: what a benchmark has in memory already would weigh on it.</summary>
    public static void Start(BenchReport report, PublishedCli cli, string catalogue, string work, int rounds)
    {
        Console.Error.WriteLine("Eén wachttijd veranderen …");
        string figures = Path.Combine(work, "wijziging.json");
        MeasuredProcess.Run(work, cli.Program, ["bench", "change", "--from", catalogue, "--rounds", $"{rounds}", "--json", figures], AsPackage);
        report.Include(figures);
    }

    public static async Task Run(BenchReport report, string work, string catalogue, int rounds, CancellationToken cancel)
    {
        var source = SiteCommand.Read(catalogue, SiteBuild.Region, TimeProvider.System.Today(), new("https://jeugdhulp.example/"));
        await using var azurite = await Azurite.Start(ProjectRoot.Path, Path.Combine(work, "azurite"), cancel);
        var storage = StorageAccount.Connect(azurite.ConnectionString);
        await storage.Prepare(cancel);
        var target = new CountedTarget(new BlobTarget(storage));

        // The first build only leaves its manifest: that is all the next build reads of it, and twelve thousand uploads measure Azurite.
        target.KeepsFiles = false;
        var last = new LastEdition();
        await SitePublisher.Publish(source, target, last, cancel);
        target.KeepsFiles = true;

        var (times, processor) = (new List<double>(), new List<double>());
        for (int round = 0; round <= rounds; round++)
        {
            source = source with { Catalogue = WithOneWaitChanged(source.Catalogue, round), RenewsData = false };
            target.Written.Clear();
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await SitePublisher.Publish(source, target, last, cancel);
            if (round == 0)
                continue;

            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalSeconds);
        }

        times.Sort();
        processor.Sort();
        report.Note($"Eén wachttijd veranderd: {target.Written.Count} bestanden geschreven ({string.Join(", ", target.Written.Order(StringComparer.Ordinal).Take(6))}{(target.Written.Count > 6 ? ", …" : "")}), elk ook gecomprimeerd als brotli en gzip; {processor[processor.Count / 2]:0.00} s processor.");
        report.Expect(new("bijwerken na één veranderde wachttijd", times[times.Count / 2], 1.5, "s"));
    }

    static CatalogueSnapshot WithOneWaitChanged(CatalogueSnapshot catalogue, int round)
    {
        var providers = catalogue.Providers.ToList();
        int at = providers.FindIndex(round * 7, provider => provider.Offers is [{ Stopped: false }, ..]);
        var changed = providers[at].Offers[0] with { WaitingTime = new(round % 4, 5 + round, TimeProvider.System.Today()) };
        providers[at] = providers[at] with { Offers = [changed, .. providers[at].Offers.Skip(1)] };
        return catalogue with { Providers = providers };
    }

    sealed class CountedTarget(ISiteTarget target) : ISiteTarget
    {
        public Task<bool> Keep(SiteFile file, CancellationToken cancel) => target.Keep(file, cancel);
        public Task<IReadOnlyList<string>> Kept(string folder, CancellationToken cancel) => target.Kept(folder, cancel);
        public Task<byte[]> ReadKept(string path, CancellationToken cancel) => target.ReadKept(path, cancel);
        public bool KeepsFiles { get; set; } = true;
        public System.Collections.Concurrent.ConcurrentBag<string> Written { get; } = [];

        public Task<SiteManifest> ReadManifest(CancellationToken cancel) => target.ReadManifest(cancel);

        public Task Write(SiteFile file, CancellationToken cancel)
        {
            Written.Add(file.Path);
            return KeepsFiles ? target.Write(file, cancel) : Task.CompletedTask;
        }

        public Task Delete(string path, CancellationToken cancel) => target.Delete(path, cancel);
        public Task WriteManifest(IEnumerable<KeyValuePair<string, ContentHash>> files, IReadOnlyDictionary<string, long> versions, CancellationToken cancel) =>
            target.WriteManifest(files, versions, cancel);
    }
}
