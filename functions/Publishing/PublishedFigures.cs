using Pdc.Core.Releases;

namespace Pdc.Functions.Publishing;

/// <summary>The public figures of the newest release that is out. A release is never written again, so it is read once.</summary>
sealed class PublishedFigures(ReleaseStore releases)
{
    (string Path, PublicFigures? Figures)? last;

    /// <returns>Null until a release is out.</returns>
    public async Task<PublicFigures?> Newest(CancellationToken cancel)
    {
        if ((await releases.NewestOfEach(released: true, cancel)) is not [var newest, ..])
            return null;

        string path = releases.PathOf(newest, PublicFigures.FileName);
        if (last?.Path != path)
            last = (path, await Read(newest, cancel));
        return last.Value.Figures;
    }

    async Task<PublicFigures?> Read(Release release, CancellationToken cancel)
    {
        try
        {
            using var text = new StreamReader(await releases.Open(release, PublicFigures.FileName, cancel));
            return PublicFigures.Read(release.Period, text);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
