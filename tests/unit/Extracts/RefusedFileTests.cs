using System.Text;
using Pdc.Extracts;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>F01-F05: a file is refused as a whole, the others are read, and the refusal says why.</summary>
public class RefusedFileTests
{
    const string Claims = "declaratie_0518_202601_v1.csv";
    static readonly string Header = Sources.Claims.Header;

    [Theory]
    [InlineData("declaraties_0518_202601_v1.csv")]
    [InlineData("declaratie_Delft_202601_v1.csv")]
    [InlineData("declaratie_0518_202613_v1.csv")]
    [InlineData("declaratie_0518_2026-01_v1.csv")]
    [InlineData("declaratie_0518_202601.csv")]
    [InlineData("declaratie_0363_202601_v1.csv")]
    [InlineData("verkeerd.csv")]
    [InlineData("declaratie_0518_202601_v1.xlsx")]
    public void A_name_that_is_not_of_the_agreed_form_is_refused(string name) => Refused("F01", name, Text(Header, Claim()));

    public static TheoryData<string, string, byte[]> Broken => new()
    {
        { "F02", "an empty file", [] },
        { "F02", "a column too few", Text(Header.Replace(";status", "")) },
        { "F02", "a column spelled otherwise", Text(Header.Replace("volume", "Volume"), Claim()) },
        { "F02", "another delimiter", Text(Header.Replace(';', ','), Claim().Replace(';', ',')) },
        { "F02", "columns in another order", Text(Header.Replace("declaratie_nr;bericht_id", "bericht_id;declaratie_nr"), Claim()) },
        { "F03", "Windows-1252", [.. Text(Header), .. Encoding.Latin1.GetBytes(Claim(("bericht_id", "Café")))] },
        { "F03", "a NUL byte", Text(Header, Claim(("bericht_id", "a\0b"))) },
        { "F03", "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header)).ToArray() },
        { "F03", "a text cut in the middle of a character", [.. Text(Header, Claim()), 0xC3] },
        { "F03", "a line of ten megabytes", Text(Header, Claim(("bericht_id", new string('x', 10_000_000)))) },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_file_that_cannot_be_read_is_refused(string code, string why, byte[] bytes) => Refused(code, Claims, bytes, why);

    static void Refused(string code, string name, byte[] bytes, string why = "")
    {
        using var given = new GivenDeliveries();
        var outcome = given.Put(name, bytes).Run();

        var refused = Assert.Single(outcome.Refused);
        Assert.True((refused.File, refused.Code) == (name, code), $"{why}: {refused}");
        Assert.Equal((2, 0), (outcome.Accepted, outcome.Quarantined));
        Assert.Empty(given.Lines("verwerkt.csv"));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_and_quotes_are_fine()
    {
        using var given = new GivenDeliveries();
        string quoted = string.Join(';', Claim().Split(';').Select(cell => $"\"{cell}\""));
        var outcome = given.Put(Claims, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"{Header}\r\n{quoted}\r\n\r\n")]).Run();

        Assert.Empty(outcome.Refused);
        Assert.Equal(["0518;65656055;II;45A03;202601;202601;1;5000"], given.Lines("verwerkt.csv"));
    }

    [Fact]
    public void A_file_with_a_header_only_holds_no_rows()
    {
        using var given = new GivenDeliveries();
        Assert.Empty(given.Put(Claims, Encoding.UTF8.GetBytes(Header)).Run().Refused);
    }

    [Theory]
    [InlineData("\"DN001;B1")]                      // A quote that never closes.
    [InlineData("DN001;B1;RN1")]                    // Too few fields.
    [InlineData("DN\"001;B1;RN1")]
    public void A_line_that_is_no_row_goes_to_quarantine_and_takes_no_other_line_along(string line)
    {
        using var given = new GivenDeliveries();
        var outcome = given.Put(Claims, Text(Header, Claim(), line, Claim(("referentie_nr", "RN3")))).Run();

        Assert.Equal((4, 1), (outcome.Accepted, outcome.Quarantined));
        Assert.Equal([$"{Claims}:3  R11"], given.Findings());
    }

    [Fact]
    public void A_file_that_holds_other_totals_than_its_manifest_is_refused()
    {
        foreach (var (manifest, fits) in new[]
        {
            ("""{"rows": 1, "control_cents": 5000}""", true), ("""{"rows": 2}""", false), ("""{"rows": 1, "control_cents": 4999}""", false),
        })
        {
            using var given = new GivenDeliveries();
            var outcome = given.Put(Claims, Text(Header, Claim())).Put("declaratie_0518_202601_v1.manifest.json", Encoding.UTF8.GetBytes(manifest)).Run();
            Assert.Equal(fits ? [] : ["F04"], outcome.Refused.Select(file => file.Code));
            Assert.Equal(fits ? 1 : 0, given.Lines("verwerkt.csv").Length);
        }
    }

    [Fact]
    public void A_manifest_of_the_folder_holds_for_each_file_it_names()
    {
        using var given = new GivenDeliveries();
        var outcome = given.Put(Claims, Text(Header, Claim()))
            .Put("manifest.json", Encoding.UTF8.GetBytes($$"""{"files": [{"name": "{{Claims}}", "rows": 7}, {"name": "toewijzing_0518_202601_v1.csv", "rows": 1}]}""")).Run();
        Assert.Equal([(Claims, "F04")], outcome.Refused.Select(file => (file.File, file.Code)));
    }

    [Fact]
    public void A_version_that_is_refused_leaves_the_one_before_it_standing()
    {
        using var given = new GivenDeliveries();
        var outcome = given.Put(Claims, Text(Header, Claim())).Put("declaratie_0518_202601_v2.csv", Text("nonsense")).Run();

        Assert.Equal("F02", Assert.Single(outcome.Refused).Code);
        Assert.Single(given.Lines("verwerkt.csv"));
    }

    [Fact]
    public void The_same_version_with_other_content_is_refused()
    {
        using var given = new GivenDeliveries();
        given.Put(Claims, Text(Header, Claim())).Run();

        var outcome = given.Put(Claims, Text(Header, Claim(), Claim(("referentie_nr", "RN2")))).Run();
        Assert.Equal((Claims, "F05"), (outcome.Refused[0].File, outcome.Refused[0].Code));

        File.Delete(Path.Combine(given.In, Claims));
        outcome = given.Put("declaratie_0518_202601_v2.csv", Text(Header, Claim(), Claim(("referentie_nr", "RN2")))).Run();
        Assert.Empty(outcome.Refused);
        Assert.EndsWith(";2;10000", Assert.Single(given.Lines("verwerkt.csv")));
    }

    [Fact]
    public void Two_files_of_one_version_are_one_delivery_when_they_are_equal_and_a_contradiction_when_not()
    {
        using var given = new GivenDeliveries();
        Assert.Empty(given.Put(Claims, Text(Header, Claim())).Put("declaratie_0518_202601_v01.csv", Text(Header, Claim())).Run().Refused);
        Assert.Single(given.Lines("verwerkt.csv"));

        var outcome = given.Put("declaratie_0518_202601_v001.csv", Text(Header)).Run(output: given.Out + "2");
        Assert.Equal("F05", Assert.Single(outcome.Refused).Code);
    }

    [Fact]
    public void A_folder_without_deliveries_is_trouble()
    {
        using var given = new GivenDeliveries();
        Assert.Throws<ExtractTrouble>(() => given.Run(202512));
        Assert.False(Directory.Exists(given.Out));
    }

    static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
