namespace Pdc.Site.Publishing;

/// <summary>
/// Where changed pages wait, in a temporary file, until every page has been rendered without an error. Kept in memory
/// they would be the largest thing a build holds.
/// </summary>
sealed class PageSpool : IDisposable
{
    readonly Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"pdc-site-{Guid.NewGuid():N}"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    long end;

    public readonly record struct Place(long Offset, int Length);

    /// <summary>Several threads may add at once: each gets a stretch of its own.</summary>
    public Place Add(ReadOnlySpan<byte> page)
    {
        long offset = Interlocked.Add(ref end, page.Length) - page.Length;
        RandomAccess.Write(file, page, offset);
        return new(offset, page.Length);
    }

    public void Read(Place place, PageBuffer into)
    {
        into.Clear();
        var rest = into.GetSpan(place.Length)[..place.Length];
        while (rest.Length > 0)
            rest = rest[Read(rest, place.Offset + place.Length - rest.Length)..];

        into.Advance(place.Length);
    }

    /// <summary>A large file, which lies in several places.</summary>
    public Stream Open(IReadOnlyList<Place> pieces) => new SpooledContent(this, pieces);

    /// <returns>At least one.</returns>
    int Read(Span<byte> into, long offset) =>
        RandomAccess.Read(file, into, offset) is > 0 and var read ? read
        : throw new EndOfStreamException("De tijdelijke pagina's zijn korter dan wat erin geschreven is.");

    public void Dispose() => file.Dispose();

    sealed class SpooledContent(PageSpool spool, IReadOnlyList<Place> pieces) : Stream
    {
        int piece, within;

        public override int Read(Span<byte> buffer)
        {
            while (piece < pieces.Count && within == pieces[piece].Length)
                (piece, within) = (piece + 1, 0);
            if (piece == pieces.Count || buffer.Length == 0)
                return 0;

            int read = spool.Read(buffer[..Math.Min(buffer.Length, pieces[piece].Length - within)], pieces[piece].Offset + within);
            within += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Length => pieces.Sum(place => (long)place.Length);
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
