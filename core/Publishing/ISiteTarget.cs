namespace Pdc.Core.Publishing;

/// <summary>Where a site is written: a folder, or the <c>$web</c> container.</summary>
public interface ISiteTarget
{
    /// <summary>The manifest of the last build that ended, or <see cref="SiteManifest.Empty"/>.</summary>
    Task<SiteManifest> ReadManifest(CancellationToken cancel);

    /// <summary>Writes one file, whole or not at all; called by several threads at once, for different paths.</summary>
    Task Write(SiteFile file, CancellationToken cancel);

    Task Delete(string path, CancellationToken cancel);

    /// <summary>Written last: until then the old manifest describes the target, and a build that died is simply done again.</summary>
    Task WriteManifest(SiteManifest manifest, CancellationToken cancel);
}
