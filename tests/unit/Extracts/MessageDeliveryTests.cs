using System.IO.Compression;
using System.Text;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>Messages are the second way in: the same rows, the same checks.</summary>
public class MessageDeliveryTests
{
    static GivenDeliveries Given()
    {
        var given = new GivenDeliveries();
        given.Remove("toewijzing_0518_202601_v1").Set("perceelmap_REGIO_202601_v1", "45A03;2020-01-01;;II", "45A04;2020-01-01;;II", "55A11;2020-01-01;;IV", "55A12;2020-01-01;;IV");
        given.Catalogue = given.Catalogue with { Municipalities = new HashSet<string> { "0384" } };
        return given;
    }

    static byte[] Sample(string code, params (string From, string To)[] changes) =>
        Encoding.UTF8.GetBytes(changes.Aggregate(IjwSamples.Read(code), (text, change) => text.Replace(change.From, change.To)));

    [Fact]
    public void A_line_of_a_claim_waits_until_the_answer_lists_what_was_rejected()
    {
        using var given = Given();
        given.Add("toewijzing_0384_202601_v1", [.. new[] { ("10072", "45A03", Client), ("10073", "45A04", Client), ("10074", "45A03", Other), ("20073", "45A04", Other) }
            .Select(grant => Allocation(("toewijzing_nr", grant.Item1), ("gemeente", "0384"), ("product", grant.Item2), ("client_bsn", grant.Item3), ("referentie_aanbieder", "")))]);
        // The sample uses one reference twice, on an allocation of somebody else.
        string claim = IjwSamples.Read("JW323");
        int second = claim.IndexOf("999900018", StringComparison.Ordinal), last = claim.LastIndexOf("RN004", StringComparison.Ordinal);
        claim = claim[..second] + claim[second..last].Replace("10073", "20073") + "RN005" + claim[(last + 5)..].Replace("10073", "20073");
        given.Put("declaratie.xml", Encoding.UTF8.GetBytes(claim)).Run(202605);
        Assert.Equal([], given.Findings());
        Assert.Empty(given.Lines("verwerkt.csv"));
        Assert.Equal(5, given.Lines("declaraties.csv").Count(line => line.Contains(";ingediend;")));

        given.Put("antwoord.xml", Sample("JW325", ("2023-0", "2026-0"), ("2026-05-07", "2026-06-03"))).Run(202606);
        Assert.Equal([], given.Findings());
        Assert.Equal(["0384;65656055;II;45A04;202603;202606;1;21000", "0384;65656055;II;45A04;202604;202606;1;24000"], given.Lines("verwerkt.csv"));
        Assert.Equal(["0384;65656055;II;45A03;202604;202606;0611;1;1;5000", "0384;65656055;II;45A03;202604;202606;9307;1;1;5000",
            "0384;65656055;II;45A04;202604;202606;9339;1;1;24000", "0384;65656055;II;45A04;202604;202606;9340;1;1;24000", "0384;65656055;II;45A04;202604;202606;9341;1;1;24000"],
            given.Lines("uitval.csv"));
    }

    [Fact]
    public void A_rejected_line_counts_though_its_claim_was_never_delivered()
    {
        using var given = Given();
        given.Put("antwoord.xml", Sample("JW325", ("2023-0", "2026-0"))).Run(202605);
        // Credits without a debit, on allocations that nobody delivered: all three are in quarantine, none is lost.
        Assert.Equal(3, given.Findings().Count(finding => finding.EndsWith("R30", StringComparison.Ordinal)));
        Assert.Equal(3, given.Findings().Count(finding => finding.EndsWith("R36", StringComparison.Ordinal)));
    }

    [Fact]
    public void Requests_allocations_starts_and_stops_tell_one_story()
    {
        using var given = Given();
        given.Put("vot.xml", Sample("JW315", ("2027-06-31", "2027-06-30"), ("2026-04-01</ijw:Dag", "2026-03-25</ijw:Dag"))).Put("toewijzing.xml", Sample("JW301"))
            .Put("start.xml", Sample("JW305", ("0363", "0384"))).Put("stop.xml", Sample("JW307", ("0363", "0384"))).Run(202604);

        Assert.Equal([], given.Findings());
        // Wednesday 25 March to Wednesday 1 April.
        Assert.Contains("vot-toewijzing;0384;42420001;2;5;5;7;7;0;0", given.Lines("doorlooptijd.csv"));
        Assert.Equal(2, given.Lines("voorzieningen.csv").Length);
    }

    [Fact]
    public void An_answer_closes_the_request_it_names()
    {
        using var given = Given();
        given.Put("vot.xml", Sample("JW315", ("2027-06-31", "2027-06-30"), ("40A12341234", "9003"), ("42420001", Agb), ("2026-04-01</ijw:Dag", "2026-03-25</ijw:Dag")))
            .Put("antwoord.xml", Sample("JW319")).Run(202604);
        Assert.Equal(["vot-toewijzing;0384;65656055;0;;;;;0;1"], given.Lines("doorlooptijd.csv"));
    }

    [Fact]
    public void A_zip_file_with_messages_is_read_message_by_message()
    {
        using var given = Given();
        given.Put("berichten.zip", Zip(("a.xml", Sample("JW301")), ("b/c.xml", Sample("JW315")), ("lees.txt", [65])));
        var outcome = given.Run(202604);
        Assert.Equal([("berichten.zip/b/c.xml", "F02"), ("berichten.zip/lees.txt", "F01")], outcome.Refused.Select(file => (file.File, file.Code)).Order());
        Assert.Equal(2, given.Lines("voorzieningen.csv").Length);
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "F02", "another version", "<jw323:BerichtSubversie>2=><jw323:BerichtSubversie>1" },
        { "F02", "a namespace of another version", "ijw/3_2/jw323=>ijw/3_1/jw323" },
        { "F03", "a DTD", "<jw323:Bericht =><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><jw323:Bericht " },
        { "F03", "an entity that nobody declared", "DN001=>&dn;" },
        { "F03", "an encoding other than UTF-8", "encoding=\"UTF-8\"=>encoding=\"ISO-8859-1\"" },
        { "F03", "an element that never closes", "</jw323:Bericht>=>" },
        { "F02", "a date that does not exist", "2026-04-30=>2026-04-31" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void A_message_that_is_not_as_agreed_is_refused(string code, string why, string change)
    {
        using var given = Given();
        string[] parts = change.Split("=>");
        var outcome = given.Put("declaratie.xml", Sample("JW323", (parts[0], parts[1]))).Run(202605);
        Assert.True(outcome.Refused is [{ File: "declaratie.xml" } refused] && refused.Code == code, why + string.Join(' ', outcome.Refused));
        Assert.Equal(4, outcome.Accepted);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        using var given = Given();
        var outcome = given.Put("bom.zip", Zip(("a.xml", new byte[300_000_000]))).Put("geen.zip", [1, 2, 3]).Run(202605);
        Assert.Equal([("bom.zip", "F03"), ("geen.zip", "F03")], outcome.Refused.Select(file => (file.File, file.Code)));
    }

    static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, content) in entries)
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(content);
        return bytes.ToArray();
    }
}
