using System.Globalization;
using Xunit;

namespace Pdc.Tests.Unit.Generate;

public sealed class GeneratorTests(MadeDeliveries made) : IClassFixture<MadeDeliveries>
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_does_not()
    {
        using var again = new MadeDeliveries();
        string other = Directory.CreateTempSubdirectory("pdc-generate-").FullName;
        MadeDeliveries.Make(other, seed: 8);

        var files = Directory.EnumerateFiles(made.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(made.Folder, path)).Order().ToList();

        Assert.Equal(files, Directory.EnumerateFiles(again.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(again.Folder, path)).Order());
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(made.Folder, file)), File.ReadAllBytes(Path.Combine(again.Folder, file))));
        Assert.NotEqual(File.ReadAllText(Path.Combine(made.Folder, "declaratie_0518_202605_v1.csv")), File.ReadAllText(Path.Combine(other, "declaratie_0518_202605_v1.csv")));
        Directory.Delete(other, recursive: true);
    }

    [Theory]
    [InlineData("toewijzing", "toewijzing_nr;gemeente;client_bsn;aanbieder_agb;referentie_aanbieder;categorie;product;toewijzingsdatum;toewijzingstijd;ingang;eind;volume;eenheid;frequentie;budget_cent;reden_wijziging;tarief_cent")]
    [InlineData("declaratie", "declaratie_nr;bericht_id;referentie_nr;vorig_referentie_nr;gemeente;aanbieder_agb;client_bsn;toewijzing_nr;categorie;product;periode_begin;periode_eind;ontvangen;dagtekening;volume;eenheid;tarief_cent;bedrag_cent;dc;status")]
    [InlineData("retour", "declaratie_nr;referentie_nr;niveau;retourcode;datum")]
    [InlineData("vot", "gemeente;aanbieder_agb;referentie_aanbieder;client_bsn;ontvangen;verwijzer;gewenste_ingang;antwoord;antwoord_datum")]
    [InlineData("startstop", "toewijzing_nr;soort;begin;eind;reden;status")]
    [InlineData("pgb", "gemeente;maand;client_bsn;categorie;budget_cent;besteed_cent")]
    [InlineData("lokaalteam", "gemeente;maand;team;client_bsn;aantal;contacten;fte;kosten_cent")]
    [InlineData("budget", "gemeente;jaar;perceel;bedrag_cent;versie;geldig_vanaf")]
    [InlineData("perceelmap", "product;geldig_van;geldig_tot;perceel")]
    public void Every_source_is_delivered_under_its_fixed_header(string source, string header)
    {
        var files = made.Newest(source).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(header, File.ReadLines(Path.Combine(made.Folder, file)).First()));
        Assert.Contains(files, file => File.ReadLines(Path.Combine(made.Folder, file)).Skip(1).Any());
    }

    [Theory]
    [InlineData("toewijzing")]
    [InlineData("declaratie")]
    [InlineData("vot")]
    [InlineData("pgb")]
    public void Clients_are_test_numbers_that_pass_the_elfproef(string source)
    {
        var numbers = made.Sound(source).Select(entry => entry.Row["client_bsn"]).Distinct().ToList();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number =>
        {
            Assert.InRange(int.Parse(number, CultureInfo.InvariantCulture), 999_900_006, 999_999_990);
            int[] weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
            Assert.Equal(0, number.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11);
        });
    }

    [Fact]
    public void Broken_numbers_are_as_long_as_a_bsn_and_fail_the_elfproef()
    {
        var broken = made.Rows(Path.Combine("waarheid", "fouten.csv")).Where(row => row["code"] == "R20" && row["bestand"].StartsWith("declaratie", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(broken);
        Assert.All(broken, row =>
        {
            string number = made.Rows(row["bestand"]).ElementAt(int.Parse(row["regel"], CultureInfo.InvariantCulture) - 2)["client_bsn"];
            Assert.Equal(9, number.Length);
            Assert.NotEqual(0, number.Select((digit, at) => (digit - '0') * (at == 8 ? -1 : 9 - at)).Sum() % 11);
        });
    }

    [Fact]
    public void The_year_holds_late_claims_credits_corrections_rejections_removals_and_stops()
    {
        var claims = made.Sound("declaratie").Select(entry => entry.Row).ToList();
        var reasons = made.Sound("toewijzing").Select(entry => entry.Row["reden_wijziging"]).ToHashSet();

        Assert.Contains(claims, row => Late(row) >= 4);
        Assert.Contains(claims, row => row["dc"] == "C" && row["vorig_referentie_nr"] != "");
        Assert.Contains(claims, row => row["status"] == "ingediend");
        Assert.Contains(claims, row => row["status"] == "afgekeurd");
        Assert.Contains("07", reasons);
        Assert.Contains("04", reasons);
        Assert.True(made.Sound("retour").Select(entry => entry.Row["retourcode"]).Distinct().Count() >= 5);

        static int Late(Dictionary<string, string> row)
        {
            var care = DateOnly.Parse(row["periode_begin"], CultureInfo.InvariantCulture);
            var received = DateOnly.Parse(row["ontvangen"], CultureInfo.InvariantCulture);
            return (received.Year - care.Year) * 12 + received.Month - care.Month;
        }
    }

    [Fact]
    public void One_delivery_comes_again_without_its_errors()
    {
        string again = Assert.Single(Directory.EnumerateFiles(made.Folder, "*_v2.csv"));
        string first = again.Replace("_v2", "_v1");
        int broken = made.Rows(Path.Combine("waarheid", "fouten.csv")).Count(row => row["bestand"] == Path.GetFileName(first) && row["hersteld"] == "ja");

        Assert.True(broken > 0);
        Assert.Equal(File.ReadLines(first).Count() - broken, File.ReadLines(again).Count());
    }
}
