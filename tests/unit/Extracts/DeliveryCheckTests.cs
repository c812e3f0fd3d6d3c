using System.IO.Compression;
using System.Text;
using Pdc.Extracts;
using Pdc.Extracts.Deliveries;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>What a sender hears at once of one delivery, without any other delivery beside it.</summary>
public sealed class DeliveryCheckTests : IDisposable
{
    const string Name = "declaratie_0518_202601_v1.csv";
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("check-");
    readonly CatalogueFacts catalogue = new(new HashSet<string> { "0518", "0503", "0384" }, [new(Agb, new(2020, 1, 1), new(2030, 12, 31))]);

    [Fact]
    public void A_receipt_counts_what_was_accepted_and_what_was_not_in_rows_and_cents()
    {
        var receipt = Check(Name, Text(Claim(), Claim(("referentie_nr", "2"), ("bedrag_cent", "4999")), Claim(("referentie_nr", "3"), ("client_bsn", "123456789"), ("ontvangen", "2026-02-30"))));

        Assert.Null(receipt.Refusal);
        Assert.Equal((3, 1, 2), (receipt.Rows, receipt.Accepted, receipt.Quarantined));
        Assert.Equal((14999, 5000, 9999), (receipt.Cents, receipt.AcceptedCents, receipt.QuarantinedCents));
        Assert.Equal(("0518", "202601", 1), (receipt.Municipality, receipt.Period.ToString(), receipt.Version));
        Assert.Equal(["3 bedrag_cent R33", "4 client_bsn R20", "4 ontvangen R11"], receipt.Shown.Select(error => $"{error.Line} {error.Column} {error.Code}"));
        Assert.All(receipt.Shown, error => Assert.NotEmpty(error.Sentence));
    }

    [Fact]
    public void A_receipt_names_every_municipality_that_rows_are_about_also_one_that_the_name_does_not()
    {
        Assert.Equal(["0518"], Check(Name, Text(Claim())).Municipalities);
        Assert.Equal(["0503", "0518"], Check(Name, Text(Claim(), Claim(("referentie_nr", "2"), ("gemeente", "0503")))).Municipalities);
    }

    [Fact]
    public void The_file_with_errors_names_line_and_column_and_holds_no_value()
    {
        Check(Name, Text(Claim(("client_bsn", "123456789"))));
        string[] lines = File.ReadAllLines(Path.Combine(folder.FullName, "werk", "fouten.csv"));

        Assert.Equal("regel;kolom;code;melding", lines[0]);
        Assert.StartsWith("2;client_bsn;R20;", Assert.Single(lines[1..]));
        Assert.DoesNotContain("123456789", lines[1]);
    }

    [Theory]
    [InlineData("R10", "client_bsn", "")]
    [InlineData("R11", "volume", "1.000")]
    [InlineData("R12", "declaratie_nr", "1234567890123")]
    [InlineData("R13", "dc", "X")]
    [InlineData("R14", "gemeente", "0363")]
    [InlineData("R15", "ontvangen", "2026-02-01")]
    [InlineData("R20", "client_bsn", "123456789")]
    [InlineData("R21", "aanbieder_agb", "12345678")]
    [InlineData("R37", "periode_begin", "2025-12-31")]
    public void Every_rule_about_one_row_is_judged_at_once(string code, string column, string value)
    {
        var error = Assert.Single(Check(Name, Text(Claim((column, value)))).Shown);
        Assert.Equal(code, error.Code);
    }

    public static TheoryData<string, string, byte[]> Refusals => new()
    {
        { "F01", "declaratie_0363_202601_v1.csv", Text() },
        { "F01", "declaratie 999900006.xml", [] },
        { "F02", Name, [] },
        { "F02", Name, Encoding.UTF8.GetBytes(Sources.Claims.Header.Replace(';', ',')) },
        { "F03", Name, [.. Text(), .. Encoding.Latin1.GetBytes(Claim(("bericht_id", "Café")))] },
        { "F03", Name, Text(Claim(("bericht_id", "a\0b"))) },
        { "F03", "bom.xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>") },
        { "F03", "bom.zip", Bomb() },
        { "F03", "geen.zip", Text() },
        { "F02", "leeg.zip", Zip([]) },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void A_file_that_is_no_delivery_is_refused_with_a_sentence(string code, string name, byte[] bytes)
    {
        var refusal = Check(name, bytes).Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.EndsWith(".", refusal!.Sentence);
        Assert.DoesNotContain("999900006", refusal.Sentence);
    }

    [Fact]
    public void A_count_that_differs_from_what_the_sender_said_refuses_the_file()
    {
        Assert.Equal("F04", Check(Name, Text(Claim()), rows: 2).Refusal?.Code);
        Assert.Equal("F04", Check(Name, Text(Claim()), cents: 1).Refusal?.Code);
        Assert.Null(Check(Name, Text(Claim()), rows: 1, cents: 5000).Refusal);
    }

    [Fact]
    public void A_message_says_itself_whose_it_is()
    {
        var receipt = Check("mijn bericht_v2.xml", Encoding.UTF8.GetBytes(IjwSamples.Read("JW323").Replace("2023-0", "2026-0")));

        Assert.Null(receipt.Refusal);
        Assert.Equal(("0384", 2, "declaratie"), (receipt.Municipality, receipt.Version, Assert.Single(receipt.Sources)));
        Assert.True(receipt.Rows > 0);
    }

    DeliveryReceipt Check(string name, byte[] bytes, long? rows = null, long? cents = null)
    {
        string work = Path.Combine(folder.FullName, "werk"), path = Path.Combine(folder.FullName, name);
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        File.WriteAllBytes(path, bytes);
        return new DeliveryCheck(catalogue, work).Run(path, rows, cents);
    }

    static byte[] Text(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Sources.Claims.Header)) + "\n");

    static byte[] Bomb() => Zip([("bericht.xml", new byte[4 * 1024 * 1024])]);

    static byte[] Zip((string Name, byte[] Bytes)[] entries)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create))
            foreach (var (name, bytes) in entries)
                using (var entry = archive.CreateEntry(name).Open())
                    entry.Write(bytes);
        return zip.ToArray();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
