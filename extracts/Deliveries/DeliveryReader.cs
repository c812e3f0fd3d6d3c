using Pdc.Extracts.Ijw;
using Pdc.Extracts.Reports;
using Pdc.Extracts.Rows;

namespace Pdc.Extracts.Deliveries;

/// <summary>
/// Reads the deliveries of a run into the tables of the database, several files side by side: of each the newest version that holds up.
/// </summary>
/// <param name="region">The codes of the municipalities whose rows are taken.</param>
sealed class DeliveryReader(ExtractDatabase database, IReadOnlySet<string> region, IReadOnlyDictionary<string, DeliveryManifest> manifests, Action<string> progress)
{
    // A message has rows of two kinds.
    const int NumbersPerSeries = 2;

    readonly List<RefusedFile> refused = [];

    /// <summary>What did not hold up while it was read; complete after <see cref="Read"/>.</summary>
    public IReadOnlyList<RefusedFile> Refused => refused;

    /// <exception cref="ExtractTrouble">A file changed since it was looked at.</exception>
    public IReadOnlyList<ReadDelivery> Read(DeliveryFolder folder)
    {
        var kept = new IReadOnlyList<ReadDelivery>[folder.Series.Count];
        int next = -1;
        // Numbers follow from the place in the folder, so the order in which files are ready does not matter.
        Side.BySide(() =>
        {
            using var stage = new RowStage(database.Connect());
            for (int at; (at = Interlocked.Increment(ref next)) < kept.Length;)
                kept[at] = ReadNewest(stage, folder.Series[at], 1 + at * NumbersPerSeries);
        });
        var read = kept.SelectMany(deliveries => deliveries).ToList();

        using (var files = database.Appender("bestand"))
            foreach (var (delivery, id, _) in read)
                files.CreateRow().AppendValue(id).AppendValue(delivery.Name.File).AppendValue(delivery.Source.Table).AppendValue(delivery.Name.Municipality)
                    .AppendValue(delivery.Name.Month.Number).AppendValue(delivery.Name.Month.LastDay).EndRow();

        database.Run("antwoorden");
        return [.. read.Select(input => input.Delivery.Message is null ? input : input with { File = CountRows(input) })];
    }

    // A version that is refused leaves the one before it standing.
    IReadOnlyList<ReadDelivery> ReadNewest(RowStage stage, IReadOnlyList<Delivery> series, int id)
    {
        foreach (var delivery in series)
        {
            lock (refused)
                progress($"{delivery.Name.File} lezen");
            var kept = delivery.Message is null ? ReadCsv(stage, delivery, id) : ReadMessage(stage, delivery, id);
            if (kept.Count > 0)
                return kept;
        }
        return [];
    }

    IReadOnlyList<ReadDelivery> ReadCsv(RowStage stage, Delivery delivery, int id)
    {
        var rows = stage.Start(delivery.Source, id, new(delivery.Name.Month.LastDay, region));
        if ((CsvRows.Read(delivery, rows) ?? Miscounted(rows, delivery)) is { } refusal)
            return Refuse(stage, id, refusal);
        return [new(delivery, id, new(delivery.Name.File, rows.Rows, delivery.Bytes, delivery.Sha256, rows.Cents))];
    }

    // A JW325 brings two kinds of rows: return codes, and the claim lines that it decides on.
    IReadOnlyList<ReadDelivery> ReadMessage(RowStage stage, Delivery delivery, int id)
    {
        RowCheck? rows = null;
        RefusedFile? invalid = null;
        try
        {
            rows = MessageRows.Read(delivery, stage, id, id + 1, new(delivery.Name.Month.LastDay, region));
        }
        catch (InvalidMessage wrong)
        {
            invalid = new(delivery.Name.File, wrong.Code, wrong.Message);
        }
        if (File.GetLastWriteTimeUtc(delivery.Path) != delivery.ChangedAt)
            throw DeliveryFolder.ChangedMeanwhile(delivery);

        // Answers hold rows of two kinds, which no single count is of.
        if ((invalid ?? (delivery.IsAnswer ? null : Miscounted(rows!, delivery))) is { } refusal)
            return Refuse(stage, id, refusal);

        var file = new InputFile(delivery.Name.File, 0, delivery.Bytes, delivery.Sha256, 0);
        return delivery.Message == Messages.Jw325 ? [new(delivery, id, file), new(delivery with { Source = Sources.Claims }, id + 1, file)] : [new(delivery, id, file)];
    }

    RefusedFile? Miscounted(RowCheck rows, Delivery delivery) =>
        manifests.TryGetValue(DeliveryManifest.Bare(delivery.Name.File), out var said) && said.Differs(rows.Rows, rows.Cents) is { } sentence
            ? new(delivery.Name.File, "F04", sentence) : null;

    IReadOnlyList<ReadDelivery> Refuse(RowStage stage, int id, RefusedFile refusal)
    {
        stage.Withdraw(id, id + NumbersPerSeries - 1);
        lock (refused)
            refused.Add(refusal);
        return [];
    }

    // Rows of a message are complete once what it answers was laid beside it.
    InputFile CountRows(ReadDelivery input) => database.Query(
        $"SELECT count(*), {input.Delivery.Source.ControlTotal} FROM {input.Delivery.Source.Table} WHERE bestand = {input.Id}",
        row => input.File with { Rows = row.GetInt64(0), ControlCents = row.GetInt64(1) }).Single();
}

/// <summary>A delivery whose rows stand in the database.</summary>
/// <param name="Id">Its number in the column <c>bestand</c> of its rows.</param>
sealed record ReadDelivery(Delivery Delivery, int Id, InputFile File);
