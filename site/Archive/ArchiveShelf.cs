using System.Buffers;
using System.Security.Cryptography;
using Pdc.Core;
using Pdc.Core.History;
using Pdc.Core.Publishing;
using Pdc.Site.OpenData;

namespace Pdc.Site.Archive;

/// <summary>
/// The months that a target keeps: written once beside the site. They stand outside the manifest, so no build touches them; a build only
/// lists them. Only what became secret since makes a month go, to be kept anew without it.
/// </summary>
public sealed class ArchiveShelf(ISiteTarget target)
{
    const string Folder = "archief";

    IReadOnlyList<ArchivedMonth>? known;

    /// <summary>Newest first. Read once; the same list until a month is added.</summary>
    /// <param name="look">Whether another instance may have added one.</param>
    public async Task<IReadOnlyList<ArchivedMonth>> Months(bool look, CancellationToken cancel)
    {
        if (known is not null && !look)
            return known;

        var months = new List<ArchivedMonth>();
        foreach (string path in await target.Kept(Folder, cancel))
            if (path.EndsWith("/" + ArchivedMonth.Contents, StringComparison.Ordinal))
                months.Add(ArchivedMonth.Read(await target.ReadKept(path, cancel)));
        return known = [.. months.OrderByDescending(month => month.Month, StringComparer.Ordinal)];
    }

    /// <summary>Takes away the months that were kept before something became secret: they may tell where a shelter is. <see cref="Missing"/> then asks for them again.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> Withdraw(CatalogueHistory history, CancellationToken cancel)
    {
        if ((await Months(look: false, cancel)).All(IsCurrent))
            return false;

        var stale = (await Months(look: true, cancel)).Where(month => !IsCurrent(month)).ToList();
        foreach (var month in stale)
        {
            string folder = month.Address[1..];
            // Its contents last: after a crash the rest is taken away the next time.
            foreach (string path in (await target.Kept(folder.TrimEnd('/'), cancel)).OrderBy(path => path == folder + ArchivedMonth.Contents))
                await target.Delete(path, cancel);
        }

        if (stale.Count > 0)
            known = null;
        return stale.Count > 0;

        bool IsCurrent(ArchivedMonth month) => (month.Withheld ?? "") == history.Withheld;
    }

    /// <summary>The ends of the months that are over, from the one in which the catalogue came, and not kept yet; oldest first.</summary>
    public static IEnumerable<DateOnly> Missing(CatalogueHistory history, IReadOnlyList<ArchivedMonth> kept, DateOnly today)
    {
        if (history.Since is not { } since)
            yield break;

        var have = kept.Select(month => month.AsOf).ToHashSet();
        for (var end = new DateOnly(since.Year, since.Month, 1).AddMonths(1).AddDays(-1); end < today; end = end.AddDays(1).AddMonths(1).AddDays(-1))
            if (!have.Contains(end))
                yield return end;
    }

    /// <summary>Keeps the guide as it was on the last day of a month. Done twice, or by two at once, it stays what it was the first time.</summary>
    /// <param name="source">The guide on that day: its <see cref="SiteSource.Today"/> is the end of the month.</param>
    /// <param name="withheld"><see cref="CatalogueHistory.Withheld"/> as known before the source was read.</param>
    public async Task Keep(SiteSource source, string withheld, CancellationToken cancel)
    {
        var edition = new Edition(source);
        string month = $"{edition.Today.Year}-{edition.Today.Month:00}", folder = ArchivedMonth.AddressOf(month)[1..];
        bool whole = (await target.Kept(folder.TrimEnd('/'), cancel)).Contains(folder + ArchivedMonth.Contents);
        var files = new List<ArchivedFile>();
        foreach (var list in DataLists.All)
        {
            files.Add(await Keep(folder + list.Name + ".csv", $"{list.Title}, CSV", whole, to => CsvFile.Write(list, edition, to), cancel));
            files.Add(await Keep(folder + list.Name + ".json", $"{list.Title}, JSON", whole, to => JsonFile.Write(list, edition, to), cancel));
        }

        var protocols = edition.Protocols.Select(protocol => (protocol.Code, Version: protocol.InForceOn(edition.Today)))
            .Where(protocol => protocol.Version is not null).Select(protocol => new ArchivedProtocol(protocol.Code, protocol.Version!.Number, protocol.Version.Title));
        var contents = new ArchivedMonth(month, edition.Today, withheld, edition.Catalogue.Providers.Count, edition.Catalogue.Products.Count, edition.Catalogue.OfferCount, [.. protocols], files);
        await target.Keep(new(folder + ArchivedMonth.Contents, contents.ToJson()), cancel);
        known = null;
    }

    // What stands there already wins: a second one at work changes nothing that was kept. Only what a try left behind that died half way
    // makes room, for it may tell what became secret since.
    async Task<ArchivedFile> Keep(string path, string title, bool whole, Action<IBufferWriter<byte>> write, CancellationToken cancel)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        var file = new SiteFile(path, bytes.WrittenMemory);
        var kept = file.Bytes;
        if (!await target.Keep(file, cancel))
        {
            kept = await target.ReadKept(path, cancel);
            if (!whole && !kept.Span.SequenceEqual(file.Bytes.Span))
            {
                await target.Delete(path, cancel);
                await target.Keep(file, cancel);
                kept = file.Bytes;
            }
        }

        return new(path[(path.LastIndexOf('/') + 1)..], title, kept.Length, Convert.ToHexStringLower(SHA256.HashData(kept.Span)));
    }
}
