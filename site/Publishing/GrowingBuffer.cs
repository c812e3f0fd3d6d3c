using System.IO.Pipelines;

namespace Pdc.Site.Publishing;

/// <summary>Bytes in memory to which slices and writers of files write without copying; nothing ever waits for it.</summary>
abstract class GrowingBuffer(int size) : PipeWriter
{
    const int LeastRoom = 256;

    byte[] bytes = new byte[size + LeastRoom];

    protected int Length { get; set; }
    protected Span<byte> Filled => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public override void Advance(int count) => Length += count;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    void Reserve(int count)
    {
        int needed = Length + Math.Max(count, LeastRoom);
        if (needed > bytes.Length)
            Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
    }

    public override bool CanGetUnflushedBytes => true;
    public override long UnflushedBytes => Length;
    public override void CancelPendingFlush() { }
    public override void Complete(Exception? exception = null) { }
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(new FlushResult());
}
