using Pdc.Core;
using Pdc.Core.Releases;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>One period: its dates, how far the run is, and the files of every release that this desk may see.</summary>
sealed class ShowPeriod(ReleaseStore releases, RunStore runs, MunicipalityNames names)
{
    public async Task<IResult> Run(HttpContext http, Desk desk, string text)
    {
        var cancel = http.RequestAborted;
        if (!Month.TryParse(text, out var period) || await releases.FindEntry(period, cancel) is not { } entry)
            return Pages.NotFound(http);

        var known = await names.All(cancel);
        var made = new List<ReleaseView>();
        foreach (var release in await releases.Of(period, cancel))
            made.Add(ReleaseView.Of(release, await releases.Manifest(release, cancel), desk, known));
        return new Page(PeriodPage.Create(new(Frame.Of(http, $"Uitvraag over {period.InWords()}"), desk, entry, made, desk.Only is null ? await runs.Find(period, cancel) : null)));
    }
}

/// <summary>A release with the files to show: those of the region, and those of each municipality.</summary>
public sealed record ReleaseView(Release Release, ReleaseManifest Manifest, IReadOnlyList<ReleaseFile> Files, IReadOnlyList<(string Municipality, IReadOnlyList<ReleaseFile> Files)> PerMunicipality)
{
    // A file that people open comes before the same one for programs.
    static readonly string[] Order = [".xlsx", ".csv", ".parquet"];

    public static ReleaseView Of(Release release, ReleaseManifest manifest, Desk desk, IReadOnlyDictionary<string, string> names)
    {
        var seen = manifest.Files.Where(desk.Sees).OrderBy(file => Array.IndexOf(Order, Path.GetExtension(file.Name))).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        return desk.Only is not null
            ? new(release, manifest, seen, [])
            : new(release, manifest, [.. seen.Where(file => file.Recipient is null)],
                [.. seen.Where(file => file.Recipient is not null).GroupBy(file => file.Recipient!.Value)
                    .Select(group => (MunicipalityNames.Of(group.Key.ToString(), names), (IReadOnlyList<ReleaseFile>)[.. group])).OrderBy(group => group.Item1, StringComparer.Ordinal)]);
    }
}

public sealed record PeriodModel(Frame Frame, Desk Desk, ReleaseEntry Entry, IReadOnlyList<ReleaseView> Releases, RunProgress? Progress);
