using System.Globalization;
using Pdc.Core.Storage;

namespace Pdc.Core.Changes;

/// <summary>Change requests in table storage: a partition for each provider. A decision is saved with its event and announced like any other change.</summary>
public sealed class ChangeStore(StorageAccount storage, Relay relay, TimeProvider clock)
{
    readonly Journal journal = new(storage, StorageNames.Changes, clock);

    public async Task<Stored<ChangeRequest>?> Find(KvkNumber provider, ChangeId id, CancellationToken cancel)
    {
        var aggregate = await journal.Read(Partition(provider), cancel);
        return aggregate.Rows.TryGetValue(RowKey(id), out var row) ? new(Restore(row), aggregate) : null;
    }

    /// <summary>Of one provider, newest first.</summary>
    public async Task<IReadOnlyList<ChangeRequest>> Of(KvkNumber provider, CancellationToken cancel)
    {
        var aggregate = await journal.Read(Partition(provider), cancel);
        return [.. Requests(aggregate).OrderByDescending(change => change.Id)];
    }

    /// <summary>Of all providers, oldest first.</summary>
    public async Task<IReadOnlyList<ChangeRequest>> All(ChangeStatus status, CancellationToken cancel)
    {
        var changes = new List<ChangeRequest>();
        await foreach (var aggregate in journal.ReadAll(cancel))
            changes.AddRange(Requests(aggregate).Where(change => change.Status == status));
        return [.. changes.OrderBy(change => change.Id)];
    }

    public async Task Add(ChangeRequest change, Act act, CancellationToken cancel) =>
        await Save(await journal.Read(Partition(change.Provider), cancel), change, act, cancel);

    /// <exception cref="ChangedMeanwhile">Somebody else decided on this provider's changes after it was read.</exception>
    public Task Replace(Stored<ChangeRequest> before, ChangeRequest after, Act act, CancellationToken cancel) => Save(before.Aggregate, after, act, cancel);

    async Task Save(Aggregate before, ChangeRequest change, Act act, CancellationToken cancel)
    {
        var saved = await journal.Commit(before, [new(RowKey(change.Id), Columns(change))], act, cancel);
        await relay.Announce(journal, saved, cancel);
    }

    // Beside them may stand what a redaction left behind.
    static IEnumerable<ChangeRequest> Requests(Aggregate aggregate) =>
        aggregate.Rows.Values.Where(row => row.Key.StartsWith(RowPrefix, StringComparison.Ordinal)).Select(Restore);

    static string Partition(KvkNumber provider) => "aanbieder|" + provider;
    const string RowPrefix = "wijziging|";
    static string RowKey(ChangeId id) => RowPrefix + id;

    static Dictionary<string, string> Columns(ChangeRequest change)
    {
        var columns = new Dictionary<string, string>
        {
            ["id"] = change.Id.ToString(),
            ["kvk"] = change.Provider.ToString(),
            ["indiener"] = change.Author,
            ["ingediend"] = Moment(change.SubmittedAt),
            ["samenvatting_oud"] = change.Before.Summary,
            ["samenvatting_nieuw"] = change.After.Summary,
            ["status"] = change.Status.ToString(),
        };
        Put("omschrijving_oud", change.Before.Description);
        Put("omschrijving_nieuw", change.After.Description);
        Put("toelichting", change.Reason);
        Put("beslisser", change.Verdict?.By);
        Put("beslist", change.Verdict is { } verdict ? Moment(verdict.At) : null);
        Put("reden", change.Verdict?.Reason);
        Put("toegepast", change.AppliedAt is { } applied ? Moment(applied) : null);
        return columns;

        void Put(string column, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                columns[column] = text;
        }
    }

    static ChangeRequest Restore(StoredRow row)
    {
        string? Maybe(string column) => row.Columns.GetValueOrDefault(column);
        return new()
        {
            Id = ChangeId.Parse(row.Columns["id"]),
            Provider = KvkNumber.Parse(row.Columns["kvk"]),
            Author = row.Columns["indiener"],
            SubmittedAt = Moment(row.Columns["ingediend"]),
            Before = new() { Summary = row.Columns["samenvatting_oud"], Description = Maybe("omschrijving_oud") },
            After = new() { Summary = row.Columns["samenvatting_nieuw"], Description = Maybe("omschrijving_nieuw") },
            Reason = Maybe("toelichting"),
            Status = Enum.Parse<ChangeStatus>(row.Columns["status"]),
            Verdict = Maybe("beslisser") is { } by ? new(by, Moment(row.Columns["beslist"]), Maybe("reden")) : null,
            AppliedAt = Maybe("toegepast") is { } applied ? Moment(applied) : null,
        };
    }

    static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
