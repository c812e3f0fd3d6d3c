using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pdc.Core.Storage;

/// <summary>Something in the store that does not follow from its events.</summary>
/// <param name="Number">The first event that is not right; null when it is not about one.</param>
/// <param name="Sentence">What is wrong, in Dutch.</param>
public sealed record ChainFault(string Table, string Partition, long? Number, string Sentence)
{
    public override string ToString() => $"{Table} {Partition}{(Number is null ? "" : $", gebeurtenis {Number}")}: {Sentence}";
}

/// <summary>
/// The last event of each aggregate at some moment, to keep outside the store: with it one sees later that a whole history was cut off or
/// replaced, which the store by itself cannot show.
/// </summary>
public sealed record ChainSeal(IReadOnlyDictionary<string, (long Number, string Hash)> Last)
{
    /// <summary>One line each: table, partition, number and hash, with tabs between them.</summary>
    public string ToText() =>
        string.Concat(Last.OrderBy(last => last.Key, StringComparer.Ordinal).Select(last => string.Create(CultureInfo.InvariantCulture, $"{last.Key}\t{last.Value.Number}\t{last.Value.Hash}\n")));

    /// <exception cref="FormatException">The text is not a seal.</exception>
    public static ChainSeal Parse(string text) => new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t')).ToDictionary(
        cells => cells.Length == 4 ? $"{cells[0]}\t{cells[1]}" : throw new FormatException("Een regel van het zegel heeft niet vier delen."),
        cells => (long.Parse(cells[2], CultureInfo.InvariantCulture), cells[3])));
}

/// <summary>Verifies a journal: every chain from its first event, its end against the head, and the rows against what the events say.</summary>
public sealed class ChainCheck(Journal journal)
{
    readonly Dictionary<string, (long, string)> last = [];

    public int Aggregates { get; private set; }
    public long Events { get; private set; }

    /// <summary>The last event of each aggregate that was looked at.</summary>
    public ChainSeal Seal => new(last);

    /// <param name="against">A seal made earlier; null when there is none.</param>
    public async IAsyncEnumerable<ChainFault> Faults(ChainSeal? against, [EnumeratorCancellation] CancellationToken cancel)
    {
        var sealedBefore = (against?.Last ?? new Dictionary<string, (long, string)>()).Where(one => one.Key.StartsWith(journal.Table + "\t", StringComparison.Ordinal)).ToDictionary();
        await using var stored = journal.ReadAll(cancel).GetAsyncEnumerator(cancel);
        bool more = await stored.MoveNextAsync();
        await foreach (var (partition, events) in journal.AllEvents(cancel))
        {
            for (; more && string.CompareOrdinal(stored.Current.Partition, partition) < 0; more = await stored.MoveNextAsync())
                foreach (var fault in await Settled(stored.Current.Partition, [], stored.Current, sealedBefore, cancel))
                    yield return fault;

            var aggregate = more && stored.Current.Partition == partition ? stored.Current : null;
            foreach (var fault in await Settled(partition, events, aggregate, sealedBefore, cancel))
                yield return fault;
            if (aggregate is not null)
                more = await stored.MoveNextAsync();
        }

        for (; more; more = await stored.MoveNextAsync())
            foreach (var fault in await Settled(stored.Current.Partition, [], stored.Current, sealedBefore, cancel))
                yield return fault;
        foreach (var (key, _) in sealedBefore)
            yield return Fault(key[(journal.Table.Length + 1)..], null, "stond in het zegel en is nu helemaal weg.");
    }

    // Events and rows are read apart: when somebody saved in between they do not fit together. What is wrong is wrong in a reading during which nobody saved, too.
    async Task<IReadOnlyList<ChainFault>> Settled(string partition, IReadOnlyList<JournalEvent> events, Aggregate? aggregate, Dictionary<string, (long, string)> sealedBefore, CancellationToken cancel)
    {
        string key = $"{journal.Table}\t{partition}";
        (long, string)? before = sealedBefore.Remove(key, out var known) ? known : null;
        var faults = Faults(partition, events, aggregate, before).ToList();
        for (bool quiet = faults.Count == 0; !quiet;)
        {
            var first = await journal.Read(partition, cancel);
            events = await journal.Events(partition, cancel).ToListAsync(cancel);
            aggregate = await journal.Read(partition, cancel);
            quiet = first.Tag == aggregate.Tag;
            faults = [.. Faults(partition, events, aggregate, before)];
        }

        Aggregates++;
        Events += events.Count;
        if (events.Count > 0)
            last[key] = (events[^1].Number, events[^1].Hash);
        return faults;
    }

    IEnumerable<ChainFault> Faults(string partition, IReadOnlyList<JournalEvent> events, Aggregate? aggregate, (long Number, string Hash)? before)
    {
        if (events.Count == 0)
            yield return Fault(partition, null, "er zijn gegevens, maar geen enkele gebeurtenis. De geschiedenis is verwijderd, of iemand schreef buiten PDC om.");
        else if (EventChain.FirstBroken(events) is { } broken)
            yield return Fault(partition, broken, "past niet op de gebeurtenis ervoor: hier is iets veranderd, toegevoegd of weggehaald.");
        else if (aggregate is null || aggregate.Version == 0)
            yield return Fault(partition, null, "het kopje met de laatste gebeurtenis ontbreekt.");
        else if (aggregate.Version != events[^1].Number || aggregate.LastHash != events[^1].Hash)
            yield return Fault(partition, events[^1].Number, $"is de laatste die er staat, maar er is een gebeurtenis {aggregate.Version} geweest. De laatste gebeurtenissen zijn weggehaald of vervangen.");
        else if (Different(aggregate, events) is { } row)
            yield return Fault(partition, null, $"de rij {row} is anders dan de gebeurtenissen zeggen. Iemand schreef buiten PDC om.");

        if (before is { } seal && !events.Any(happened => happened.Number == seal.Number && happened.Hash == seal.Hash))
            yield return Fault(partition, seal.Number, "is niet meer de gebeurtenis die in het zegel staat. De geschiedenis is afgekapt of vervangen.");
    }

    static string? Different(Aggregate aggregate, IReadOnlyList<JournalEvent> events)
    {
        var told = Aggregate.Replay(aggregate.Partition, events.Select(happened => (happened.At, happened.Differences))).Rows;
        return told.Keys.Union(aggregate.Rows.Keys).Order(StringComparer.Ordinal).FirstOrDefault(key =>
            !told.TryGetValue(key, out var one) || !aggregate.Rows.TryGetValue(key, out var other)
            || one.Columns.Count != other.Columns.Count || one.Columns.Any(column => other.Columns.GetValueOrDefault(column.Key) != column.Value));
    }

    ChainFault Fault(string partition, long? number, string sentence) => new(journal.Table, partition, number, sentence);
}
