using System.Collections.Concurrent;
using Pdc.Core.Publishing;
using Pdc.Site.Pages;

namespace Pdc.Site.Publishing;

/// <summary>
/// Every page, rendered. What the target does not have waits in the spool until all are known to be right; where nobody sees the target yet,
/// it is written at once.
/// </summary>
sealed class RenderedPages
{
    readonly IReadOnlyList<Page> pages;
    readonly SiteManifest before;
    readonly ISiteTarget target;
    readonly PageSpool spool;
    readonly ConcurrentBag<Waiting> waiting = [];
    int written;

    /// <param name="Page">Its number in the plan.</param>
    readonly record struct Waiting(int Page, PageSpool.Place Place);

    RenderedPages(IReadOnlyList<Page> pages, SiteManifest before, ISiteTarget target, PageSpool spool)
    {
        (this.pages, this.before, this.target, this.spool) = (pages, before, target, spool);
        Hashes = new ContentHash[pages.Count];
    }

    /// <summary>In the order of the plan.</summary>
    public ContentHash[] Hashes { get; }

    /// <param name="unchanged">The hashes of pages that need no rendering, so long as the target has them too.</param>
    /// <exception cref="SiteError">Some pages could not be made: one line each.</exception>
    public static RenderedPages Of(
        IReadOnlyList<Page> pages, ContentHash?[]? unchanged, SiteManifest before, ISiteTarget target, PageSpool spool, CancellationToken cancel)
    {
        var rendered = new RenderedPages(pages, before, target, spool);
        var errors = new ConcurrentBag<string>();
        Parallel.For(0, pages.Count, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new PageBuffer(),
            (i, state, buffer) =>
            {
                try
                {
                    rendered.Render(i, unchanged?[i], buffer, cancel);
                }
                catch (Exception error) when (error is DeadLink or SiteError)
                {
                    errors.Add($"{pages[i].Address} {error.Message}");
                }

                return buffer;
            },
            _ => { });

        return errors.IsEmpty ? rendered : throw new SiteError(string.Join('\n', errors.Order(StringComparer.Ordinal)));
    }

    void Render(int i, ContentHash? unchanged, PageBuffer buffer, CancellationToken cancel)
    {
        ContentHash? there = before.Files.Count > 0 && before.Files.TryGetValue(pages[i].Path, out var known) ? known : null;
        if (unchanged is { } same && same == there)
        {
            Hashes[i] = same;
            return;
        }

        SitePublisher.Render(pages[i], buffer);
        Hashes[i] = ContentHash.Of(buffer.Written.Span);
        if (Hashes[i] == there)
            return;

        if (target.IsOutOfSight)
        {
            target.Write(new SiteFile(pages[i].Path, buffer.Written), cancel).GetAwaiter().GetResult();
            Interlocked.Increment(ref written);
        }
        else
        {
            waiting.Add(new(i, spool.Add(buffer.Written.Span)));
        }
    }

    /// <summary>Writes what waits.</summary>
    /// <returns>How many pages were written, those written at once among them.</returns>
    public async Task<int> Write(CancellationToken cancel)
    {
        // New pages before the pages that link to them: no reader ever follows a link to nowhere.
        var isThere = waiting.OrderBy(page => page.Page).ToLookup(page => before.Files.ContainsKey(pages[page.Page].Path));
        await Write([.. isThere[false]], cancel);
        await Write([.. isThere[true]], cancel);
        return written + waiting.Count;
    }

    Task Write(IReadOnlyList<Waiting> changed, CancellationToken cancel)
    {
        // Neighbours together, because two threads that make files in one folder wait for each other; but a few pages are shared out.
        int together = Math.Clamp(changed.Count / (Environment.ProcessorCount * 8), 1, 64);
        var buffers = new ConcurrentBag<PageBuffer>();
        return Parallel.ForEachAsync(changed.Chunk(together), cancel, async (stretch, stop) =>
        {
            if (!buffers.TryTake(out var buffer))
                buffer = new();

            foreach (var page in stretch)
            {
                spool.Read(page.Place, buffer);
                await target.Write(new(pages[page.Page].Path, buffer.Written), stop);
            }

            buffers.Add(buffer);
        });
    }
}
