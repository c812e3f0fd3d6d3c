using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Pdc.Core.Publishing;

/// <summary>A SHA-256 as 32 bytes and not as 64 letters: a large site has tens of thousands in memory.</summary>
public readonly record struct ContentHash
{
    readonly UInt128 first, second;

    ContentHash(ReadOnlySpan<byte> bytes)
    {
        var halves = MemoryMarshal.Cast<byte, UInt128>(bytes);
        (first, second) = (halves[0], halves[1]);
    }

    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(hash);
    }

    /// <summary>Of everything that was appended; begins anew.</summary>
    public static ContentHash Of(IncrementalHash sha256)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha256.GetHashAndReset(hash);
        return new(hash);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ContentHash hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        bool isHash = text.Length == 2 * bytes.Length && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        hash = isHash ? new(bytes) : default;
        return isHash;
    }

    /// <summary>Writes it as lower-case hexadecimal.</summary>
    public void Write(Span<byte> text)
    {
        Span<UInt128> halves = [first, second];
        Convert.TryToHexStringLower(MemoryMarshal.AsBytes(halves), text, out _);
    }

    /// <summary>The letters of <see cref="Write"/>.</summary>
    public const int Letters = 2 * SHA256.HashSizeInBytes;

    /// <summary>Lower-case hexadecimal.</summary>
    public override string ToString()
    {
        Span<UInt128> halves = [first, second];
        return Convert.ToHexStringLower(MemoryMarshal.AsBytes(halves));
    }
}
