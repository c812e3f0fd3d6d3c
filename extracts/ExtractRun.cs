using Pdc.Core.Time;
using Pdc.Extracts.Deliveries;
using Pdc.Extracts.Privacy;
using Pdc.Extracts.Public;
using Pdc.Extracts.Reports;
using Pdc.Extracts.Rows;

namespace Pdc.Extracts;

/// <summary>
/// The monthly run, from a folder of deliveries to a folder of outputs: look, read, judge, report, guard, write. The same input gives the
/// same files; nothing is dropped silently; nothing is written unless everything is.
/// </summary>
public sealed class ExtractRun
{
    /// <summary>Raised whenever the same input would give other outputs.</summary>
    public const string SpecificationVersion = "2026-11";

    readonly ExtractRequest request;
    readonly Pseudonyms pseudonyms;
    readonly List<RefusedFile> refused = [];
    IReadOnlyList<string> withheld = [];

    ExtractRun(ExtractRequest request) => (this.request, pseudonyms) = (request, new(request.Key));

    /// <exception cref="ExtractTrouble">The run could not be done; nothing was written.</exception>
    public static ExtractOutcome Run(ExtractRequest request) => new ExtractRun(request).Run();

    ExtractOutcome Run()
    {
        using var output = new StagedOutput(request.Out, request.Progress);
        var standing = output.Standing();
        var seen = standing?.Seen ?? new Dictionary<string, string>();

        request.Progress("Leveringen bekijken");
        var folder = DeliveryFolder.Look(request.In, request.Month, request.Catalogue.IsKnown ? request.Catalogue.Municipalities : null, seen, request.Progress);
        var manifests = DeliveryManifest.ReadAll(request.In);
        refused.AddRange(folder.Refused);
        if (folder.Series.Count == 0 && refused.Count == 0)
            throw new ExtractTrouble($"In de map {request.In} staan geen leveringen tot en met {request.Month}. Controleer de map en de maand.");

        string runId = RunKey.Of(request, pseudonyms.KeyId, folder, manifests);
        if (output.Holds(runId))
            return new(standing!.Counts.Sum(count => count.RowsAccepted), standing.Counts.Sum(count => count.RowsQuarantined), standing.Refused, Unchanged: true);

        using var database = new ExtractDatabase(output.Work, request.MemoryMegabytes);
        Prepare(database, folder);
        var reader = new DeliveryReader(database, Municipalities(folder).ToHashSet(), manifests, request.Progress);
        var inputs = reader.Read(folder);
        refused.AddRange(reader.Refused);
        Judge(database);
        var counts = Count(database, inputs);
        Report(database);

        request.Progress("Controleren dat er geen burgerservicenummers naar buiten gaan");
        BsnGate.Check(database);

        request.Progress("Bestanden schrijven");
        var files = new OutputFiles(database, output.Folder);
        foreach (var report in Reports.Report.All.Append(Reports.Report.Public))
            files.Write(report);
        foreach (string municipality in Municipalities(folder).Append(DeliveryName.Region))
            files.WriteOwnRows(municipality);
        if (request.Recipients.Count > 0)
        {
            request.Progress("Bestanden per gemeente schrijven");
            foreach (var (municipality, key) in request.Recipients.OrderBy(recipient => recipient.Key, StringComparer.Ordinal))
                new RecipientFiles(database, files, municipality, new(key)).Write();
        }
        if (request.Replaces is { } earlier)
        {
            request.Progress("Verschillen met de vorige uitgave bepalen");
            new DifferenceFiles(database, files, output.Folder).Write(earlier);
        }

        output.Deliver(new()
        {
            Period = request.Month.Number,
            RunId = runId,
            SpecificationVersion = SpecificationVersion,
            CodeListVersion = "iJw 3.2",
            ReferenceDate = request.Month.LastDay,
            KeyId = pseudonyms.KeyId,
            CalendarState = "concept",
            Supersedes = request.Replaces?.RunId ?? (standing?.Period == request.Month.Number ? standing.RunId : null),
            Replaces = request.Replaces?.Number,
            Notes =
            [
                .. withheld.Select(lot => $"De openbare cijfers van perceel {lot} zijn tegengehouden: een verborgen aantal was na te rekenen."),
                .. request.Catalogue.IsKnown ? Array.Empty<string>() : ["Zonder catalogus is niet gecontroleerd of aanbieders bekend zijn en een contract hebben (R21)."],
            ],
            Counts = counts,
            DataQuality = database.Query("SELECT code, count(*) FROM rapport.dq GROUP BY code ORDER BY code", row => (row.GetString(0), row.GetInt64(1))).ToDictionary(),
            Inputs = [.. inputs.Select(input => input.File)],
            Refused = [.. refused.OrderBy(file => file.File, StringComparer.Ordinal)],
            Files = files.Written,
            Seen = Remember(seen, inputs),
        });
        return new(counts.Sum(count => count.RowsAccepted), counts.Sum(count => count.RowsQuarantined), [.. refused.OrderBy(file => file.File, StringComparer.Ordinal)], Unchanged: false);
    }

