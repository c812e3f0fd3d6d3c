using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Pdc.Core.Storage;

/// <summary>What an upload brought: its length, and its SHA-256 in lower-case hexadecimal.</summary>
public sealed record Uploaded(long Bytes, string Sha256);

/// <summary>More came than may come; nothing was kept.</summary>
public sealed class TooLarge(long most) : Exception($"More than {most} bytes came.")
{
    public long Most => most;
}

public sealed partial class FileStore
{
    const int Block = 4 * 1024 * 1024;

    /// <summary>
    /// Writes a stream of any length, block by block; the file appears when the last block is there, or not at all.
    /// </summary>
    /// <param name="most">The most bytes that are accepted.</param>
    /// <exception cref="TooLarge">More came; nothing was kept.</exception>
    public async Task<Uploaded> Upload(string path, Stream content, string contentType, long most, CancellationToken cancel)
    {
        var blob = client.GetBlockBlobClient(path);
        var blocks = new List<string>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Block);
        // Blocks of an upload that broke off before must not be taken for ours.
        string upload = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        long bytes = 0;
        try
        {
            for (int read; (read = await content.ReadAtLeastAsync(buffer.AsMemory(0, Block), Block, throwOnEndOfStream: false, cancel)) > 0;)
            {
                if ((bytes += read) > most)
                    throw new TooLarge(most);
                hash.AppendData(buffer, 0, read);
                if (read < Block && blocks.Count == 0)
                {
                    using var whole = new MemoryStream(buffer, 0, read, writable: false);
                    await blob.UploadAsync(whole, new BlobUploadOptions { HttpHeaders = new() { ContentType = contentType } }, cancel);
                    return new(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
                }
                blocks.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes($"{upload}-{blocks.Count:D6}")));
                using var block = new MemoryStream(buffer, 0, read, writable: false);
                await blob.StageBlockAsync(blocks[^1], block, cancellationToken: cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { HttpHeaders = new() { ContentType = contentType } }, cancel);
        return new(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
