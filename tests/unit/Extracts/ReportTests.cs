using MiniExcelLibs;
using Xunit;
using static Pdc.Tests.Unit.Extracts.GivenDeliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>The report files, row by row.</summary>
public class ReportTests
{
    const string Claims = "declaratie_0518_202601_v1", Allocations = "toewijzing_0518_202601_v1";

    [Fact]
    public void Verwerkt_counts_granted_lines_by_care_month()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(), Claim(("referentie_nr", "2")), Claim(("referentie_nr", "3"), ("periode_begin", "2025-12-01"), ("periode_eind", "2025-12-31")),
            Claim(("referentie_nr", "4"), ("status", "afgekeurd")), Claim(("referentie_nr", "5"), ("status", "ingediend")),
            Claim(("referentie_nr", "6"), ("vorig_referentie_nr", "RN001"), ("bedrag_cent", "-5000"), ("dc", "C"))).Run();

        Assert.Equal(["0518;65656055;II;45A03;202512;202601;1;5000", "0518;65656055;II;45A03;202601;202601;3;5000"], given.Lines("verwerkt.csv"));
    }

    [Fact]
    public void Uitval_counts_a_line_under_each_of_its_return_codes()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, [.. Enumerable.Range(1, 4).Select(i => Claim(("referentie_nr", $"R{i}"), ("status", "afgekeurd"), ("declaratie_nr", i == 4 ? "DN2" : "DN1")))]);
        given.Add("retour_0518_202601_v1",
            Return(("declaratie_nr", "DN1"), ("referentie_nr", "R1"), ("retourcode", "9339")), Return(("declaratie_nr", "DN1"), ("referentie_nr", "R1"), ("retourcode", "9340")),
            Return(("declaratie_nr", "DN1"), ("referentie_nr", "R2"), ("retourcode", "9339")), Return(("declaratie_nr", "DN1"), ("referentie_nr", ""), ("niveau", "declaratie"), ("retourcode", "0200")),
            Return(("declaratie_nr", "DN2"), ("referentie_nr", ""), ("niveau", "declaratie"), ("retourcode", "9333"))).Run();

        Assert.Equal([
            "0518;65656055;II;45A03;202601;202601;9333;1;1;5000",
            "0518;65656055;II;45A03;202601;202601;9339;2;2;10000",
            "0518;65656055;II;45A03;202601;202601;9340;1;1;5000",
            "0518;65656055;II;45A03;202601;202601;????;1;0;5000"], given.Lines("uitval.csv"));
    }

    [Fact]
    public void A_product_without_a_lot_is_reported_under_onbekend_and_listed()
    {
        using var given = new GivenDeliveries();
        given.Set("perceelmap_REGIO_202601_v1", "45A03;2020-01-01;2025-12-31;II", "45A03;2027-01-01;;III").Add(Claims, Claim()).Run();

        Assert.Equal(["0518;65656055;ONBEKEND;45A03;202601;202601;1;5000"], given.Lines("verwerkt.csv"));
        Assert.Equal([$"{Claims}.csv:2 product W43"], given.Findings());
    }

    [Fact]
    public void A_lot_map_by_category_serves_products_that_the_map_by_product_does_not_name()
    {
        using var given = new GivenDeliveries();
        given.Remove("perceelmap_REGIO_202601_v1");
        File.WriteAllText(Path.Combine(given.In, "perceelmap_REGIO_202512_v1.csv"), "categorie;geldig_van;geldig_tot;perceel\n45;2020-01-01;;IIIb\n");
        given.Add(Claims, Claim()).Run();
        Assert.Equal(["0518;65656055;IIIb;45A03;202601;202601;1;5000"], given.Lines("verwerkt.csv"));
    }

    [Fact]
    public void Throughput_counts_what_ended_in_the_month_and_what_is_open()
    {
        using var given = new GivenDeliveries();
        // Requests of Friday 2 January, answered after 0, 1, 5 and 6 working days; one by 319, one still open.
        string[] decided = ["2026-01-02", "2026-01-05", "2026-01-09", "2026-01-12"];
        given.Set(Allocations, [.. decided.Select((day, i) => Allocation(("toewijzing_nr", $"{i}"), ("referentie_aanbieder", $"V{i}"), ("toewijzingsdatum", day)))]);
        given.Add("vot_0518_202601_v1", [.. Enumerable.Range(0, 6).Select(i => Request(("referentie_aanbieder", $"V{i}"), ("ontvangen", "2026-01-02"),
            ("antwoord", i == 4 ? "319-1" : i < 4 ? "301" : "open")))]);
        // First claims after 0 and 26 days; the others have none yet.
        given.Add(Claims, Claim(("toewijzing_nr", "0"), ("ontvangen", "2026-01-02")), Claim(("toewijzing_nr", "1"), ("ontvangen", "2026-01-31"), ("referentie_nr", "2")));
        given.Run();

        Assert.Equal([
            "toewijzing-declaratie;0518;65656055;2;0;19;0;26;0;2",
            "vot-toewijzing;0518;65656055;4;1;6;3;10;1;1"], given.Lines("doorlooptijd.csv"));
        Assert.Equal(["vot_0518_202601_v1.csv:7 antwoord W40"], given.Findings());
    }

    [Fact]
    public void A_first_claim_later_than_thirty_calendar_days_is_over_the_norm_in_the_month_it_came_in()
    {
        using var given = new GivenDeliveries();
        given.Add("declaratie_0518_202602_v1", Claim(("ontvangen", "2026-02-02")));
        given.Run();
        Assert.Equal(["toewijzing-declaratie;0518;65656055;0;;;;;0;1"], given.Lines("doorlooptijd.csv"));
        given.Run(202602);
        Assert.Equal(["toewijzing-declaratie;0518;65656055;1;21;21;31;31;1;0"], given.Lines("doorlooptijd.csv"));
    }

    [Fact]
    public void A_list_says_since_when_and_for_how_long_and_forgets_what_was_repaired()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim(("bedrag_cent", "4999"))).Add("declaratie_0503_202603_v1", Claim(("gemeente", "0503"), ("referentie_nr", "RN503"), ("toewijzing_nr", "onbekend")));
        given.Run(202603);

        Assert.Equal($"{Claims}.csv;2;RN001;bedrag_cent;R33;Het bedrag is niet volume maal tarief (9346). Controleer volume, tarief en bedrag.;202601;2", Assert.Single(given.Lines("dq_0518.csv")));
        Assert.Equal("202603;0", string.Join(';', Assert.Single(given.Lines("dq_0503.csv")).Split(';')[^2..]));
        Assert.Empty(given.Lines("dq_0637.csv"));
        Assert.Empty(given.Lines("dq_REGIO.csv"));
        Assert.Equal(["R33;202601;1", "R33;202602;0", "R33;202603;0"], MiniExcel.Query(Path.Combine(given.Out, "gemeente_0518.xlsx"), useHeaderRow: true, sheetName: "dq_verloop")
            .Cast<IDictionary<string, object>>().Select(row => string.Join(';', row.Values)));

        given.Add("declaratie_0518_202601_v2", Claim());
        given.Run(202603);
        Assert.Empty(given.Lines("dq_0518.csv"));

        // A new year starts with a clean list.
        given.Add("declaratie_0518_202701_v1", Claim(("referentie_nr", "later")));
        given.Run(202701);
        Assert.Empty(given.Lines("dq_0503.csv"));
    }

    public static TheoryData<string, string, string> Warnings => new()
    {
        { "volume", "", "volume W42" },
        { "toewijzingsdatum", "2025-12-04", "" },
    };

    [Theory, MemberData(nameof(Warnings))]
    public void A_warning_keeps_the_row(string column, string value, string finding)
    {
        using var given = new GivenDeliveries();
        var outcome = given.Set(Allocations, Allocation((column, value))).Run();
        Assert.Equal(0, outcome.Quarantined);
        Assert.Equal(finding == "" ? [] : [$"{Allocations}.csv:2 {finding}"], given.Findings());
        Assert.Single(given.Lines("voorzieningen.csv"));
    }

    [Fact]
    public void An_allocation_without_start_or_claim_for_sixty_days_is_listed()
    {
        using var given = new GivenDeliveries();
        given.Set(Allocations, Allocation(("toewijzingsdatum", "2025-12-02")), Allocation(("toewijzing_nr", "2"), ("toewijzingsdatum", "2025-12-03")),
            Allocation(("toewijzing_nr", "3"), ("toewijzingsdatum", "2025-11-01")), Allocation(("toewijzing_nr", "4"), ("toewijzingsdatum", "2025-11-01")));
        given.Add("startstop_0518_202601_v1", StartStop(("toewijzing_nr", "3"))).Add(Claims, Claim(("toewijzing_nr", "4"))).Run();
        Assert.Equal([$"{Allocations}.csv:2 toewijzing_nr W41"], given.Findings());
    }

    [Fact]
    public void Negative_throughput_is_kept_and_listed()
    {
        using var given = new GivenDeliveries();
        given.Add("vot_0518_202601_v1", Request(("ontvangen", "2026-01-07"))).Run();
        Assert.Equal(["vot_0518_202601_v1.csv:2 ontvangen W44"], given.Findings());
        Assert.Contains("vot-toewijzing;0518;65656055;1;-3;-3;-5;-5;0;0", given.Lines("doorlooptijd.csv"));
    }

    [Fact]
    public void A_month_far_from_the_twelve_before_it_is_listed()
    {
        using var given = new GivenDeliveries();
        for (int month = 1; month <= 13; month++)
        {
            int yyyymm = month <= 12 ? 202500 + month : 202601, volume = month == 13 ? 39 : 4 + month % 3;
            given.Add($"declaratie_0518_{yyyymm}_v1", Claim(("referentie_nr", $"R{month}"), ("volume", $"{volume}"), ("bedrag_cent", $"{volume * 1250}"),
                ("periode_begin", $"{yyyymm / 100}-{yyyymm % 100:00}-01"), ("periode_eind", $"{yyyymm / 100}-{yyyymm % 100:00}-28"),
                ("ontvangen", $"{yyyymm / 100}-{yyyymm % 100:00}-28"), ("dagtekening", $"{yyyymm / 100}-{yyyymm % 100:00}-28")));
        }
        given.Set(Allocations, Allocation(("ingang", "2025-01-01"), ("toewijzingsdatum", "2025-01-01"))).Run();
        Assert.Equal(["declaratie_0518_202601_v1.csv:0 bedrag_cent W45"], given.Findings());
    }

    [Fact]
    public void A_missing_delivery_of_budgets_and_teams_is_missing_and_never_zero()
    {
        using var given = new GivenDeliveries();
        given.Add("pgb_0518_202601_v1", PersonalBudget()).Add("pgb_0637_202601_v1").Add("lokaalteam_REGIO_202601_v1", LocalTeam(), LocalTeam(("gemeente", "0503"), ("client_bsn", Client), ("fte", "0.25")));
        given.Run();

        Assert.Equal(["0503;202601;;;;;ontbreekt", "0637;202601;;;;;zonder regels"], given.Lines("pgb.csv").Where(line => !line.StartsWith("0518", StringComparison.Ordinal)));
        Assert.EndsWith(";45;100000;8000;geleverd", given.Lines("pgb.csv")[1]);
        Assert.Equal("0518;202601;Noord;;12;30;4.50;900000;geleverd", given.Lines("lokaalteam.csv")[1]);
        Assert.Equal("0637;202601;;;;;;;ontbreekt", given.Lines("lokaalteam.csv")[2]);
    }

    [Fact]
    public void The_year_is_forecast_and_its_budget_watched()
    {
        using var given = new GivenDeliveries();
        given.Add(Claims, Claim());
        File.WriteAllText(Path.Combine(given.In, "budget_0518_202601_v1.csv"), "gemeente;jaar;perceel;bedrag_cent;versie;geldig_vanaf\n0518;2026;II;4000;1;2026-01-01\n0518;2026;II;9000000;2;2026-01-15\n0518;2026;II;1;3;2026-02-01\n");
        given.Run();

        string[] cells = Assert.Single(given.Lines("prognose.csv")).Split(';');
        Assert.Equal("0518;II;65656055;5000", string.Join(';', cells[..4]));
        Assert.Equal(long.Parse(cells[7]), cells[3..7].Sum(long.Parse));
        Assert.StartsWith("0518;II;9000000;5000;", Assert.Single(given.Lines("uitputting.csv")));
    }
}
