using System.IO.Compression;
using System.Security.Cryptography;
using Pdc.Extracts.Deliveries;

namespace Pdc.Extracts.Ijw;

/// <summary>
/// An XML message, or a ZIP file with messages. Its name is free: the header of the message says the municipality and the day, and so
/// the month it is delivered in. A file name that ends in <c>_v{n}</c> is version n of the name before it.
/// </summary>
static class MessageFile
{
    // A bomb promises more than any delivery holds: more messages, more bytes, or bytes that came out of almost nothing.
    const int MostMessages = 100_000;
    const long MostBytes = 4L << 30, MostPerMessage = 2L << 30;
    const int MostExpansion = 200;

    /// <summary>Looks at headers only: what follows is checked when its rows are read (<see cref="MessageRows"/>).</summary>
    public static IEnumerable<(Delivery? Delivery, RefusedFile? Refused)> Look(string path)
    {
        string file = Path.GetFileName(path);
        if (Path.GetExtension(file) == ".xml")
        {
            yield return Look(path, null, new FileInfo(path).Length, () => File.OpenRead(path));
            yield break;
        }

        ZipArchive? zip = null;
        RefusedFile? refused = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            refused = Bomb(zip, file);
        }
        catch (InvalidDataException)
        {
            refused = new(file, "F03", "Dit ZIP-bestand is beschadigd of geen ZIP-bestand. Maak het opnieuw en lever het opnieuw aan.");
        }

        using (zip)
        {
            if (refused is not null)
            {
                yield return (null, refused);
                yield break;
            }
            foreach (var entry in zip!.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                yield return entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                    ? Look(path, entry.FullName, entry.Length, entry.Open)
                    : (null, new($"{file}/{entry.FullName}", "F01", "In een ZIP-bestand horen alleen XML-berichten. Haal dit bestand eruit."));
        }
    }

    public static Stream Open(Delivery delivery)
    {
        if (delivery.Entry is null)
            return File.OpenRead(delivery.Path);
        var zip = ZipFile.OpenRead(delivery.Path);
        return new EntryStream(zip, zip.GetEntry(delivery.Entry)!.Open());
    }

    static RefusedFile? Bomb(ZipArchive zip, string file)
    {
        long bytes = 0;
        foreach (var entry in zip.Entries)
            if ((bytes += entry.Length) > MostBytes || entry.Length > MostPerMessage || entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > MostExpansion)
                return new(file, "F03", "Dit ZIP-bestand pakt uit tot meer dan een levering kan zijn. Verdeel de berichten over kleinere bestanden.");
        return zip.Entries.Count > MostMessages ? new(file, "F03", $"Dit ZIP-bestand bevat meer dan {MostMessages} berichten. Verdeel ze over kleinere bestanden.") : null;
    }

    static (Delivery?, RefusedFile?) Look(string path, string? entry, long length, Func<Stream> open)
    {
        string file = Path.GetFileName(path), name = entry is null ? file : $"{file}/{entry}";
        var header = new Dictionary<int, string>();
        try
        {
            using var hash = SHA256.Create();
            using var stream = new CryptoStream(new LengthLimit(open(), length), hash, CryptoStreamMode.Read);
            using var xml = MessageReader.Open(stream);
            var message = new MessageReader(xml) { Value = (node, text) => header[node.Place] = text }.ReadHeader();
            stream.CopyTo(Stream.Null);

            string of(string path) => header[message["Header/" + path].Place];
            var day = DateOnly.Parse(of("BerichtIdentificatie/Dagtekening"), System.Globalization.CultureInfo.InvariantCulture);
            string municipality = message.IsFromMunicipality ? of("Afzender") : of("Ontvanger");
            var (series, version) = Version(Path.GetFileNameWithoutExtension(file));
            var said = new DeliveryName(name, message.Code, municipality, Month.Of(day), version) { Series = entry is null ? series : $"{series}/{entry}" };
            return (new(said, path, length, Convert.ToHexStringLower(hash.Hash!), message.Rows, File.GetLastWriteTimeUtc(path)) { Message = message, Entry = entry }, null);
        }
        catch (InvalidMessage wrong)
        {
            return (null, new(name, wrong.Code, wrong.Message));
        }
        catch (InvalidDataException)
        {
            return (null, new(name, "F03", "Dit bericht is niet uit te pakken. Maak het ZIP-bestand opnieuw en lever het opnieuw aan."));
        }
    }

    static (string Series, int Version) Version(string name) =>
        name.LastIndexOf("_v", StringComparison.Ordinal) is > 0 and var at && int.TryParse(name.AsSpan(at + 2), out int version) ? (name[..at], version) : (name, 1);

    /// <summary>An entry cannot hold more than the directory of its ZIP file said.</summary>
    sealed class LengthLimit(Stream inner, long length) : Stream
    {
        long left = length;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            return (left -= read) >= 0 ? read : throw new InvalidDataException();
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
        protected override void Dispose(bool disposing) => inner.Dispose();
    }

    sealed class EntryStream(ZipArchive zip, Stream entry) : Stream
    {
        public override int Read(byte[] buffer, int offset, int count) => entry.Read(buffer, offset, count);
        public override int Read(Span<byte> buffer) => entry.Read(buffer);
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            entry.Dispose();
            zip.Dispose();
        }
    }
}
