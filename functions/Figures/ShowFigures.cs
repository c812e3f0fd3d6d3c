using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Releases;
using Pdc.Functions.Figures.Parts;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Figures;

/// <summary>The pages of figures of one month: what is asked for is checked first, then the reports are read, and the parts made from them.</summary>
sealed class ShowFigures(FigureSource source, FigureNames names, Region region)
{
    public Task<IResult> Budget(HttpContext http, User user) => Show(http, user, "Budget en prognose", async (scope, known, cancel) =>
    {
        var (budgets, months) = (await Read(scope.Release, "uitputting", cancel), await Read(scope.Release, "prognose_maand", cancel));
        return ($"Wat er in {scope.Period.Year} is gedeclareerd in {scope.Where}, wat wij voor het hele jaar verwachten, en hoe dat bij het budget past. Stand van {scope.Period.InWords()}.",
        [
            BudgetParts.Exhaustion(scope, known, budgets, await Read(scope.Release, "prognose_perceel", cancel), scope.Earlier is null ? null : await Read(scope.Earlier, "uitputting", cancel)),
            BudgetParts.Course(scope, budgets, months),
            ReliabilityParts.InShort(scope, await Read(scope.Release, "backtest", cancel)),
        ]);
    });

    public Task<IResult> Throughput(HttpContext http, User user) => Show(http, user, "Doorlooptijd", async (scope, known, cancel) =>
    {
        var report = await Read(scope.Release, "doorlooptijd", cancel);
        var earlier = scope.Earlier is null ? null : await Read(scope.Earlier, "doorlooptijd", cancel);
        return ($"Hoe lang het duurt van verzoek tot toewijzing en van toewijzing tot de eerste declaratie, in {scope.Where}. Het gaat om wat klaar kwam in {scope.Period.InWords()}.",
            [.. ThroughputParts.Stages.Select(stage => ThroughputParts.Of(scope, known, report, earlier, stage))]);
    });

    public Task<IResult> Rejections(HttpContext http, User user) => Show(http, user, "Uitval", async (scope, known, cancel) =>
        ($"Welke declaratieregels in {scope.Period.InWords()} zijn afgekeurd in {scope.Where}, en waarom.",
        [
            RejectionParts.ByCode(scope, await Read(scope.Release, "uitval", cancel), await Read(scope.Release, "verwerkt", cancel),
                scope.Earlier is null ? null : await Read(scope.Earlier, "uitval", cancel)),
        ]));

    public Task<IResult> Quality(HttpContext http, User user) => Show(http, user, "Kwaliteit van de leveringen", async (scope, known, cancel) =>
    {
        var months = new List<(Release, IReadOnlyDictionary<string, long>)>();
        foreach (var release in scope.Releases.Where(release => release.Period <= scope.Period).Take(QualityParts.Months).Reverse())
            months.Add((release, QualityParts.Counts(await Lists(scope, release, cancel))));
        return ($"Welke regels uit de leveringen van {scope.Where} niet kloppen. Een fout valt weg zodra u de regel goed opnieuw levert.",
        [
            QualityParts.Trend(scope, months),
            .. scope.Municipality is null ? [QualityParts.PerMunicipality(scope, await Owners(scope, cancel))] : Array.Empty<FigurePart>(),
            QualityParts.Deliveries(scope, await source.Manifest(scope.Release, cancel)),
        ]);
    });

    public Task<IResult> Reliability(HttpContext http, User user) => Show(http, user, "Hoe goed is de prognose", async (scope, known, cancel) =>
        ("Wij rekenen elke maand na hoe goed de prognose eerder was. Daarvoor doen we alsof het vroeger is: we gebruiken alleen wat toen bekend was.",
            ReliabilityParts.Of(scope, known, await Read(scope.Release, "backtest", cancel))));

    public Task<IResult> Rows(HttpContext http, User user, string report) => Show(http, user, "Rijen", async (scope, known, cancel) =>
    {
        // A list of quality belongs to one municipality: there is none of the whole region.
        if (!RowParts.Reports.ContainsKey(report) || (report == RowParts.Quality && scope.Municipality is null))
            return null;
        var table = report == RowParts.Quality ? (await Lists(scope, scope.Release, cancel)).FirstOrDefault() : await Read(scope.Release, report, cancel);
        return table is null ? null : ($"De rijen achter de cijfers van {scope.Period.InWords()}: {RowParts.Reports[report]}, {scope.Where}.", [RowParts.Of(scope, known, report, table, http.Request.Query)]);
    });

    /// <summary>Null when there is nothing at the address.</summary>
    delegate Task<(string Lead, IReadOnlyList<FigurePart> Parts)?> MakeParts(FigureScope scope, CodeNames names, CancellationToken cancel);

    async Task<IResult> Show(HttpContext http, User user, string title, MakeParts make)
    {
        var known = await names.All(http.RequestAborted);
        var (scope, instead) = await FigureScope.Read(http, user, source, region, known, http.RequestAborted);
        if (scope is null)
            return instead!;
        return await make(scope, known, http.RequestAborted) is { } made
            ? new Page(FigurePageSlice.Create(new(Frame.Of(http, title), scope, made.Lead, made.Parts)))
            : Pages.NotFound(http);
    }

    async Task<ReportTable> Read(Release release, string report, CancellationToken cancel) => await source.Read(release, report, cancel) ?? ReportTable.None;

    async Task<IReadOnlyList<(string, long)>> Owners(FigureScope scope, CancellationToken cancel)
    {
        var counts = new List<(string, long)>();
        foreach (string owner in scope.Names.Keys.Append("REGIO"))
            counts.Add((owner, (await source.Read(scope.Release, $"dq_{owner}", cancel))?.Rows.Count ?? 0));
        return counts;
    }

    // The whole region is the lists of all municipalities, and the bureau's own.
    async Task<IReadOnlyList<ReportTable>> Lists(FigureScope scope, Release release, CancellationToken cancel)
    {
        var lists = new List<ReportTable>();
        foreach (string owner in scope.Municipality is { } one ? [one] : scope.Names.Keys.Append("REGIO"))
            if (await source.Read(release, $"dq_{owner}", cancel) is { } list)
                lists.Add(list);
        return lists;
    }
}
