using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Pdc.Core.Publishing;
using Pdc.Site.Archive;
using Pdc.Site.OpenData;
using Pdc.Site.Pages;
using Pdc.Site.Publishing;
using RazorSlices;

namespace Pdc.Site;

/// <summary>
/// Makes a site and brings a target up to date with it: renders every page, compares with what the target's manifest says,
/// and writes what differs. New files go first, then the manifest, deletions last.
/// </summary>
public static class SitePublisher
{
    // Letters with accents stay letters: the pages are UTF-8.
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <exception cref="SiteError">
    /// A page could not be made, two pages have one address, or a link leads nowhere (nothing has been written then), or the
    /// target refused.
    /// </exception>
    public static Task<SiteReport> Publish(SiteSource source, ISiteTarget target, CancellationToken cancel) => Publish(source, target, null, cancel);

    /// <param name="last">What this process made last, to make only what differs; it then remembers this edition.</param>
    /// <inheritdoc cref="Publish(SiteSource, ISiteTarget, CancellationToken)"/>
    public static async Task<SiteReport> Publish(SiteSource source, ISiteTarget target, LastEdition? last, CancellationToken cancel)
    {
        var still = last?.Still(source);
        var edition = new Edition(source, still);
        var pages = Plan(edition);
        var before = await target.ReadManifest(cancel);

        if (last is null)
            GiveBack();

        try
        {
            return await Publish(source, edition, still, pages, before, target, last, cancel);
        }
        catch when (target.IsOutOfSight)
        {
            target.Discard();
            throw;
        }
    }

    static async Task<SiteReport> Publish(
        SiteSource source, Edition edition, StillFiles? still, List<Page> pages, SiteManifest before, ISiteTarget target, LastEdition? last, CancellationToken cancel)
    {
        using var spool = new PageSpool();
        var unchanged = last?.Unchanged(source, pages);
        var rendered = RenderedPages.Of(pages, unchanged, before, target, spool, cancel);

        var data = DataFiles.Make(edition, before, source.RenewsData, still?.Data, spool);
        var sitemap = LargeFile.Make(Sitemap.Of(edition, pages), before, spool);
        var others = data.Concat(sitemap).ToDictionary(file => file.Path, file => file.Hash);

        var changedExtra = new List<(string Path, PageSpool.Place Place)>();
        foreach (var file in ExtraFiles.Of(edition).Concat(edition.Assets.Files))
        {
            var hash = ContentHash.Of(file.Bytes.Span);
            if (!others.TryAdd(file.Path, hash))
                throw new SiteError($"Twee onderdelen van de site hebben hetzelfde adres: /{file.Path}.");
            if (!before.Files.TryGetValue(file.Path, out var there) || there != hash)
                changedExtra.Add((file.Path, spool.Add(file.Bytes.Span)));
        }

        if (last is null)
            GiveBack();

        // Assets before the pages that ask for them.
        foreach (var (path, place) in changedExtra)
            await Write(path, [place], spool, target, cancel);

        // Pages link to the data, so it is there before them.
        int written = changedExtra.Count + await Write([.. data, .. sitemap], spool, target, cancel);

        written += await rendered.Write(cancel);

        int files = pages.Count + others.Count;
        if (written > 0 || files != before.Files.Count || !SameVersions(source.Versions, before.Versions))
            await target.WriteManifest(pages.Select((page, i) => KeyValuePair.Create(page.Path, rendered.Hashes[i])).Concat(others), source.Versions, cancel);

        var gone = Gone(before, pages, others);
        foreach (string path in gone)
            await target.Delete(path, cancel);

        last?.Remember(source, pages, unchanged, i => rendered.Hashes[i],
            new(edition.Assets.RowBytes, edition.Assets.ContactBytes, data.ToDictionary(file => file.Path, file => file.Hash)));
        return new(files, written, gone.Count) { Warnings = source.Statements?.Warnings(source.Today).ToArray() ?? [] };
    }

    static List<string> Gone(SiteManifest before, List<Page> pages, Dictionary<string, ContentHash> others)
    {
        if (before.Files.Count == 0)
            return [];

        var now = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        return [.. before.Files.Keys.Where(path => !now.Contains(path) && !others.ContainsKey(path))];
    }

    // Each step leaves tens of megabytes that the next has no use for, and the collector gives those back only when it is asked to. An
    // instance, which builds again and again, keeps its own pace.
    static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    internal static List<Page> Plan(Edition edition)
    {
        var pages = new List<Page>();
        foreach (var page in SitePages.Of(edition))
        {
            if (!edition.Links.Add(page.Address))
                throw new SiteError($"Twee pagina's hebben hetzelfde adres: {page.Address} ({page.Title}).");

            pages.Add(page);
        }

        foreach (string address in DataFiles.Addresses.Concat(ExtraFiles.Addresses(edition)))
            edition.Links.Add(address);
        foreach (var month in edition.Archive)
            foreach (string name in month.Files.Select(file => file.Name).Append(ArchivedMonth.Contents))
                edition.Links.Add(month.Address + name);
        foreach (var feed in Feed.Every(edition))
            edition.Links.Add(feed.Address);

        // A former address that somebody else has by now belongs to who lives there.
        foreach (var page in RedirectPage.All(edition).Where(page => !edition.Links.Has(page.Address)))
        {
            edition.Links.Add(page.Address);
            pages.Add(page);
        }

        return pages;
    }

    internal static void Render(Page page, PageBuffer buffer)
    {
        buffer.Clear();
        Draw(page, buffer);
        buffer.Tighten();
    }

    internal static void Draw(Page page, PipeWriter to)
    {
        using var slice = page.Slice();
        Draw(slice, to);
    }

    internal static void Draw(RazorSlice slice, PipeWriter to)
    {
        var rendering = slice.RenderAsync(to, Encoder);
        if (!rendering.IsCompleted)
            throw new InvalidOperationException($"{slice.GetType().Name} waits for something; pages are made from memory only.");

        rendering.GetAwaiter().GetResult();
    }

    static async Task<int> Write(IReadOnlyList<LargeFile.Draft> data, PageSpool spool, ISiteTarget target, CancellationToken cancel)
    {
        var changed = data.Where(file => file.Pieces is not null).ToList();
        foreach (var file in changed)
            await Write(file.Path, file.Pieces!, spool, target, cancel);
        return changed.Count;
    }

    static async Task Write(string path, IReadOnlyList<PageSpool.Place> pieces, PageSpool spool, ISiteTarget target, CancellationToken cancel)
    {
        using var content = spool.Open(pieces);
        await target.Write(path, content, cancel);
    }

    static bool SameVersions(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> other) =>
        one.Count == other.Count && one.All(version => other.TryGetValue(version.Key, out long number) && number == version.Value);
}
