using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>Every R rule: a row that breaks it gets exactly that code, on exactly that line, and nothing else is touched.</summary>
public class RowRuleTests(RowRuleTests.BrokenRun broken) : IClassFixture<RowRuleTests.BrokenRun>
{
    /// <summary>One run over every broken claim, each with a right one after it.</summary>
    public sealed class BrokenRun
    {
        public BrokenRun()
        {
            using var given = new GivenDeliveries();
            given.Add(Claims, [.. BrokenClaims.SelectMany((row, at) => new[]
            {
                Claim(("referentie_nr", $"RN{at}"), (row.Data.Item1, row.Data.Item2)), Claim(("referentie_nr", $"RN{at}-goed")),
            })]).Run();
            // Another product has no lot.
            Findings = [.. given.Findings().Where(finding => !finding.EndsWith("W43", StringComparison.Ordinal))];
            (Processed, OfBureau) = (given.Lines("verwerkt.csv"), given.Lines("dq_REGIO.csv"));
        }

        public string[] Findings { get; }
        public string[] Processed { get; }
        public string[] OfBureau { get; }

        public int LineOf(string column, string value) =>
            2 + 2 * BrokenClaims.TakeWhile(row => (row.Data.Item1, row.Data.Item2) != (column, value)).Count();
    }

    const string Claims = "declaratie_0518_202601_v1", Allocations = "toewijzing_0518_202601_v1";

    public static TheoryData<string, string, string> BrokenClaims => new()
    {
        { "client_bsn", "", "R10" },
        { "periode_begin", "2026-01-32", "R11" }, { "ontvangen", "30-01-2026", "R11" }, { "bedrag_cent", "5.000", "R11" }, { "bedrag_cent", "5000,00", "R11" },
        { "volume", "vier", "R11" }, { "client_bsn", "99990000X", "R11" }, { "dagtekening", "2026-02-30", "R11" }, { "bedrag_cent", " 5000", "R11" },
        { "product", "45A033", "R12" }, { "referentie_nr", "123456789012345678901", "R12" }, { "aanbieder_agb", "6565605", "R12" }, { "bedrag_cent", "100000000", "R12" },
        { "client_bsn", "99990006", "R12" },
        { "categorie", "39", "R13" }, { "eenheid", "05", "R13" }, { "dc", "X", "R13" }, { "status", "betaald", "R13" },
        { "gemeente", "0363", "R14" },
        { "ontvangen", "2026-02-01", "R15" }, { "dagtekening", "2026-02-01", "R15" },
        { "client_bsn", "999900007", "R20" }, { "client_bsn", "000000000", "R20" },
        { "aanbieder_agb", "99999999", "R21" },
        { "toewijzing_nr", "300299", "R30" },
        { "product", "45A04", "R32" }, { "categorie", "46", "R32" },
        { "bedrag_cent", "5001", "R33" },
        { "vorig_referentie_nr", "", "" },
        { "client_bsn", "999900018", "R38" },
        { "aanbieder_agb", "42420001", "R39" },
    };

    [Theory, MemberData(nameof(BrokenClaims))]
    public void A_claim_with_one_wrong_value_gets_the_code_for_it(string column, string value, string code)
    {
        string line = $"{Claims}.csv:{broken.LineOf(column, value)} ";
        // An unknown provider also differs from the one in the allocation.
        string[] expected = code switch
        {
            "" => [],
            "R21" => [$"{line}{column} R21", $"{line}{column} R39"],
            _ => [$"{line}{column} {code}"],
        };
        Assert.Equal(expected, broken.Findings.Where(finding => finding.StartsWith(line, StringComparison.Ordinal)));
    }

    [Fact]
    public void Claims_beside_a_broken_one_are_counted_and_one_of_no_municipality_is_left_to_the_bureau()
    {
        int right = BrokenClaims.Count(row => row.Data.Item3 == "") + BrokenClaims.Count;
        Assert.Equal(right, broken.Processed.Sum(line => int.Parse(line.Split(';')[6])));
        Assert.Contains(";gemeente;R14;", Assert.Single(broken.OfBureau));
    }

    [Fact]
    public void A_number_that_another_municipality_handed_out_is_unknown_and_nothing_is_said_of_its_client()
    {
        using var given = new GivenDeliveries();
        given.Add("declaratie_0503_202601_v1", Claim(("gemeente", "0503"), ("client_bsn", Other), ("product", "45A04"), ("volume", "41"), ("bedrag_cent", "51250"), ("periode_begin", "2025-05-01"), ("periode_eind", "2025-05-31")))
            .Add("startstop_0503_202601_v1", StartStop(("soort", "306"))).Run();

        Assert.Equal(["declaratie_0503_202601_v1.csv:2 toewijzing_nr R30", "startstop_0503_202601_v1.csv:2 soort R13"], given.Findings());
        Assert.Equal(2, given.Lines("dq_0503.csv").Length);
    }

