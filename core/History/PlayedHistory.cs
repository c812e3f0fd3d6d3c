using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.History;

/// <summary>The events that led from a catalogue as a history folder says it was, to the catalogue as it is.</summary>
public sealed class PlayedHistory
{
    static readonly string[] WaitingColumns = ["wachttijd_intake_weken", "wachttijd_behandeling_weken", "gemeten_op", "bevestigd_op"];

    readonly Dictionary<string, string> partitions = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, string>> rows = new(StringComparer.Ordinal);

    /// <summary>By partition; oldest first, beginning with the event in which the aggregate came.</summary>
    internal Dictionary<string, List<Happening>> Events { get; } = new(StringComparer.Ordinal);

    /// <param name="imported">The catalogue as it is, with its rows.</param>
    /// <exception cref="ContentError">The history does not lead to this catalogue.</exception>
    public PlayedHistory(HistoryFolder folder, ImportedCatalogue imported)
    {
        var owners = imported.Rows.Where(row => row.Sheet == Sheets.Contracts).ToDictionary(row => row["nummer"], row => row["kvk"]);
        foreach (var row in imported.Rows.Where(row => row.Sheet != Sheets.Contacts))
            Place(row, owners);
        foreach (var provider in imported.Snapshot.Providers)
        {
            string key = $"{CataloguePartition.Addresses}|{provider.Kvk}";
            (partitions[key], rows[key]) = (CataloguePartition.Of(provider.Kvk), CataloguePartition.AddressesRow(provider).After!.ToDictionary());
        }

        foreach (string offer in folder.Waits.Select(wait => wait.Key).Distinct().Where(rows.ContainsKey))
            Forget(rows[offer]);
        var steps = Undo(folder, owners);
        Redo(folder, steps);
    }

    void Place(SheetRow row, Dictionary<string, string> owners)
    {
        string key = $"{row.Sheet.Name}|{row.Key}";
        (partitions[key], rows[key]) = (CataloguePartition.Of(row, contract => owners[contract]), CataloguePartition.Columns(row).ToDictionary());
    }

    static void Forget(Dictionary<string, string> offer)
    {
        foreach (string column in WaitingColumns)
            offer.Remove(column);
        offer["aanmeldstop"] = "nee";
    }

    /// <returns>Per day, and of a day in the order of the file, what to do to go forward again.</returns>
    List<(DateOnly Day, string Key, Dictionary<string, string>? After)> Undo(HistoryFolder folder, Dictionary<string, string> owners)
    {
        var forward = new List<(DateOnly, string, Dictionary<string, string>?)>();
        foreach (var step in folder.Steps.OrderByDescending(step => step.Day))
            switch (step.Kind)
            {
                case "gewijzigd":
                    var row = rows.GetValueOrDefault(step.Key) ?? throw Wrong(step, "die rij is er die dag niet");
                    if (row.GetValueOrDefault(step.Column, "") != step.After)
                        throw Wrong(step, $"in kolom {step.Column} staat daarna iets anders dan in 'na'");
                    forward.Add((step.Day, step.Key, new(row)));
                    rows[step.Key] = With(row, step.Column, step.Before);
                    break;
                case "nieuw":
                    var came = rows.Keys.Where(key => key == step.Key || (step.Sheet == Sheets.Providers && partitions[key] == step.Key.Replace("aanbieders|", "aanbieder|"))).ToList();
                    if (came.Count == 0)
                        throw Wrong(step, "die rij is er die dag niet");
                    foreach (string key in came.OrderDescending(StringComparer.Ordinal))
                    {
                        forward.Add((step.Day, key, rows[key]));
                        rows.Remove(key);
                    }

                    break;
                case "weg":
                    Place(folder.Gone.GetValueOrDefault(step.Key) ?? throw Wrong(step, $"de rij ontbreekt in {step.Sheet}.csv van de geschiedenis"), owners);
                    if (folder.Waits.Any(wait => wait.Key == step.Key))
                        Forget(rows[step.Key]);
                    forward.Add((step.Day, step.Key, null));
                    break;
            }

        forward.Reverse();
        return forward;
    }

