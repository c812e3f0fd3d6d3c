using System.IO.Compression;

namespace Pdc.Core.Protocols;

/// <summary>Which files may stand beside a protocol: a document that everyone can open, and nothing that can run.</summary>
public static class AttachmentRules
{
    public const int LargestBytes = 10 * 1024 * 1024;

    const string Pdf = "application/pdf";
    const string Odt = "application/vnd.oasis.opendocument.text";
    const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file as it will be kept: its kind read from its content, its name made safe for addresses and disks.</summary>
    public static Ruling<NewAttachment> Accept(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0)
            return new Refusal("attachment.empty", "Dit bestand is leeg. Kies een ander bestand.");
        if (bytes.Length > LargestBytes)
            return new Refusal("attachment.too-large", $"Dit bestand is groter dan {LargestBytes / 1024 / 1024} MB. Kies een kleiner bestand.");
        if (KindOf(bytes) is not ({ } extension, { } contentType))
            return new Refusal("attachment.kind", "Dit is geen PDF, ODT of DOCX, of er zitten macro's in. Bewaar het document als een van die soorten, zonder macro's.");

        return new NewAttachment(SafeName(fileName) + extension, contentType, bytes);
    }

    static (string Extension, string ContentType)? KindOf(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("%PDF-"u8))
            return (".pdf", Pdf);
        if (!bytes.Span.StartsWith("PK\x03\x04"u8))
            return null;

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
            if (zip.Entries.Any(entry => CanRun(entry.FullName)))
                return null;
            if (zip.GetEntry("mimetype") is { Length: < 100 } kind && Text(kind) == Odt)
                return (".odt", Odt);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("word/document.xml") is not null ? (".docx", Docx) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Macros: those of Word, and of LibreOffice in its own language or in Python and JavaScript.
    static bool CanRun(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    // A browser may send a whole path, of its own kind of system.
    static string SafeName(string fileName)
    {
        string name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = name.LastIndexOf('.');
        return Slug.Of(dot > 0 ? name[..dot] : name, "bijlage");
    }

    static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Trim();
    }
}
