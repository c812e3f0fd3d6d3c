using System.IO.Pipelines;

namespace Pdc.Site.Publishing;

/// <summary>
/// The bytes of one page while it is rendered; used again for the next page, so that thousands of pages cost the memory of
/// the largest. It is a <see cref="PipeWriter"/> because slices write to nothing else without copying.
/// </summary>
sealed class PageBuffer(int expected = 32 * 1024) : PipeWriter
{
    byte[] bytes = new byte[expected + 256];
    int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public void Clear() => length = 0;

    public override void Advance(int count) => length += count;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(length);
    }

    void Reserve(int count)
    {
        int needed = length + Math.Max(count, 256);
        if (needed > bytes.Length)
            Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
    }

    /// <summary>Takes out the indentation that makes templates readable: white space at line starts, and empty lines.</summary>
    public void Tighten()
    {
        var page = bytes.AsSpan(0, length);
        if (page.IndexOf("<pre"u8) >= 0)
            return;

        int to = 0;
        for (int from = 0; from < page.Length;)
        {
            while (from < page.Length && page[from] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                from++;

            int end = page[from..].IndexOf((byte)'\n');
            int next = end < 0 ? page.Length : from + end + 1;
            page[from..next].CopyTo(page[to..]);
            to += next - from;
            from = next;
        }

        length = to;
    }

    public override bool CanGetUnflushedBytes => true;
    public override long UnflushedBytes => length;
    public override void CancelPendingFlush() { }
    public override void Complete(Exception? exception = null) { }
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(new FlushResult());
}
