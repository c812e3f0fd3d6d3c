using System.Buffers;
using System.IO.Compression;
using System.Numerics;

namespace Pdc.Core.Publishing;

/// <summary>The compressed variants of a file of the site. The same bytes always give the same result.</summary>
public static class Compression
{
    const int BrotliQuality = 9, AssetQuality = 10;

    /// <summary>
    /// A file as it is sent. Assets get a higher quality, much slower: there are few of them, and browsers keep them. Quality 11 takes three times
    /// as long again and finds nothing more.
    /// </summary>
    public static byte[] Brotli(SiteFile file) =>
        Brotli(file.Bytes.Span, file.Path.StartsWith("assets/", StringComparison.Ordinal) ? AssetQuality : BrotliQuality);

    /// <summary>Brotli at quality 9, with a window just large enough for the file: larger ones only cost time and memory.</summary>
    public static byte[] Brotli(ReadOnlySpan<byte> bytes, int quality = BrotliQuality)
    {
        int window = Math.Clamp(BitOperations.Log2((uint)Math.Max(bytes.Length, 1)) + 1, 10, 22);
        byte[] room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, room, out int written, quality, window)
                ? room[..written]
                : throw new InvalidOperationException("Brotli needs more room than its own upper bound.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var result = new MemoryStream(bytes.Length / 3 + 64);
        using (var gzip = new GZipStream(result, CompressionLevel.SmallestSize))
            gzip.Write(bytes);

        return result.ToArray();
    }
}
