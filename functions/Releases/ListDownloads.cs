using Pdc.Core;
using Pdc.Core.Releases;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>Who fetched which file and when, month by month.</summary>
static class ListDownloads
{
    const int MostShown = 500;

    public static async Task<IResult> Run(HttpContext http, DownloadLog log, MunicipalityNames names, TimeProvider clock, string? maand, CancellationToken cancel)
    {
        var month = Month.TryParse(maand, out var asked) ? asked : Month.Of(clock.Today());
        var downloads = await log.In(month, cancel);
        var known = await names.All(cancel);
        return new Page(DownloadsPage.Create(new(Frame.Of(http, "Downloads"), month, downloads.Count,
            [.. downloads.Take(MostShown).Select(download => (download, MunicipalityNames.Of(download.For, known)))])));
    }
}

public sealed record DownloadsModel(Frame Frame, Month Month, int Count, IReadOnlyList<(Download Download, string For)> Downloads);
