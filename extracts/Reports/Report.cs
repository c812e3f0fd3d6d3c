namespace Pdc.Extracts.Reports;

/// <summary>One output of the run: the file and SQL script of this name, the sources it is made from, and the amount that controls it.</summary>
sealed record Report(string Name, string? Control, params Source[] From)
{
    /// <summary>In the order in which they are made; a report may read those before it.</summary>
    public static readonly IReadOnlyList<Report> All =
    [
        new("verwerkt", "bedrag_cent", Sources.Claims),
        new("uitval", "bedrag_cent", Sources.Claims, Sources.Returns),
        new("doorlooptijd", null, Sources.Requests, Sources.Allocations, Sources.Claims),
        new("prognose", "totaal_cent", Sources.Claims, Sources.Allocations),
        new("uitputting", "budget_cent", Sources.Budgets, Sources.Claims, Sources.Allocations),
        new("prognose_perceel", "prognose_cent", Sources.Claims, Sources.Allocations),
        new("prognose_maand", "verwacht_cent", Sources.Claims, Sources.Allocations),
        new("backtest", null, Sources.Claims, Sources.Allocations),
        new("pgb", "besteed_cent", Sources.PersonalBudgets),
        new("lokaalteam", "kosten_cent", Sources.LocalTeams),
        new("voorzieningen", "budget_cent", Sources.Allocations),
        new("declaraties", "bedrag_cent", Sources.Claims, Sources.Allocations),
    ];

    /// <summary>Anyone may see it; it is filled by the disclosure control and not by a script.</summary>
    public static readonly Report Public = new("publiek", null, Sources.Claims);

    /// <summary>Written per municipality: its own rows only.</summary>
    public static readonly Report DataQuality = new("dq", null);

    /// <summary>The trend of every code over the year, beside that list.</summary>
    public static readonly Report DataQualityTrend = new("dq_verloop", null);

    /// <summary>Makes its table, sorted by all columns from left to right.</summary>
    public string Statement => $"CREATE TABLE rapport.{Name} AS SELECT * FROM ({ExtractDatabase.Script(Name)}) ORDER BY ALL";
}
