using Pdc.Extracts.Ijw;
using Pdc.Extracts.Privacy;
using Pdc.Extracts.Rows;

namespace Pdc.Extracts.Deliveries;

/// <summary>
/// Judges one delivery as soon as it comes in: everything that can be said of it without the others (F01-F05, R10-R15, R20, R21, R33, R37).
/// What depends on other deliveries, such as a claim on an unknown allocation, follows from the run.
/// </summary>
public sealed class DeliveryCheck
{
    /// <summary>More errors than this are only in the file with errors.</summary>
    public const int MostShown = 200;

    readonly CatalogueFacts catalogue;
    readonly string work;
    readonly int memoryMegabytes;

    /// <param name="work">An empty folder for the database and the file with errors.</param>
    public DeliveryCheck(CatalogueFacts catalogue, string work, int memoryMegabytes = 256) =>
        (this.catalogue, this.work, this.memoryMegabytes) = (catalogue, work, memoryMegabytes);

    /// <summary>The file with every error: line, column, code and sentence. Written by <see cref="Run"/>; it holds no value of any row.</summary>
    public string Errors => Path.Combine(work, "fouten.csv");

    /// <param name="path">The delivery under its own name.</param>
    /// <param name="rows">How many rows the sender says there are (F04).</param>
    /// <param name="cents">The sender's control total in cents (F04).</param>
    public DeliveryReceipt Run(string path, long? rows = null, long? cents = null)
    {
        string file = Path.GetFileName(path);
        if (BsnGate.Catches(file))
            return Refused(new(file, "F01", "In de naam van dit bestand staat een getal dat een burgerservicenummer kan zijn. Geef het bestand een andere naam."));

        var found = Look(path).ToList();
        var refused = found.Select(one => one.Refused).OfType<RefusedFile>().ToList();
        var deliveries = found.Select(one => one.Delivery).OfType<Delivery>().ToList();
        if (refused.Count > 0 || deliveries.Count == 0)
            // A ZIP file stands or falls as a whole: what is mended comes as one new version.
            return Refused(refused.Count > 0 ? refused[0] with { File = file, Sentence = Named(refused[0], file) } : new(file, "F02", "In dit bestand staan geen berichten. Maak het opnieuw en lever het opnieuw aan."));

        using var database = new ExtractDatabase(work, memoryMegabytes);
        return Judge(database, file, deliveries, new(rows, cents));
    }

    IEnumerable<(Delivery? Delivery, RefusedFile? Refused)> Look(string path)
    {
        if (Path.GetExtension(path) is ".xml" or ".zip")
            return MessageFile.Look(path);

        var (name, wrong) = DeliveryName.Parse(Path.GetFileName(path), catalogue.Municipalities);
        return [name is null ? (null, new(Path.GetFileName(path), "F01", wrong!)) : FileCheck.Look(name, path)];
    }

    DeliveryReceipt Judge(ExtractDatabase database, string file, List<Delivery> deliveries, DeliveryManifest said)
    {
        RowTables.Create(database, catalogue);
        int id = 1;
        try
        {
            using (var stage = new RowStage(database.Connect()))
                foreach (var delivery in deliveries)
                {
                    var limits = new RowLimits(delivery.Name.Month.LastDay, catalogue.Municipalities);
                    if (delivery.Message is not null)
                        MessageRows.Read(delivery, stage, id, id + 1, limits);
                    else
                    {
                        var rows = stage.Start(delivery.Source, id, limits);
                        if (CsvRows.Read(delivery, rows) is { } unreadable)
                            return Refused(unreadable);
                        if (said.Differs(rows.Rows, rows.Cents) is { } sentence)
                            return Refused(new(file, "F04", sentence));
                    }
                    id += 2;
                }
        }
        catch (ExtractTrouble grew)
        {
            return Refused(new(file, "F03", grew.Message));
        }
        catch (InvalidMessage wrong)
        {
            // A ZIP file stands or falls as a whole: what is mended comes as one new version.
            return Refused(new(file, wrong.Code, Named(new(deliveries[(id - 1) / 2].Name.File, wrong.Code, wrong.Message), file)));
        }

        database.Run("regels_perioden");
        if (catalogue.IsKnown)
            database.Run("regels_contract");
        database.Run("ontvangst_declaratie");
        database.Run("ontvangst");
        return Receipt(database, deliveries);
    }