    // The region is what the catalogue says; without one, those that deliver under their own name are part of it.
    IEnumerable<string> Municipalities(DeliveryFolder folder) => request.Catalogue.Municipalities
        .Concat(request.Catalogue.IsKnown ? [] : folder.Series.Select(series => series[0].Name.Municipality).Where(name => name != DeliveryName.Region))
        .Distinct().Order(StringComparer.Ordinal);

    void Prepare(ExtractDatabase database, DeliveryFolder folder)
    {
        RowTables.Create(database, request.Catalogue);
        database.Execute($"""
            SET VARIABLE maand = {request.Month};
            SET VARIABLE peildatum = DATE '{request.Month.LastDay:yyyy-MM-dd}';
            SET VARIABLE norm_vot_werkdagen = {request.Norms.RequestWorkingDays};
            SET VARIABLE norm_declaratie_kalenderdagen = {request.Norms.FirstClaimCalendarDays};
            """);

        using (var municipalities = database.Appender("gemeente"))
            foreach (string code in Municipalities(folder))
                municipalities.CreateRow().AppendValue(code).EndRow();

        using var days = database.Appender("werkdag");
        int until = 0;
        for (var day = new DateOnly(request.Month.Year - 30, 1, 1); day <= request.Month.LastDay; day = day.AddDays(1))
            days.CreateRow().AppendValue(day).AppendValue(until += WorkingDays.Is(day) ? 1 : 0).EndRow();
    }

    void Judge(ExtractDatabase database)
    {
        request.Progress("Regels controleren");
        foreach (string script in Judging)
            if (script != Contracts || request.Catalogue.IsKnown)
                database.Run(script);
    }

    const string Contracts = "regels_contract";

    /// <summary>The scripts that judge rows against each other, in order.</summary>
    internal static readonly IReadOnlyList<string> Judging =
    [
        "regels_perioden", Contracts, "toewijzing_geldend", "regels_declaratie", "regels_referentie", "regels_volume",
        "goedgekeurd", "perceel", "trajecten", "waarschuwingen",
    ];

    /// <summary>The invariant of every run: rows in = accepted + quarantined, and the same in cents.</summary>
    static List<SourceCount> Count(ExtractDatabase database, IReadOnlyList<ReadDelivery> inputs)
    {
        var counts = new List<SourceCount>();
        foreach (var source in Sources.All)
        {
            var read = inputs.Where(input => input.Delivery.Source == source).ToList();
            var (accepted, acceptedCents) = Totals("ANTI");
            var (quarantined, quarantinedCents) = Totals("SEMI");
            var count = new SourceCount(source.Table, read.Sum(input => input.File.Rows), accepted, quarantined, read.Sum(input => input.File.ControlCents), acceptedCents, quarantinedCents);
            if (count.RowsIn != accepted + quarantined || count.CentsIn != acceptedCents + quarantinedCents)
                throw new InvalidOperationException($"The count of {source.Table} does not add up: {count}.");
            counts.Add(count);

            (long, long) Totals(string join) => database.Query(
                $"SELECT count(*), {source.ControlTotal} FROM {source.Table} {join} JOIN quarantaine USING (bestand, regel)", row => (row.GetInt64(0), row.GetInt64(1))).Single();
        }
        return counts;
    }

    void Report(ExtractDatabase database)
    {
        request.Progress("Cliënten pseudonimiseren");
        Pseudonymise(database);
        request.Progress("Prognose berekenen");
        ForecastTables.Fill(database, request.Month);
        // The forecast held every allocation: that memory is DuckDB's again.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        foreach (var report in Reports.Report.All)
        {
            request.Progress($"{report.Name} maken");
            database.Execute(report.Statement);
        }
        request.Progress("Openbare cijfers maken");
        withheld = PublicFigures.Make(database);
        request.Progress("Kwaliteitslijsten maken");
        database.Execute(Reports.Report.DataQuality.Statement);
        database.Execute(Reports.Report.DataQualityTrend.Statement);
    }

    void Pseudonymise(ExtractDatabase database)
    {
        database.Execute("CREATE TABLE pseudoniem (bsn VARCHAR, pseudoniem VARCHAR); CREATE TABLE pseudoniem_toewijzing (id BIGINT, pseudoniem VARCHAR);");
        using (var clients = database.Appender("pseudoniem"))
            foreach (string bsn in database.Query(ExtractDatabase.Script("clienten"), row => row.GetString(0)).ToList())
                clients.CreateRow().AppendValue(bsn).AppendValue(pseudonyms.OfClient(bsn)).EndRow();

        // There may be millions of allocations: each goes to its table as it comes.
        using var numbers = database.Appender("pseudoniem_toewijzing");
        foreach (var (id, municipality, number) in database.QueryAside("SELECT id, gemeente, toewijzing_nr FROM toewijzing_in_kracht", row => (row.GetInt64(0), row.GetString(1), row.GetString(2))))
            numbers.CreateRow().AppendValue(id).AppendValue(pseudonyms.OfAllocation(municipality, number)).EndRow();
    }

    static SortedDictionary<string, string> Remember(IReadOnlyDictionary<string, string> seen, IEnumerable<ReadDelivery> inputs)
    {
        var all = new SortedDictionary<string, string>(seen.ToDictionary(), StringComparer.Ordinal);
        foreach (var input in inputs)
            all.TryAdd(DeliveryFolder.VersionKey(input.Delivery), input.Delivery.Sha256);
        return all;
    }
}