    [Theory]
    [InlineData("2025-05-01", "2025-05-31", "periode_begin R31")]
    [InlineData("2025-06-01", "2025-06-30", "")]
    [InlineData("2026-01-15", "2026-01-31", "periode_eind R31")]
    [InlineData("2025-12-20", "2026-01-20", "periode_eind R37")]
    [InlineData("2026-01-05", "2026-01-04", "periode_eind R11")]
    public void A_period_is_judged_against_its_allocation_and_its_month(string begin, string end, string expected)
    {
        using var given = new GivenDeliveries();
        if (expected == "periode_eind R31")
            given.Set(Allocations, Allocation(("eind", "2026-01-20")));
        given.Add(Claims, Claim(("periode_begin", begin), ("periode_eind", end))).Run();

        Assert.Equal(expected == "" ? [] : [$"{Claims}.csv:2 {expected}"], given.Findings());
    }

    [Fact]
    public void A_line_without_a_contract_in_its_period_is_not_under_contract()
    {
        using var given = new GivenDeliveries();
        given.Catalogue = given.Catalogue with { Contracts = [new(Agb, new(2025, 6, 1), new(2025, 12, 31))] };
        given.Add(Claims, Claim(), Claim(("referentie_nr", "RN2"), ("periode_begin", "2025-12-01"), ("periode_eind", "2025-12-31"))).Run();

        Assert.Equal([$"{Claims}.csv:2 aanbieder_agb R21"], given.Findings());
    }

