using Pdc.Core.Publishing;

namespace Pdc.Site.Publishing;

/// <summary>What was made of the catalogue and does not tell how long one waits: as long as nothing but waits differs, it is not made again.</summary>
/// <param name="Rows">What the finder searches, without the waiting times.</param>
/// <param name="Contacts">How to apply, for the page that compares offers.</param>
/// <param name="Data">The files to take away, by path. Those with waits in them may be older: they are renewed each night.</param>
sealed record StillFiles(byte[] Rows, byte[] Contacts, IReadOnlyDictionary<string, ContentHash> Data);
