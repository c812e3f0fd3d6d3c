using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Pdc.Extracts.Deliveries;

/// <summary>One look through a CSV file before its rows are read: hash, encoding (F03) and header (F02). It holds one block in memory.</summary>
static class FileCheck
{
    const int Block = 1 << 20;
    static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static (Delivery? Delivery, RefusedFile? Refused) Look(DeliveryName name, string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var changedAt = File.GetLastWriteTimeUtc(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = ArrayPool<byte>.Shared.Rent(Block);
        string? wrong = null, header = null;
        long bytes = 0;
        int carried = 0;
        try
        {
            for (int read; (read = file.Read(block, carried, Block - carried)) > 0;)
            {
                hash.AppendData(block, carried, read);
                var text = block.AsSpan(0, carried + read);
                header ??= FirstLine(text);
                bytes += read;
                wrong ??= Wrong(text, out carried);
                if (wrong is not null)
                    carried = 0;
                block.AsSpan(text.Length - carried, carried).CopyTo(block);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        string file_ = name.File;
        if (wrong is not null || carried > 0)
            return (null, new(file_, "F03", wrong ?? "De tekst breekt af midden in een teken. Lever het bestand opnieuw aan, als UTF-8."));
        if (bytes == 0)
            return (null, new(file_, "F02", "Het bestand is leeg. Lever ook zonder regels een kopregel aan."));

        var source = Sources.All.FirstOrDefault(known => known.Name == name.Source && known.Header == header);
        return source is not null
            ? (new(name, path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), source, changedAt), null)
            : (null, new(file_, "F02", "De kopregel klopt niet. Verwacht: "
                + string.Join(" of ", Sources.All.Where(known => known.Name == name.Source).Select(known => known.Header)) + "."));
    }

    // A character may be cut by the end of the block: its first bytes are carried to the next one.
    static string? Wrong(ReadOnlySpan<byte> text, out int carried)
    {
        carried = 0;
        if (text.Contains((byte)0))
            return "Het bestand bevat nulbytes en is geen leesbare tekst. Lever het opnieuw aan, als UTF-8.";

        for (int cut = 0; cut < Math.Min(4, text.Length + 1); cut++)
        {
            if (Utf8.IsValid(text[..^cut]) && (cut == 0 || IsStartOfCharacter(text[^cut..])))
            {
                carried = cut;
                return null;
            }
        }
        return "Het bestand is geen UTF-8. Bewaar het als UTF-8 (in Excel: CSV UTF-8) en lever het opnieuw aan.";
    }

    static bool IsStartOfCharacter(ReadOnlySpan<byte> tail) =>
        Rune.DecodeFromUtf8(tail, out _, out _) == OperationStatus.NeedMoreData;

    static string FirstLine(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(ByteOrderMark))
            text = text[ByteOrderMark.Length..];
        int end = text.IndexOfAny((byte)'\n', (byte)'\r');
        // Names of columns may stand in quotes, as Excel writes them.
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]).Replace("\"", "");
    }
}
