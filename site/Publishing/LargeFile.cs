using Pdc.Core.Publishing;

namespace Pdc.Site.Publishing;

/// <summary>A file of a size that should not be in memory whole: how it is written, piece by piece.</summary>
readonly record struct LargeFile(string Path, Action<SpooledFile> Write)
{
    /// <param name="Pieces">Where the file waits to be written; null when the target has it already.</param>
    public readonly record struct Draft(string Path, ContentHash Hash, IReadOnlyList<PageSpool.Place>? Pieces);

    /// <summary>Makes files side by side. What is started last should be short.</summary>
    public static Draft[] Make(IReadOnlyList<LargeFile> files, SiteManifest before, PageSpool spool)
    {
        var drafts = new Draft[files.Count];
        Parallel.For(0, drafts.Length, i =>
        {
            using var file = new SpooledFile(spool);
            files[i].Write(file);
            var (hash, pieces) = file.End();
            drafts[i] = new(files[i].Path, hash, before.Files.TryGetValue(files[i].Path, out var there) && there == hash ? null : pieces);
        });
        return drafts;
    }
}
