namespace Pdc.Core.Publishing;

/// <summary>Where a site is written: a folder, or the <c>$web</c> container.</summary>
public interface ISiteTarget
{
    /// <summary>The manifest of the last build that ended, or <see cref="SiteManifest.Empty"/>.</summary>
    Task<SiteManifest> ReadManifest(CancellationToken cancel);

    /// <summary>Writes one file, whole or not at all; called by several threads at once, for different paths.</summary>
    Task Write(SiteFile file, CancellationToken cancel);

    /// <summary>The same for a file that need not be in memory whole. A target that needs it whole all the same does nothing more.</summary>
    async Task Write(string path, Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)content.Length);
        await content.CopyToAsync(bytes, cancel);
        await Write(new SiteFile(path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length)), cancel);
    }

    /// <summary>
    /// Whether nobody sees what is written until the manifest is: a build then writes a page as soon as it is made, and takes all of it back with
    /// <see cref="Discard"/> when another page turns out wrong. Known after <see cref="ReadManifest"/>.
    /// </summary>
    bool IsOutOfSight => false;

    /// <summary>Takes back what was written out of sight.</summary>
    void Discard() { }

    Task Delete(string path, CancellationToken cancel);

    /// <summary>Writes a file that no build ever changes or removes: it is no part of the manifest. What stands there already stays as it is.</summary>
    /// <returns>False when the file was there already.</returns>
    Task<bool> Keep(SiteFile file, CancellationToken cancel);

    /// <summary>The paths of the files below a folder, kept ones among them.</summary>
    Task<IReadOnlyList<string>> Kept(string folder, CancellationToken cancel);

    /// <exception cref="FileNotFoundException">Nothing stands at the path.</exception>
    Task<byte[]> ReadKept(string path, CancellationToken cancel);

    /// <summary>Written last: until then the old manifest describes the target, and a build that died is simply done again.</summary>
    /// <param name="files">As <see cref="SiteManifest.Files"/>, one after another: a large site has tens of thousands.</param>
    /// <param name="versions">As <see cref="SiteManifest.Versions"/>.</param>
    Task WriteManifest(IEnumerable<KeyValuePair<string, ContentHash>> files, IReadOnlyDictionary<string, long> versions, CancellationToken cancel);
}
