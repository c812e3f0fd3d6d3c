using System.Security.Cryptography;
using Pdc.Core.Publishing;

namespace Pdc.Site.Publishing;

/// <summary>
/// A large file on its way to the spool: it is hashed and put away in pieces, so that its size costs no memory.
/// </summary>
sealed class SpooledFile(PageSpool spool) : GrowingBuffer(Piece), IDisposable
{
    const int Piece = 64 * 1024;

    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly List<PageSpool.Place> pieces = [];

    /// <summary>Ends the file.</summary>
    /// <returns>The hash of the whole, and where the bytes are.</returns>
    public (ContentHash Hash, IReadOnlyList<PageSpool.Place> Pieces) End()
    {
        PutAway();
        return (ContentHash.Of(hash), pieces);
    }

    public override void Advance(int count)
    {
        base.Advance(count);
        if (Length >= Piece)
            PutAway();
    }

    void PutAway()
    {
        hash.AppendData(Filled);
        pieces.Add(spool.Add(Filled));
        Length = 0;
    }

    public void Dispose() => hash.Dispose();
}
