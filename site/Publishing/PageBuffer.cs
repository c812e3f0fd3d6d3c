namespace Pdc.Site.Publishing;

/// <summary>
/// The bytes of one page while it is rendered; used again for the next page, so that thousands of pages cost the memory of
/// the largest.
/// </summary>
sealed class PageBuffer(int expected = 32 * 1024) : GrowingBuffer(expected)
{
    public void Clear() => Length = 0;

    /// <summary>Takes out the indentation that makes templates readable: white space at line starts, and empty lines.</summary>
    public void Tighten()
    {
        var page = Filled;
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

        Length = to;
    }
}
