namespace Pdc.Core.Publishing;

/// <summary>
/// What stands in a target: the SHA-256 of every file by path, and the version of every aggregate that the files show.
/// Comparing two manifests is how a build knows what to write, and a running instance knows what it has not seen yet.
/// </summary>
public sealed record SiteManifest
{
    public static readonly SiteManifest Empty = new() { Files = new Dictionary<string, ContentHash>(), Versions = new Dictionary<string, long>() };

    /// <summary>Path to the hash of the uncompressed bytes.</summary>
    public required IReadOnlyDictionary<string, ContentHash> Files { get; init; }

    /// <summary>Partition of an aggregate to the number of its last event; empty for a site built from a folder.</summary>
    public required IReadOnlyDictionary<string, long> Versions { get; init; }
}
