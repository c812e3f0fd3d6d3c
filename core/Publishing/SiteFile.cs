namespace Pdc.Core.Publishing;

/// <summary>
/// One file of the site. The path has no leading slash and names a file, such as <c>aanbieders/de-linde/index.html</c>.
/// The bytes are only valid during the call they are passed to: pages are rendered into buffers that are used again.
/// </summary>
public readonly record struct SiteFile(string Path, ReadOnlyMemory<byte> Bytes);
