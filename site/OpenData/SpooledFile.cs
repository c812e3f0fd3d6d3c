using System.IO.Pipelines;
using System.Security.Cryptography;
using Pdc.Site.Publishing;

namespace Pdc.Site.OpenData;

/// <summary>
/// A large file on its way to the spool: it is hashed and put away in pieces, so that its size costs no memory.
/// </summary>
sealed class SpooledFile(PageSpool spool) : PipeWriter, IDisposable
{
    const int Piece = 64 * 1024;

    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    byte[] piece = new byte[Piece];
    readonly List<PageSpool.Place> pieces = [];
    int filled;

    /// <summary>Ends the file.</summary>
    /// <returns>The SHA-256 in lower-case hexadecimal, and where the bytes are.</returns>
    public (string Hash, IReadOnlyList<PageSpool.Place> Pieces) End()
    {
        PutAway();
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), pieces);
    }

    public override void Advance(int count)
    {
        filled += count;
        if (filled >= Piece)
            PutAway();
    }

    void PutAway()
    {
        var bytes = piece.AsSpan(0, filled);
        hash.AppendData(bytes);
        pieces.Add(spool.Add(bytes));
        filled = 0;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return piece.AsMemory(filled);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return piece.AsSpan(filled);
    }

    void Reserve(int count)
    {
        int needed = filled + Math.Max(count, 256);
        if (needed > piece.Length)
            Array.Resize(ref piece, Math.Max(needed, piece.Length * 2));
    }

    public override bool CanGetUnflushedBytes => true;
    public override long UnflushedBytes => filled;
    public override void CancelPendingFlush() { }
    public override void Complete(Exception? exception = null) { }
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(new FlushResult());
    public void Dispose() => hash.Dispose();
}
