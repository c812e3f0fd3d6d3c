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
    public static async Task Run(BenchReport report, string work, SiteSource source, int rounds, CancellationToken cancel)
    {
        await using var azurite = await Azurite.Start(ProjectRoot.Path, Path.Combine(work, "azurite"), cancel);
        var storage = StorageAccount.Connect(azurite.ConnectionString);
        await storage.Prepare(cancel);
        var target = new CountedTarget(new BlobTarget(storage));

        // The first build only leaves its manifest: that is all the next build reads of it, and twelve thousand uploads measure Azurite.
        target.KeepsFiles = false;
        var last = new LastEdition();
        await SitePublisher.Publish(source, target, last, cancel);
        target.KeepsFiles = true;

        var times = new List<double>();
        for (int round = 0; round <= rounds; round++)
        {
            source = source with { Catalogue = WithOneWaitChanged(source.Catalogue, round), RenewsData = false };
            target.Written.Clear();
            long start = Stopwatch.GetTimestamp();
            await SitePublisher.Publish(source, target, last, cancel);
            if (round > 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        times.Sort();
        report.Note($"Eén wachttijd veranderd: {target.Written.Count} bestanden geschreven ({string.Join(", ", target.Written.Order(StringComparer.Ordinal).Take(6))}{(target.Written.Count > 6 ? ", …" : "")}), elk ook gecomprimeerd als brotli en gzip.");
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
        public Task WriteManifest(SiteManifest manifest, CancellationToken cancel) => target.WriteManifest(manifest, cancel);
    }
}
