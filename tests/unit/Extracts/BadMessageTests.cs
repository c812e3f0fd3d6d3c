using System.Text;
using System.Text.RegularExpressions;
using Pdc.Extracts;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>Every code that a message can break, broken by a message alone: exactly that code, and nothing is lost.</summary>
public class BadMessageTests(BadMessageTests.BrokenRun broken) : IClassFixture<BadMessageTests.BrokenRun>
{
    /// <summary>One run over every message with one wrong value.</summary>
    public sealed class BrokenRun
    {
        public BrokenRun()
        {
            using var given = new GivenDeliveries();
            foreach (var (from, to, _) in Broken.Select(row => row.Data))
                given.Put(FileOf(from, to), Message(("<ijw:Identificatie>1<", $"<ijw:Identificatie>{At(from, to)}<"), ("RN001", $"RN{At(from, to)}"), (from, to)));
            Outcome = given.Run();
            // Another product has no lot.
            Findings = [.. given.Findings().Where(finding => !finding.EndsWith("W43", StringComparison.Ordinal))];
        }

        public ExtractOutcome Outcome { get; }
        public string[] Findings { get; }

        public static string FileOf(string from, string to) => $"d{At(from, to)}.xml";
        static int At(string from, string to) => 101 + Broken.TakeWhile(row => (row.Data.Item1, row.Data.Item2) != (from, to)).Count();
    }

    // One line that fits the allocation of GivenDeliveries.
    const string Good = """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/jw323/schema">
        <b:Header><b:BerichtCode>490</b:BerichtCode><b:BerichtVersie>3</b:BerichtVersie><b:BerichtSubversie>2</b:BerichtSubversie><b:Afzender>65656055</b:Afzender><b:Ontvanger>0518</b:Ontvanger>
        <b:BerichtIdentificatie><ijw:Identificatie>1</ijw:Identificatie><ijw:Dagtekening>2026-01-31</ijw:Dagtekening></b:BerichtIdentificatie>
        <b:XsdVersie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></b:XsdVersie></b:Header>
        <b:Declaratie><b:DeclaratieNummer>DN001</b:DeclaratieNummer><b:DeclaratiePeriode><ijw:Begindatum>2026-01-01</ijw:Begindatum><ijw:Einddatum>2026-01-31</ijw:Einddatum></b:DeclaratiePeriode>
        <b:DeclaratieDagtekening>2026-01-30</b:DeclaratieDagtekening><b:TotaalIngediendBedrag><ijw:TotaalBedrag>5000</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:TotaalIngediendBedrag>
        <b:Clienten><b:Client><b:Bsn>999900006</b:Bsn><b:Prestaties><b:Prestatie><b:ProductReferentie><ijw:ReferentieNummer>RN001</ijw:ReferentieNummer></b:ProductReferentie>
        <b:ToewijzingNummer>300201</b:ToewijzingNummer><b:ProductCategorie>45</b:ProductCategorie><b:ProductCode>45A03</b:ProductCode>
        <b:ProductPeriode><ijw:Begindatum>2026-01-02</ijw:Begindatum><ijw:Einddatum>2026-01-30</ijw:Einddatum></b:ProductPeriode><b:GeleverdVolume>4</b:GeleverdVolume><b:Eenheid>04</b:Eenheid>
        <b:ProductTarief>1250</b:ProductTarief><b:IngediendBedrag><ijw:Bedrag>5000</ijw:Bedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:IngediendBedrag></b:Prestatie></b:Prestaties></b:Client></b:Clienten>
        </b:Declaratie></b:Bericht>
        """;

    static byte[] Message(params (string From, string To)[] changes) => Encoding.UTF8.GetBytes(changes.Aggregate(Good, (text, change) =>
    {
        Assert.Contains(change.From, text);
        return text.Replace(change.From, change.To);
    }));

