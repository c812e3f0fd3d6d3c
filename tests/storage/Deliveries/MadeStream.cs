namespace Pdc.Tests.Storage.Deliveries;

/// <summary>Bytes that exist only while they are read; it watches the memory meanwhile.</summary>
sealed class MadeStream(long length) : Stream
{
    readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    long left = length;

    /// <summary>The most that was in use beyond what was in use before.</summary>
    public long PeakBytes { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = (int)Math.Min(left, Math.Min(count, 1 << 20));
        buffer.AsSpan(offset, read).Fill((byte)left);
        left -= read;
        PeakBytes = Math.Max(PeakBytes, GC.GetTotalMemory(forceFullCollection: false) - before);
        return read;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