    void Redo(HistoryFolder folder, List<(DateOnly Day, string Key, Dictionary<string, string>? After)> steps)
    {
        var days = steps.Select(step => step.Day).Concat(folder.Waits.Select(wait => wait.Day)).Distinct().Order().ToList();
        if (days.Count == 0)
            return;

        // On its first day the catalogue comes as it was by then.
        var stepsOf = steps.ToLookup(step => step.Day);
        var waitsOf = folder.Waits.ToLookup(wait => wait.Day);
        Go(days[0], stepsOf[days[0]], waitsOf[days[0]]);
        foreach (var aggregate in rows.GroupBy(row => partitions[row.Key]))
            Events[aggregate.Key] = [new(At(days[0]), [.. aggregate.Select(row => Difference(row.Key, null, row.Value))])];

        foreach (var day in days.Skip(1))
        {
            var before = Go(day, stepsOf[day], waitsOf[day]);
            foreach (var aggregate in before.GroupBy(row => partitions[row.Key]))
            {
                if (!Events.TryGetValue(aggregate.Key, out var events))
                    Events[aggregate.Key] = events = [];
                events.Add(new(At(day), [.. aggregate.Select(row => Difference(row.Key, row.Value, rows.GetValueOrDefault(row.Key)))]));
            }
        }
    }

    /// <returns>The rows that changed on the day, as they were before.</returns>
    Dictionary<string, Dictionary<string, string>?> Go(
        DateOnly day, IEnumerable<(DateOnly, string Key, Dictionary<string, string>? After)> steps, IEnumerable<(DateOnly, string Key, IReadOnlyDictionary<string, string> Cells)> waits)
    {
        var before = new Dictionary<string, Dictionary<string, string>?>();
        foreach (var (_, key, after) in steps)
            Put(key, after, before);
        foreach (var (_, key, cells) in waits)
        {
            var offer = rows.GetValueOrDefault(key) ?? throw new ContentError("wachttijden.csv", $"{key} is er op {day.ToIso()} niet");
            before.TryAdd(key, offer);
            rows[key] = cells.Aggregate(offer, (row, cell) => With(row, cell.Key, cell.Value));
        }

        return before;
    }

    void Put(string key, Dictionary<string, string>? after, Dictionary<string, Dictionary<string, string>?> before)
    {
        before.TryAdd(key, rows.GetValueOrDefault(key));
        if (after is null)
            rows.Remove(key);
        // What was reported in between stays: only the wait knows it.
        else if (rows.TryGetValue(key, out var now) && key.StartsWith("aanbod|", StringComparison.Ordinal))
            rows[key] = WaitingColumns.Append("aanmeldstop").Aggregate(after, (row, column) => With(row, column, now.GetValueOrDefault(column, "")));
        else
            rows[key] = after;
    }

    static RowDifference Difference(string key, Dictionary<string, string>? before, Dictionary<string, string>? after)
    {
        // In the store a key is escaped, and a provider has one row with its addresses.
        int end = key.IndexOf('|');
        string stored = key.StartsWith(CataloguePartition.Addresses, StringComparison.Ordinal) ? CataloguePartition.Addresses + "|" : $"{key[..end]}|{TableKey.Escape(key[(end + 1)..])}";
        return new(stored, before, after);
    }

    static Dictionary<string, string> With(Dictionary<string, string> row, string column, string text)
    {
        var changed = new Dictionary<string, string>(row);
        if (text.Length > 0)
            changed[column] = text;
        else
            changed.Remove(column);
        return changed;
    }

    // In the morning, when offices work; on the same day here and in UTC.
    static DateTimeOffset At(DateOnly day) => new(day, new(9, 0), TimeSpan.Zero);

    static ContentError Wrong(HistoryFolder.Step step, string what) => new("wijzigingen.csv", $"{step.Day.ToIso()} {step.Key}: {what}");

    /// <summary>The catalogue as it was at the end of a day.</summary>
    public CatalogueSnapshot AsOf(Region region, DateOnly day)
    {
        var memory = new CatalogueMemory(region);
        foreach (var (partition, events) in Events)
            if (events.TakeWhile(happened => happened.At.DutchDay() <= day).ToList() is { Count: > 0 } past)
                memory.Put(partition, Secrets.Hide(past, events), day);
        return memory.Snapshot();
    }

    /// <summary>What may be told on a day.</summary>
    public CatalogueHistory On(CatalogueSnapshot catalogue, DateOnly today)
    {
        if (Events.Count == 0)
            return CatalogueHistory.Empty;

        // As with a store: what only came with the first import has no events worth reading.
        var beginning = Events.Values.Min(events => events[0].At);
        var trails = new TrailReader(catalogue.Products.ToDictionary(product => product.Code));
        return AggregateTrail.Compile([.. Events.Values.Where(events => events.Count > 1 || !AggregateTrail.IsOld(events[0].At, beginning)).Select(trails.Read)], beginning, today);
    }
}
