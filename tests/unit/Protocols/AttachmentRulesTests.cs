using System.IO.Compression;
using System.Text;
using Pdc.Core.Protocols;
using Xunit;

namespace Pdc.Tests.Unit.Protocols;

public sealed class AttachmentRulesTests
{
    static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF");

    [Theory]
    [InlineData("Protocol 2027 (definitief).PDF", "protocol-2027-definitief.pdf")]
    [InlineData("..\\..\\geheim\\protocol.pdf", "protocol.pdf")]
    [InlineData("/etc/passwd", "passwd.pdf")]
    [InlineData("protocol.exe", "protocol.pdf")] // the content says what it is, not the name
    [InlineData("???.pdf", "bijlage.pdf")]
    public void A_name_is_made_safe_and_its_ending_follows_the_content(string given, string kept) =>
        Assert.Equal(kept, AttachmentRules.Accept(given, Pdf).Value.FileName);

    [Fact]
    public void A_word_document_and_an_open_document_are_recognised()
    {
        Assert.EndsWith("wordprocessingml.document", AttachmentRules.Accept("a.docx", Zip("[Content_Types].xml", "word/document.xml")).Value.ContentType);
        Assert.Equal("a.odt", AttachmentRules.Accept("a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", ""))).Value.FileName);
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        byte[][] others =
        [
            Encoding.ASCII.GetBytes("MZ"),
            Encoding.ASCII.GetBytes("<html>%PDF-"),
            Encoding.ASCII.GetBytes("PK\u0003\u0004 no zip at all"),
            Zip("[Content_Types].xml", "xl/workbook.xml"),
            Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/script.xml", "")),
            Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Scripts/python/start.py", "")),
        ];

        Assert.All(others, bytes => Assert.Equal("attachment.kind", AttachmentRules.Accept("a.pdf", bytes).Refusal?.Code));
    }

    [Fact]
    public void An_empty_file_and_one_that_is_too_large_are_refused()
    {
        Assert.Equal("attachment.empty", AttachmentRules.Accept("a.pdf", Array.Empty<byte>()).Refusal?.Code);
        Assert.Equal("attachment.too-large", AttachmentRules.Accept("a.pdf", new byte[AttachmentRules.LargestBytes + 1]).Refusal?.Code);
    }

    static byte[] Zip(params string[] names) => Zip([.. names.Select(name => (name, ""))]);

    static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

        return bytes.ToArray();
    }
}
