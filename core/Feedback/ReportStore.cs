using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Pdc.Core.Storage;

namespace Pdc.Core.Feedback;

/// <summary>
/// Reports in storage: the facts in a journal with an event for each step, the words apart from it, so that they can be removed while the
/// history stays whole (D13, D18).
/// </summary>
public sealed class ReportStore(StorageAccount storage, Relay relay, TimeProvider clock)
{
    /// <summary>Calendar days after the answer: then nobody needs the sender's address any more.</summary>
    public const int EmailKeptDays = 28;

    /// <summary>Calendar days after it came in: then the words go too.</summary>
    public const int WordsKeptDays = 365;

    public const string Received = "report.received", Answered = "report.answered";
    const string RowKey = "melding|", Prefix = "melding|";

    readonly Journal journal = new(storage, StorageNames.Feedback, clock);
    readonly RemovableTexts texts = new(storage, StorageNames.Attachments, "meldingen");

    /// <summary>Saves a new report. Sent twice (a button pressed twice, a page loaded again), it is kept once.</summary>
    public async Task Add(Report report, ReportWords words, CancellationToken cancel)
    {
        var before = await journal.Read(Partition(report.Number), cancel);
        if (before.Exists)
            return;

        // The words first: a report without words would be a riddle; words without a report are swept away.
        await Write(report.Number, words, cancel);
        try
        {
            var saved = await journal.Commit(before, [new(RowKey, Columns(report))], new("bezoeker", Received), cancel);
            await relay.Announce(journal, saved, cancel);
        }
        catch (ChangedMeanwhile)
        {
            // The same form, sent twice at once: the other one saved it.
        }
    }

    public async Task<Stored<Report>?> Find(ReportNumber number, CancellationToken cancel)
    {
        var aggregate = await journal.Read(Partition(number), cancel);
        return aggregate.Rows.TryGetValue(RowKey, out var row) ? new(Restore(row), aggregate) : null;
    }

    /// <summary>What lies in one partition of the table: one report, or none.</summary>
    public async Task<IReadOnlyList<Report>> In(string partition, CancellationToken cancel) =>
        (await journal.Read(partition, cancel)).Rows.TryGetValue(RowKey, out var row) ? [Restore(row)] : [];

    /// <summary>Null when they were removed.</summary>
    public async Task<ReportWords?> Words(Report report, CancellationToken cancel) =>
        await texts.Find(report.Number.ToString(), cancel) is { } json
            ? JsonSerializer.Deserialize<ReportWords>(json)! with { Answer = report.AnswerKey is { } key && await texts.Find(key, cancel) is { } answer ? JsonSerializer.Deserialize<string>(answer)! : "" }
            : null;

    /// <summary>Open ones first, the nearest date on top; then those answered, newest first.</summary>
    public async Task<IReadOnlyList<Report>> All(CancellationToken cancel)
    {
        var reports = new List<Report>();
        await foreach (var aggregate in journal.ReadAll(cancel))
            if (aggregate.Rows.TryGetValue(RowKey, out var row))
                reports.Add(Restore(row));
        return [.. reports.Where(report => report.IsOpen).OrderBy(report => report.ReceivedAt), .. reports.Where(report => !report.IsOpen).OrderByDescending(report => report.AnsweredAt)];
    }

    /// <exception cref="ChangedMeanwhile">Somebody else answered after it was read.</exception>
    public async Task Answer(Stored<Report> before, Report after, string answer, Act act, CancellationToken cancel)
    {
        // The text first, under a key of its own: a crash leaves no answer without its text, and of two who answer at once the second overwrites nothing.
        string key = $"{after.Number}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await texts.Put(key, JsonSerializer.Serialize(answer), cancel);
        var saved = await journal.Commit(before.Aggregate, [new(RowKey, Columns(after with { AnswerKey = key }))], act, cancel);
        // Whoever answers may close the page: what was saved is announced.
        await relay.Announce(journal, saved, CancellationToken.None);
    }

    /// <summary>Removes addresses and words whose time is over.</summary>
    /// <returns>How many texts went, in whole or in part.</returns>
    public async Task<int> Forget(DateOnly today, CancellationToken cancel)
    {
        var reports = (await All(cancel)).SelectMany(report => new[] { report.Number.ToString(), report.AnswerKey }.OfType<string>().Select(key => (key, report))).ToDictionary();
        int forgotten = 0;
        await foreach (var (key, writtenAt) in texts.Keys(cancel))
        {
            // Words that no report names are of a save that broke off, or of one that is going on right now.
            if (!reports.TryGetValue(key, out var report)
                ? writtenAt.DutchDay().AddDays(EmailKeptDays) < today
                : report.ReceivedAt.DutchDay().AddDays(WordsKeptDays) < today)
            {
                await texts.Remove(key, cancel);
                forgotten++;
            }
            else if (key == report?.Number.ToString() && report.AnsweredAt is { } at && at.DutchDay().AddDays(EmailKeptDays) < today
                && await Words(report, cancel) is { Email.Length: > 0 } words)
            {
                await Write(report.Number, words with { Email = "", Answer = "" }, cancel);
                forgotten++;
            }
        }

        return forgotten;
    }

    Task Write(ReportNumber number, ReportWords words, CancellationToken cancel) => texts.Put(number.ToString(), JsonSerializer.Serialize(words), cancel);

    static string Partition(ReportNumber number) => Prefix + number;

    static Dictionary<string, string> Columns(Report report)
    {
        var columns = new Dictionary<string, string> { ["nummer"] = report.Number.ToString(), ["ontvangen"] = Moment(report.ReceivedAt) };
        if (report.Page.Length > 0)
            columns["pagina"] = report.Page;
        if (report.AnsweredAt is { } at)
            (columns["beantwoord"], columns["beantwoord_door"], columns["antwoord"]) = (Moment(at), report.AnsweredBy!, report.AnswerKey!);
        return columns;
    }

    static Report Restore(StoredRow row) => new()
    {
        Number = ReportNumber.Parse(row.Columns["nummer"]),
        Page = row.Columns.GetValueOrDefault("pagina", ""),
        ReceivedAt = Moment(row.Columns["ontvangen"]),
        AnsweredAt = row.Columns.GetValueOrDefault("beantwoord") is { } at ? Moment(at) : null,
        AnsweredBy = row.Columns.GetValueOrDefault("beantwoord_door"),
        AnswerKey = row.Columns.GetValueOrDefault("antwoord"),
    };

    static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
