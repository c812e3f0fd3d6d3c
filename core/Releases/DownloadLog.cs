using System.Globalization;
using Pdc.Core.Storage;

namespace Pdc.Core.Releases;

/// <summary>That somebody fetched a file of a release (D18).</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">The user's id, never a name.</param>
/// <param name="For">The municipality on whose behalf, or the bureau.</param>
public sealed record Download(DateTimeOffset At, string Who, string For, Month Period, int Number, string File);

/// <summary>Every download of every file, written down before the link is given.</summary>
public sealed class DownloadLog(StorageAccount storage)
{
    const string ByMonth = "yyyyMM";

    readonly RowStore rows = new(storage, StorageNames.Downloads);

    public async Task Record(Download download, CancellationToken cancel)
    {
        string moment = download.At.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);
        await rows.Put(Partition(download.At), $"{moment}-{Guid.NewGuid():N}", new Dictionary<string, string>
        {
            ["op"] = download.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["wie"] = download.Who,
            ["voor"] = download.For,
            ["periode"] = download.Period.ToString(),
            ["uitgave"] = download.Number.ToString(CultureInfo.InvariantCulture),
            ["bestand"] = download.File,
        }, cancel);
    }

    /// <summary>The downloads in a calendar month (UTC), the newest first.</summary>
    public async Task<IReadOnlyList<Download>> In(Month month, CancellationToken cancel)
    {
        var downloads = new List<Download>();
        await foreach (var row in rows.List(month.ToString(), cancel: cancel))
            if (Month.TryParse(row["periode"], out var period))
                downloads.Add(new(DateTimeOffset.Parse(row["op"], CultureInfo.InvariantCulture), row["wie"], row["voor"], period, int.Parse(row["uitgave"], CultureInfo.InvariantCulture), row["bestand"]));
        downloads.Reverse();
        return downloads;
    }

    static string Partition(DateTimeOffset at) => at.UtcDateTime.ToString(ByMonth, CultureInfo.InvariantCulture);
}
