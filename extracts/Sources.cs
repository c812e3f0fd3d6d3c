using Pdc.Extracts.Rows;
using Pdc.Extracts.Rows.Shapes;

namespace Pdc.Extracts;

/// <summary>
/// The layouts of the CSV deliveries, column by column as they are published. <c>?</c> = may be empty. Lengths are those of iJw 3.2;
/// only the number of an allocation may be as long as a reference, for not every municipality counts in digits alone.
/// </summary>
static class Sources
{
    public static readonly Source Allocations = new("toewijzing", key: "toewijzing_nr", control: "budget_cent",
        Text("toewijzing_nr", 20), Municipality("gemeente"), Bsn("client_bsn"), Agb("aanbieder_agb"), Text("referentie_aanbieder?", 36),
        List("categorie?", CodeList.Category), Code("product?", 5), PastDate("toewijzingsdatum"), Time("toewijzingstijd"), Date("ingang"), Date("eind?"),
        Number("volume?", 8), List("eenheid?", CodeList.Unit), List("frequentie?", CodeList.Frequency), Cents("budget_cent?", 8),
        List("reden_wijziging?", CodeList.AllocationChange), Cents("tarief_cent?", 8));

    public static readonly Source Claims = new("declaratie", key: "referentie_nr", control: "bedrag_cent",
        Text("declaratie_nr", 12), Text("bericht_id", 12), Text("referentie_nr", 20), Text("vorig_referentie_nr?", 20), Municipality("gemeente"),
        Agb("aanbieder_agb"), Bsn("client_bsn"), Text("toewijzing_nr", 20), List("categorie", CodeList.Category), Code("product", 5),
        PastDate("periode_begin"), PastDate("periode_eind"), PastDate("ontvangen"), PastDate("dagtekening"), Number("volume", 8),
        List("eenheid", CodeList.Unit), Cents("tarief_cent?", 8), Cents("bedrag_cent", 8), List("dc", CodeList.DebitCredit),
        List("status", CodeList.ClaimStatus));

    /// <summary>The lines that a JW325 lists as rejected, until its JW323 is laid beside it.</summary>
    public static readonly Source RejectedLines = new("declaratie_afwijzing", key: Claims.Key, control: "bedrag_cent", [.. Claims.Columns]);

    public static readonly Source Returns = new("retour", key: "declaratie_nr", control: null,
        Text("declaratie_nr", 12), Text("referentie_nr?", 20), List("niveau", CodeList.ReturnLevel), List("retourcode", CodeList.ReturnCode), PastDate("datum"));

    public static readonly Source Requests = new("vot", key: "referentie_aanbieder", control: null,
        Municipality("gemeente"), Agb("aanbieder_agb"), Text("referentie_aanbieder", 36), Bsn("client_bsn"), PastDate("ontvangen"),
        List("verwijzer", CodeList.Referrer), Date("gewenste_ingang"), List("antwoord", CodeList.RequestAnswer), PastDate("antwoord_datum?"));

    public static readonly Source StartsAndStops = new("startstop", key: "toewijzing_nr", control: null,
        Text("toewijzing_nr", 20), List("soort", CodeList.StartOrStop), PastDate("begin"), PastDate("eind?"), List("reden?", CodeList.EndReason),
        Text("status", 20));

    public static readonly Source PersonalBudgets = new("pgb", key: "maand", control: "besteed_cent",
        Municipality("gemeente"), Month("maand"), Bsn("client_bsn"), List("categorie", CodeList.Category), Cents("budget_cent", 12), Cents("besteed_cent", 12));

    public static readonly Source LocalTeams = new("lokaalteam", key: "team", control: "kosten_cent",
        Municipality("gemeente"), Month("maand"), Text("team", 80), Bsn("client_bsn?"), Number("aantal", 8), Number("contacten", 8), Decimal("fte"),
        Cents("kosten_cent", 12));

    public static readonly Source Budgets = new("budget", key: "perceel", control: "bedrag_cent",
        Municipality("gemeente"), Year("jaar"), Text("perceel", 12), Cents("bedrag_cent", 12), Text("versie", 20), Date("geldig_vanaf"));

    public static readonly Source LotsByProduct = new("perceelmap", key: "product", control: null,
        Code("product", 5), Date("geldig_van"), Date("geldig_tot?"), Text("perceel", 12));

    public static readonly Source LotsByCategory = new("perceelmap", key: "categorie", control: null,
        List("categorie", CodeList.Category), Date("geldig_van"), Date("geldig_tot?"), Text("perceel", 12));

    /// <summary>A lot map is kept by product or by category; its header says which.</summary>
    public static readonly IReadOnlyList<Source> All =
    [
        Allocations, Claims, Returns, Requests, StartsAndStops, PersonalBudgets, LocalTeams, Budgets, LotsByProduct, LotsByCategory,
    ];

    static Column Text(string name, int longest) => Of(name, new TextShape(longest));
    static Column Code(string name, int longest) => Of(name, new CodeShape(longest));
    static Column List(string name, CodeList list) => Of(name, new ListShape(list));
    static Column Agb(string name) => Of(name, new AgbShape());
    static Column Bsn(string name) => Of(name, new BsnShape());
    static Column Municipality(string name) => Of(name, new MunicipalityShape());
    static Column Date(string name) => Of(name, new DateShape(past: false));
    static Column PastDate(string name) => Of(name, new DateShape(past: true));
    static Column Time(string name) => Of(name, new TimeShape());
    static Column Month(string name) => Of(name, new MonthShape());
    static Column Year(string name) => Of(name, new YearShape());
    static Column Decimal(string name) => Of(name, new DecimalShape());
    static Column Number(string name, int digits) => Of(name, new NumberShape(digits, "een aantal"));
    static Column Cents(string name, int digits) => Of(name, new NumberShape(digits, "een bedrag in eurocenten"));

    static Column Of<TShape>(string name, TShape shape) where TShape : struct, IShape => new Column<TShape>(name, shape);
}
