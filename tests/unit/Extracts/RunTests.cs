using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pdc.Extracts;
using Pdc.Extracts.Privacy;
using Pdc.Extracts.Reports;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>The run as a whole: nothing lost, nothing leaked, the same again and again.</summary>
public class RunTests
{
    const string Claims = "declaratie_0518_202601_v1";

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(), Claim(("referentie_nr", "2"), ("volume", "41")));
        given.Run();
        given.Run(output: given.Out + "2");

        string[] files = [.. Directory.EnumerateFiles(given.Out).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".xlsx", StringComparison.Ordinal))];
        Assert.Contains("verwerkt.parquet", files);
        Assert.All(files.Where(name => name != "manifest.json"), name => Assert.Equal(File.ReadAllBytes(Path.Combine(given.Out, name)), File.ReadAllBytes(Path.Combine(given.Out + "2", name))));
    }

    [Fact]
    public void A_long_file_is_sorted_too_though_several_threads_write_it()
    {
        string folder = Directory.CreateTempSubdirectory("extract-").FullName;
        try
        {
            using var database = new ExtractDatabase(folder, 700);
            database.Execute("CREATE SCHEMA rapport; CREATE TABLE rapport.verwerkt AS SELECT range + 1000000 AS sleutel, range AS bedrag_cent FROM range(500000) ORDER BY ALL");
            new OutputFiles(database, folder).Write(Report.All[0]);

            var keys = File.ReadLines(Path.Combine(folder, "verwerkt.csv")).Skip(1).Select(line => line[..7]).ToList();
            Assert.Equal(500_000, keys.Count);
            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_second_run_on_the_same_input_writes_nothing()
    {
        using var given = new GivenDeliveries();
        Assert.False(given.Run().Unchanged);
        Assert.True(given.Run().Unchanged);

        File.Delete(Path.Combine(given.Out, "verwerkt.csv"));
        Assert.False(given.Run().Unchanged);
        Assert.True(File.Exists(Path.Combine(given.Out, "verwerkt.csv")));
    }

    [Fact]
    public void Whatever_a_killed_run_left_behind_the_next_one_finishes_the_work()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim()).Run();
        byte[] whole = File.ReadAllBytes(Path.Combine(given.Out, "verwerkt.csv"));

        // Killed while writing, and killed while moving: half a folder beside, the old manifest put aside, some files new and some gone.
        Directory.CreateDirectory(Path.Combine(given.Out + ".bezig", "werk"));
        File.WriteAllText(Path.Combine(given.Out + ".bezig", "verwerkt.csv"), "half");
        File.Move(Path.Combine(given.Out, "manifest.json"), Path.Combine(given.Out, "manifest.vorige.json"));
        File.WriteAllText(Path.Combine(given.Out, "verwerkt.csv"), "half");
        File.Delete(Path.Combine(given.Out, "uitval.csv"));

        Assert.False(given.Run().Unchanged);
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(given.Out, "verwerkt.csv")));
        Assert.True(File.Exists(Path.Combine(given.Out, "manifest.json")) && !File.Exists(Path.Combine(given.Out, "manifest.vorige.json")) && !Directory.Exists(given.Out + ".bezig"));
    }

    [Fact]
    public async Task Two_runs_at_once_yield_one_result()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim()).Run(output: given.Out + "0");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => given.RunAsDelivered())));
        Assert.Equal([false, true], outcomes.Select(outcome => outcome.Unchanged).Order());
        Assert.Single(given.Lines("verwerkt.csv"));
    }

    [Fact]
    public void A_number_that_could_be_a_bsn_stops_the_delivery_and_is_not_repeated()
    {
        using var given = new GivenDeliveries();
        given.Add("lokaalteam_0518_202601_v1", LocalTeam(("team", $"Noord {Client}")));
        var trouble = Assert.Throws<ExtractTrouble>(() => given.Run());
        Assert.DoesNotContain(Client, trouble.Message);
        Assert.False(Directory.Exists(given.Out));
    }

    [Fact]
    public void No_output_holds_a_bsn()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(), Claim(("referentie_nr", "2"), ("client_bsn", Other)), Claim(("referentie_nr", Client))).Add("pgb_0518_202601_v1", PersonalBudget())
            .Add("lokaalteam_0518_202601_v1", LocalTeam(("client_bsn", Client))).Run();
        Assert.All(Directory.EnumerateFiles(given.Out, "*.csv").Append(Path.Combine(given.Out, "manifest.json")), path =>
        {
            Assert.DoesNotContain(Client, File.ReadAllText(path));
            Assert.DoesNotContain(Other, File.ReadAllText(path));
        });
    }

    [Fact]
    public void A_pseudonym_is_the_agreed_one_and_differs_per_key()
    {
        // HMAC-SHA256 with key 01..20 (hexadecimal) of "client|999900006", first 16 bytes in base32.
        var pseudonyms = new Pseudonyms(Key);
        byte[] hash = System.Security.Cryptography.HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes("client|999900006"))[..16];
        var bits = string.Concat(hash.Select(b => Convert.ToString(b, 2).PadLeft(8, '0'))).PadRight(130, '0');
        string expected = string.Concat(Enumerable.Range(0, 26).Select(i => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));

        Assert.Equal(expected, pseudonyms.OfClient("999900006"));
        Assert.NotEqual(expected, new Pseudonyms([1]).OfClient("999900006"));
        Assert.NotEqual(new Pseudonyms([1]).KeyId, pseudonyms.KeyId);
    }

    [Theory]
    [InlineData("999900006", true)]
    [InlineData("bel 999900006.", true)]
    [InlineData("9999000060", false)]
    [InlineData("999900007", false)]
    [InlineData("65656055", false)]
    public void The_gate_knows_a_bsn_when_it_sees_one(string text, bool caught) => Assert.Equal(caught, BsnGate.Catches(text));

    [Fact]
    public void Rows_and_cents_in_are_rows_and_cents_accepted_and_quarantined()
    {
        string[] columns = ["referentie_nr", "gemeente", "client_bsn", "periode_eind", "volume", "bedrag_cent", "status", "dc"];
        string[] values = ["", "0518", "9999", "999900018", "2026-01-31", "2026-02-30", "4", "-5000", "5000", "toegekend", "afgekeurd", "C", "x;y", "\"", "é"];
        var change = from column in Gen.Elements(columns) from value in Gen.Elements(values) select (column, value);
        Prop.ForAll(change.ListOf().ToArbitrary(), changes =>
        {
            using var given = new GivenDeliveries();
            var lines = changes.Select((made, i) => made.column == "referentie_nr" ? Claim(made) : Claim(("referentie_nr", $"R{i}"), made)).ToArray();
            var outcome = given.Add(Claims, lines).Run();
            // The run itself throws when a count does not add up.
            return outcome.Refused.Count == 0 && outcome.Accepted + outcome.Quarantined == lines.Length + 2;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }
}
