using System.Text.Json;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>Files for one recipient, and files that say what a new release changed.</summary>
public class RecipientTests
{
    const string Claims = "declaratie_0518_202601_v1";
    static readonly byte[] OtherKey = [.. Key.Reverse()];

    static GivenDeliveries Given()
    {
        var given = new GivenDeliveries();
        return given.Add("toewijzing_0503_202601_v1", Allocation(("toewijzing_nr", "400"), ("gemeente", "0503"), ("client_bsn", Other)))
            .Add(Claims, Claim(), Claim(("referentie_nr", "2"), ("gemeente", "0503"), ("toewijzing_nr", "400"), ("client_bsn", Other)));
    }

    [Fact]
    public void A_municipality_gets_its_own_rows_only()
    {
        using var given = Given();
        given.Recipients = new Dictionary<string, byte[]> { ["0503"] = Key, ["0518"] = OtherKey };
        given.Run();

        foreach (string report in (string[])["verwerkt", "declaraties", "voorzieningen"])
        {
            Assert.Equal(2, given.Lines($"{report}.csv").Length);
            Assert.Contains("0503", Assert.Single(given.Lines($"{report}_0503.csv")));
            Assert.Contains("0518", Assert.Single(given.Lines($"{report}_0518.csv")));
        }
    }

    [Fact]
    public void Two_recipients_know_the_same_client_by_different_pseudonyms()
    {
        using var given = Given();
        given.Recipients = new Dictionary<string, byte[]> { ["0518"] = OtherKey };
        given.Run();

        string own = Assert.Single(given.Lines("declaraties_0518.csv"));
        string[] region = given.Lines("declaraties.csv");
        Assert.DoesNotContain(region, line => line.Split(';')[0] == own.Split(';')[0] || line.Split(';')[1] == own.Split(';')[1]);
        Assert.Contains(region, line => line.Split(';')[2..].SequenceEqual(own.Split(';')[2..]));
        // Within one recipient's files the same client can be followed.
        Assert.Equal(Assert.Single(given.Lines("voorzieningen_0518.csv")).Split(';')[0], own.Split(';')[0]);
    }

    [Fact]
    public void A_new_release_says_which_rows_are_gone_and_which_are_new()
    {
        using var given = Given();
        given.Run();
        string before = given.Out + "-1";
        Directory.Move(given.Out, before);
        given.Replaces = new(1, "eerder", before);
        given.Add("declaratie_0518_202601_v2", Claim(("volume", "3"), ("bedrag_cent", "3750")), Claim(("referentie_nr", "2"), ("gemeente", "0503"), ("toewijzing_nr", "400"), ("client_bsn", Other)));
        given.Run();

        Assert.Equal(["vervallen;0518;65656055;II;45A03;202601;202601;1;5000", "nieuw;0518;65656055;II;45A03;202601;202601;1;3750"],
            given.Lines("verschil_verwerkt.csv").OrderDescending());
        Assert.False(File.Exists(Path.Combine(given.Out, "verschil_voorzieningen.csv")));
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(given.Out, "manifest.json")));
        Assert.Equal((1, "eerder"), (manifest.RootElement.GetProperty("replaces").GetInt32(), manifest.RootElement.GetProperty("supersedes").GetString()));
        Assert.Contains(manifest.RootElement.GetProperty("files").EnumerateArray(), file => file.GetProperty("name").GetString() == "verschil_verwerkt.csv");
    }
}