    [Fact]
    public void A_good_message_breaks_nothing()
    {
        using var given = new GivenDeliveries();
        Assert.Equal(3, given.Put("d.xml", Message()).Run().Accepted);
        Assert.Empty(given.Findings());
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "0518</b:O", "0363</b:O", "gemeente R14" },
        { "2026-01-30</b:DeclaratieD", "2026-02-01</b:DeclaratieD", "dagtekening R15" },
        { "999900006", "999900007", "client_bsn R20" },
        { "65656055", "99999999", "aanbieder_agb R21, aanbieder_agb R39" },
        { "300201", "300299", "toewijzing_nr R30" },
        { "2026-01-02</ijw:Begin", "2025-05-02</ijw:Begin", "periode_begin R31, periode_eind R37" },
        { "2026-01-30</ijw:Eind", "2026-01-01</ijw:Eind", "periode_eind R11" },
        { "45A03", "45A04", "product R32" },
        { ">45<", ">46<", "categorie R32" },
        { "<ijw:Bedrag>5000", "<ijw:Bedrag>5001", "bedrag_cent R33" },
        { "Volume>4<", "Volume>41<", "bedrag_cent R33, volume R34" },
        { "<ijw:Bedrag>5000</ijw:Bedrag><ijw:DebetCredit>D", "<ijw:Bedrag>5000</ijw:Bedrag><ijw:DebetCredit>C", "vorig_referentie_nr R36" },
        { "2026-01-02</ijw:Begin", "2025-12-20</ijw:Begin", "periode_eind R37" },
        { "999900006", "999900018", "client_bsn R38" },
        { "65656055", "42420001", "aanbieder_agb R39" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_line_with_one_wrong_value_gets_the_code_for_it(string from, string to, string expected)
    {
        string file = BrokenRun.FileOf(from, to) + ":";
        Assert.Equal(expected, string.Join(", ", broken.Findings.Where(finding => finding.StartsWith(file, StringComparison.Ordinal)).Select(finding => finding[(finding.IndexOf(' ') + 1)..])));
    }

    [Fact]
    public void A_line_with_a_wrong_value_is_kept_apart_and_no_message_is_refused_for_it()
    {
        Assert.Empty(broken.Outcome.Refused);
        Assert.Equal((2, Broken.Count), (broken.Outcome.Accepted, broken.Outcome.Quarantined));
    }

    [Fact]
    public void A_line_that_was_answered_before_is_a_duplicate()
    {
        using var given = new GivenDeliveries();
        given.Add("declaratie_0518_202601_v1", Claim()).Put("d.xml", Message(("2026-01-31</ijw:Dag", "2026-02-10</ijw:Dag"))).Run(202602);
        Assert.Contains("d.xml", Assert.Single(given.Findings()));
        Assert.EndsWith("referentie_nr R35", given.Findings()[0]);
    }

    [Fact]
    public void A_message_that_holds_other_totals_than_its_manifest_is_refused()
    {
        using var given = new GivenDeliveries();
        var outcome = given.Put("d.xml", Message()).Put("d.manifest.json", "{\"rows\": 2}"u8.ToArray()).Run();
        Assert.Equal([("d.xml", "F04")], outcome.Refused.Select(file => (file.File, file.Code)));
        Assert.Equal(2, outcome.Accepted);
    }

    [Fact]
    public void The_same_version_of_a_message_with_other_content_is_refused()
    {
        using var given = new GivenDeliveries();
        given.Put("d.xml", Message()).Run();
        var outcome = given.Put("d.xml", Message(("RN001", "RN002"))).Run();
        Assert.Equal([("d.xml", "F05")], outcome.Refused.Select(file => (file.File, file.Code)));
    }

    public static TheoryData<string, string, byte[]> Unreadable => new()
    {
        { "F03", "an empty file", [] },
        { "F03", "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good.Replace(" encoding=\"UTF-8\"", ""))] },
        { "F03", "Windows-1252", Encoding.Latin1.GetBytes(Good.Replace("DN001", "DN\u00e9")) },
        { "F03", "NUL bytes", Encoding.UTF8.GetBytes(Good.Replace("DN001", "DN\0")) },
        { "F03", "a bomb of entities", Encoding.UTF8.GetBytes(Good.Replace("<b:Bericht ", "<!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><b:Bericht ").Replace("DN001", "&c;")) },
        { "F03", "an entity from a file", Encoding.UTF8.GetBytes(Good.Replace("<b:Bericht ", "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><b:Bericht ").Replace("DN001", "&a;")) },
        { "F02", "a value of ten megabytes", Encoding.UTF8.GetBytes(Good.Replace("DN001", new string('x', 10_000_000))) },
        { "F02", "elements in elements without end", Encoding.UTF8.GetBytes(Good.Replace("<b:Declaratie>", string.Concat(Enumerable.Repeat("<b:Declaratie>", 100_000)))) },
        { "F02", "30 February", Encoding.UTF8.GetBytes(Good.Replace("2026-01-02", "2026-02-30")) },
        { "F02", "a thousands separator", Encoding.UTF8.GetBytes(Good.Replace("<ijw:Bedrag>5000", "<ijw:Bedrag>5.000")) },
        { "F02", "an amount over the limit", Encoding.UTF8.GetBytes(Good.Replace("<ijw:Bedrag>5000", "<ijw:Bedrag>100000000")) },
        { "F02", "a category outside the list", Encoding.UTF8.GetBytes(Good.Replace(">45<", ">39<")) },
        { "F02", "a version before", Encoding.UTF8.GetBytes(Good.Replace("3_2", "3_1")) },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public void A_message_that_cannot_be_read_is_refused_and_the_others_are_read(string code, string why, byte[] bytes)
    {
        using var given = new GivenDeliveries();
        var outcome = given.Put("d.xml", bytes).Run();
        Assert.True(outcome.Refused is [{ File: "d.xml" } refused] && refused.Code == code && refused.Sentence.EndsWith('.'), $"{why}: {string.Join(' ', outcome.Refused)}");
        Assert.Equal(2, outcome.Accepted);
    }

    [Theory]
    [InlineData("d.xml")]
    [InlineData("declaratie_0518_202601_v1.csv")]
    public void A_file_that_grows_while_it_is_read_stops_the_run_and_nothing_is_written(string file)
    {
        using var given = new GivenDeliveries();
        given.Add("declaratie_0518_202601_v1", Claim()).Put("d.xml", Message(("RN001", "RN009"))).Run();
        Core.Month.TryOf(202601, out var month);
        string path = Path.Combine(given.In, file);
        bool grown = false;
        var request = new ExtractRequest
        {
            Month = month, In = given.In, Out = given.Out + "2", Catalogue = given.Catalogue, Key = Key,
            Progress = step =>
            {
                if (grown || step != $"{file} lezen")
                    return;
                grown = true;
                File.AppendAllText(path, "\n");
                File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));
            },
        };
        Assert.Contains(file, Assert.Throws<ExtractTrouble>(() => ExtractRun.Run(request)).Message);
        Assert.False(File.Exists(Path.Combine(given.Out + "2", "manifest.json")));
    }

    [Fact]
    public void Amounts_near_the_limits_are_counted_as_they_are()
    {
        using var given = new GivenDeliveries();
        given.Add("declaratie_0518_202601_v1",
            Claim(("eenheid", "83"), ("volume", "99999999"), ("tarief_cent", "99999999"), ("bedrag_cent", "99999999")),
            Claim(("referentie_nr", "2"), ("eenheid", "83"), ("volume", "-99999999"), ("bedrag_cent", "-99999999"), ("dc", "C")),
            Claim(("referentie_nr", "3"), ("bedrag_cent", "100000000"))).Run();
        Assert.All(Enumerable.Range(2, 3), line => Assert.Contains(given.Findings(), finding => finding.StartsWith($"declaratie_0518_202601_v1.csv:{line} ", StringComparison.Ordinal)));
        Assert.Contains("declaratie_0518_202601_v1.csv:4 bedrag_cent R12", given.Findings());
    }

    [Fact]
    public void Warnings_come_from_messages_too()
    {
        (string, string)[] fixedSample = [("2027-06-31", "2027-06-30")];
        Assert.Equal(["W40", "W40"], Codes(202604, ("vot.xml", Sample("JW315", [.. fixedSample, ("2026-04-01</ijw:Dag", "2026-03-25</ijw:Dag")]))));
        Assert.Equal(["W41", "W41"], Codes(202606, ("t.xml", Sample("JW301"))));
        Assert.Equal(["W42", "W42"], Codes(202604, ("t.xml", Encoding.UTF8.GetBytes(Regex.Replace(IjwSamples.Read("JW301"), @"<jw301:(Omvang|Budget)>.*?</jw301:\1>", "", RegexOptions.Singleline)))));
        Assert.Equal(["W43"], Codes(202604, ("t.xml", Sample("JW301", ("55A12", "55A13")))));
        Assert.Equal(["W44", "W44"], Codes(202604, ("t.xml", Sample("JW301")), ("vot.xml", Sample("JW315", [.. fixedSample, ("2026-04-01</ijw:Dag", "2026-04-20</ijw:Dag")]))));
    }

    [Fact]
    public void A_month_of_messages_far_from_the_twelve_before_it_is_listed()
    {
        using var given = new GivenDeliveries();
        given.Set("toewijzing_0518_202601_v1", Allocation(("ingang", "2025-01-01"), ("toewijzingsdatum", "2025-01-01")));
        for (int month = 1; month <= 12; month++)
            given.Add($"declaratie_0518_2025{month:D2}_v1", Claim(("referentie_nr", $"R{month}"), ("volume", $"{1 + month % 3}"), ("bedrag_cent", $"{(1 + month % 3) * 1250}"),
                ("periode_begin", $"2025-{month:D2}-01"), ("periode_eind", $"2025-{month:D2}-28"), ("ontvangen", $"2025-{month:D2}-28"), ("dagtekening", $"2025-{month:D2}-28")));
        given.Put("d.xml", Message(("Volume>4<", "Volume>39<"), (">5000<", ">48750<"))).Put("antwoord.xml", Encoding.UTF8.GetBytes(AllGranted)).Run();
        Assert.Equal(["antwoord.xml:0 bedrag_cent W45"], given.Findings());
    }

    // A JW325 that lists no line as rejected.
    const string AllGranted = """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/jw325/schema">
        <b:Header><b:BerichtCode>491</b:BerichtCode><b:BerichtVersie>3</b:BerichtVersie><b:BerichtSubversie>2</b:BerichtSubversie><b:Afzender>0518</b:Afzender><b:Ontvanger>65656055</b:Ontvanger>
        <b:BerichtIdentificatie><ijw:Identificatie>2</ijw:Identificatie><ijw:Dagtekening>2026-01-31</ijw:Dagtekening></b:BerichtIdentificatie>
        <b:XsdVersie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></b:XsdVersie>
        <b:DeclaratieIdentificatie><ijw:Identificatie>1</ijw:Identificatie><ijw:Dagtekening>2026-01-31</ijw:Dagtekening></b:DeclaratieIdentificatie>
        <b:XsdVersieDeclaratie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></b:XsdVersieDeclaratie>
        <b:RetourCodes><b:RetourCode>0200</b:RetourCode></b:RetourCodes></b:Header>
        <b:DeclaratieAntwoord><b:DeclaratieNummer>DN001</b:DeclaratieNummer><b:TotaalIngediendBedrag><ijw:TotaalBedrag>48750</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:TotaalIngediendBedrag>
        <b:TotaalToegekendBedrag><ijw:TotaalBedrag>48750</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:TotaalToegekendBedrag>
        <b:RetourCodes><b:RetourCode>0200</b:RetourCode></b:RetourCodes></b:DeclaratieAntwoord></b:Bericht>
        """;

    static byte[] Sample(string code, params (string From, string To)[] changes) => Encoding.UTF8.GetBytes(changes.Aggregate(IjwSamples.Read(code), (text, change) => text.Replace(change.From, change.To)));

    static string[] Codes(int month, params (string Name, byte[] Bytes)[] messages)
    {
        using var given = new GivenDeliveries();
        given.Remove("toewijzing_0518_202601_v1").Set("perceelmap_REGIO_202601_v1", "55A11;2020-01-01;;IV", "55A12;2020-01-01;;IV");
        given.Catalogue = given.Catalogue with { Municipalities = new HashSet<string> { "0384" } };
        foreach (var (name, bytes) in messages)
            given.Put(name, bytes);
        given.Run(month);
        return [.. given.Findings().Select(finding => finding[^3..]).Order()];
    }
}
