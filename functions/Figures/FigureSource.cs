using System.Collections.Concurrent;
using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Releases;

namespace Pdc.Functions.Figures;

/// <summary>The releases that a user may see, and their reports. A release is never written again, so what was read once is remembered for a while.</summary>
sealed class FigureSource(ReleaseStore releases)
{
    const int Remembered = 120;

    readonly ConcurrentDictionary<string, ReportTable> tables = new();

    /// <summary>The newest release of each period, the latest first. A municipality sees what was released, the bureau also a concept.</summary>
    public async Task<IReadOnlyList<Release>> Releases(User user, CancellationToken cancel) =>
        await releases.NewestOfEach(released: !user.May(Permission.SeeBureau), cancel);

    /// <returns>Null when the release has no such report.</returns>
    public async Task<ReportTable?> Read(Release release, string report, CancellationToken cancel)
    {
        string path = releases.PathOf(release, report + ".csv");
        if (tables.TryGetValue(path, out var known))
            return known;
        try
        {
            using var stream = await releases.Open(release, report + ".csv", cancel);
            if (tables.Count >= Remembered)
                tables.Clear();
            return tables[path] = ReportTable.Read(stream);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public Task<ReleaseManifest> Manifest(Release release, CancellationToken cancel) => releases.Manifest(release, cancel);
}