    DeliveryReceipt Receipt(ExtractDatabase database, List<Delivery> deliveries)
    {
        var counts = Sources.All.Select(source =>
        {
            string amount = source.Control < 0 ? "0" : $"coalesce({source.Columns[source.Control].Name}, 0)";
            return database.Query(
                $"SELECT count(*), count(q.regel), coalesce(sum({amount}), 0)::BIGINT, coalesce(sum(CASE WHEN q.regel IS NOT NULL THEN {amount} END), 0)::BIGINT FROM {source.Table} r LEFT JOIN fout_regel q ON q.bestand = r.bestand AND q.regel = r.regel",
                row => (source.Name, Rows: row.GetInt64(0), Quarantined: row.GetInt64(1), Cents: row.GetInt64(2), QuarantinedCents: row.GetInt64(3))).Single();
        }).ToList();

        database.Execute($"COPY (SELECT * FROM ontvangst) TO {ExtractDatabase.Text(Errors)} (FORMAT csv, HEADER, DELIMITER ';')");
        var name = deliveries[0].Name;
        bool together = deliveries.All(one => one.Name.Municipality == name.Municipality);
        return new()
        {
            Sources = [.. deliveries.Select(delivery => delivery.Source.Name).Distinct()],
            Municipality = together ? name.Municipality : DeliveryName.Region,
            Municipalities = [.. deliveries.Select(delivery => delivery.Name.Municipality).Union(InRows(database)).Order(StringComparer.Ordinal)],
            Period = deliveries.Max(delivery => delivery.Name.Month),
            Series = deliveries[0].Entry is null ? name.Series : name.Series[..name.Series.IndexOf('/')],
            Version = name.Version,
            Rows = counts.Sum(count => count.Rows),
            Quarantined = counts.Sum(count => count.Quarantined),
            Cents = counts.Sum(count => count.Cents),
            QuarantinedCents = counts.Sum(count => count.QuarantinedCents),
            ErrorCount = database.Count("SELECT count(*) FROM ontvangst"),
            Summary = [.. database.Query("SELECT kolom, code, any_value(melding), count(*), min(regel) FROM ontvangst GROUP BY kolom, code ORDER BY count(*) DESC, code, kolom LIMIT 100",
                row => new ReceiptSummary(Text(row, 0), row.GetString(1), Text(row, 2), row.GetInt64(3), row.GetInt32(4)))],
            Shown = [.. database.Query($"SELECT regel, kolom, code, melding FROM ontvangst LIMIT {MostShown}",
                row => new ReceiptError(row.GetInt32(0), Text(row, 1), row.GetString(2), Text(row, 3)))],
        };
    }

    // A file can have one municipality in its name and another in its rows.
    static IEnumerable<string> InRows(ExtractDatabase database) => Sources.All.Where(source => source.Columns.Any(column => column.Name == "gemeente")).Select(source => source.Table).Distinct()
        .SelectMany(table => database.Query($"SELECT DISTINCT gemeente FROM {table} WHERE gemeente IS NOT NULL", row => row.GetString(0)).ToList());

    static string Text(DuckDB.NET.Data.DuckDBDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    static string Named(RefusedFile refused, string file) =>
        refused.File == file ? refused.Sentence : $"{(BsnGate.Catches(refused.File) ? "Een bericht in het ZIP-bestand" : refused.File)}: {refused.Sentence}";

    static DeliveryReceipt Refused(RefusedFile refused) => new() { Refusal = refused };
}