    [Fact]
    public void A_unit_that_differs_is_not_also_measured_against_the_grant()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(("eenheid", "01"), ("volume", "60"), ("bedrag_cent", "75000"))).Run();

        Assert.Equal([$"{Claims}.csv:2 eenheid R32"], given.Findings());
    }

    [Fact]
    public void A_row_collects_every_code_that_applies()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(("product", "45A04"), ("bedrag_cent", "1"), ("client_bsn", Other), ("aanbieder_agb", OtherAgb), ("volume", "41"))).Run();

        Assert.Equal(["aanbieder_agb R39", "bedrag_cent R33", "client_bsn R38", "product R32", "volume R34"],
            given.Findings().Select(finding => finding[(finding.IndexOf(' ') + 1)..]));
        Assert.Empty(given.Lines("verwerkt.csv"));
    }

    // Frequency, grant, period and the largest volume that fits.
    public static TheoryData<string, string, string, string, int> Grants => new()
    {
        { "1", "2", "2026-01-01", "2026-01-31", 62 },
        { "1", "2", "2026-01-05", "2026-01-05", 2 },
        { "2", "3", "2026-01-01", "2026-01-31", 15 },       // Thursday 1 January to Saturday 31: five ISO weeks.
        { "2", "3", "2026-01-04", "2026-01-05", 6 },        // Sunday and Monday: two weeks.
        { "4", "40", "2026-01-01", "2026-01-31", 40 },
        { "6", "100", "2026-01-01", "2026-01-31", 100 },
    };

    [Theory, MemberData(nameof(Grants))]
    public void A_volume_may_be_as_large_as_the_grant_and_no_larger(string frequency, string grant, string begin, string end, int fits)
    {
        using var given = new GivenDeliveries();
        given.Set(Allocations, Allocation(("frequentie", frequency), ("volume", grant)));
        string Of(int volume) => Claim(("volume", $"{volume}"), ("bedrag_cent", $"{volume * 1250}"), ("periode_begin", begin), ("periode_eind", end));
        given.Set(Claims, Of(fits)).Run();
        Assert.Empty(given.Findings());

        // Other content is a next version.
        given.Remove(Claims).Add("declaratie_0518_202601_v2", Of(fits + 1)).Run();
        Assert.Equal(["declaratie_0518_202601_v2.csv:2 volume R34"], given.Findings());
    }

    [Fact]
    public void A_grant_for_the_whole_term_is_used_up_by_the_oldest_lines_first()
    {
        using var given = new GivenDeliveries();
        given.Set(Allocations, Allocation(("frequentie", "6"), ("volume", "10")));
        given.Add(Claims,
            Claim(("referentie_nr", "C"), ("volume", "6"), ("bedrag_cent", "7500"), ("ontvangen", "2026-01-30")),
            Claim(("referentie_nr", "A"), ("volume", "6"), ("bedrag_cent", "7500"), ("ontvangen", "2026-01-10"), ("periode_begin", "2025-11-01"), ("periode_eind", "2025-11-30")),
            Claim(("referentie_nr", "R"), ("volume", "4"), ("status", "afgekeurd"), ("ontvangen", "2026-01-11")),
            Claim(("referentie_nr", "B"), ("volume", "4"), ("ontvangen", "2026-01-20"), ("periode_begin", "2025-12-01"), ("periode_eind", "2025-12-31"))).Run();

        Assert.Equal([$"{Claims}.csv:2 volume R34"], given.Findings());
    }

    [Fact]
    public void A_credit_gives_back_what_its_debit_used()
    {
        using var given = new GivenDeliveries();
        given.Set(Allocations, Allocation(("frequentie", "6"), ("volume", "4")));
        given.Add(Claims, Claim(("ontvangen", "2026-01-10")),
            Claim(("referentie_nr", "RN2"), ("vorig_referentie_nr", "RN001"), ("bedrag_cent", "-5000"), ("dc", "C"), ("ontvangen", "2026-01-20")),
            Claim(("referentie_nr", "RN3"), ("ontvangen", "2026-01-20"))).Run();

        Assert.Empty(given.Findings());
    }

    [Fact]
    public void The_second_final_row_of_a_reference_is_a_duplicate()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(), Claim());
        given.Add("declaratie_0518_202602_v1", Claim(("status", "afgekeurd")), Claim(("aanbieder_agb", OtherAgb), ("toewijzing_nr", "2"))).Add(Allocations, Allocation(("toewijzing_nr", "2"), ("aanbieder_agb", OtherAgb), ("referentie_aanbieder", "")));
        given.Run(202602);

        Assert.Equal([$"{Claims}.csv:3 referentie_nr R35", "declaratie_0518_202602_v1.csv:2 referentie_nr R35"], given.Findings());
    }

    [Fact]
    public void An_answer_replaces_the_line_that_waited_for_it()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(("status", "ingediend"))).Add("declaratie_0518_202602_v1", Claim());
        given.Run();
        Assert.Empty(given.Lines("verwerkt.csv"));

        given.Run(202602);
        Assert.Empty(given.Findings());
        Assert.Equal(["0518;65656055;II;45A03;202601;202602;1;5000"], given.Lines("verwerkt.csv"));
        Assert.Single(given.Lines("declaraties.csv"));
    }

    public static TheoryData<string, string, string, bool> Credits => new()
    {
        { "RN001", "-5000", "2026-01-20", true },
        { "RN001", "-4999", "2026-01-20", false },          // Another amount (and not volume times tariff).
        { "RN999", "-5000", "2026-01-20", false },          // No such debit.
        { "", "-5000", "2026-01-20", false },
        { "RN001", "-5000", "2026-01-09", false },          // The debit came later.
    };

    [Theory, MemberData(nameof(Credits))]
    public void A_credit_names_an_earlier_debit_of_the_same_amount(string previous, string amount, string received, bool fits)
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(("ontvangen", "2026-01-10")),
            Claim(("referentie_nr", "RN2"), ("vorig_referentie_nr", previous), ("bedrag_cent", amount), ("dc", "C"), ("ontvangen", received))).Run();

        Assert.Equal(fits ? [] : [$"{Claims}.csv:3 vorig_referentie_nr R36"], given.Findings().Where(finding => !finding.EndsWith("R33", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_debit_is_credited_once()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(("ontvangen", "2026-01-10")),
            Claim(("referentie_nr", "RN3"), ("vorig_referentie_nr", "RN001"), ("bedrag_cent", "-5000"), ("dc", "C"), ("ontvangen", "2026-01-21")),
            Claim(("referentie_nr", "RN2"), ("vorig_referentie_nr", "RN001"), ("bedrag_cent", "-5000"), ("dc", "C"), ("ontvangen", "2026-01-20"), ("volume", "-4"))).Run();

        Assert.Equal([$"{Claims}.csv:3 vorig_referentie_nr R36"], given.Findings());
    }

    [Fact]
    public void A_unit_in_euros_need_not_be_volume_times_tariff()
    {
        using var given = new GivenDeliveries();
        given.Set(Allocations, Allocation(("eenheid", "83"), ("frequentie", "6"), ("volume", "100000"))).Add(Claims, Claim(("eenheid", "83"), ("bedrag_cent", "4711"))).Run();
        Assert.Empty(given.Findings());
    }

    [Fact]
    public void The_newest_delivery_of_an_allocation_is_the_one_that_claims_are_judged_against()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim()).Add("toewijzing_0518_202602_v1", Allocation(("eind", "2025-12-31"), ("toewijzingsdatum", "2026-02-02")));
        given.Run();
        Assert.Empty(given.Findings());

        given.Run(202602);
        Assert.Equal([$"{Claims}.csv:2 periode_begin R31"], given.Findings());
    }

    [Fact]
    public void An_allocation_in_quarantine_does_not_drag_its_claims_along()
    {
        using var given = new GivenDeliveries();
        given.Set(Allocations, Allocation(("reden_wijziging", "99"))).Add(Claims, Claim()).Run();
        Assert.Equal([$"{Allocations}.csv:2 reden_wijziging R13"], given.Findings());
    }
}
