using Microsoft.Extensions.Time.Testing;
using Pdc.Core.Storage;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Storage;

public sealed class JournalTests(EmulatedStorage storage)
{
    static readonly Act Somebody = new("user-1", "test.changed", "because");

    static RowChange Row(string key, params (string, string)[] columns) => new(key, columns.ToDictionary(column => column.Item1, column => column.Item2));

    [Fact]
    public async Task A_change_is_saved_with_its_event_and_waits_in_the_outbox()
    {
        var clock = new FakeTimeProvider(new(2026, 5, 12, 10, 0, 0, TimeSpan.Zero));
        var journal = await storage.NewJournal(clock);

        await journal.Commit(await journal.Read("p|1", Cancel), [Row("sheet|a", ("naam", "Een"))], Somebody, Cancel);

        var read = await journal.Read("p|1", Cancel);
        Assert.Equal(1, read.Version);
        Assert.Equal("Een", read.Rows["sheet|a"].Columns["naam"]);
        Assert.Equal(clock.GetUtcNow(), read.Rows["sheet|a"].ChangedAt);
        Assert.Equal([1L], read.Outbox);
        var happened = Assert.Single(await Events(journal, "p|1"));
        Assert.Equal(Somebody, happened.Act);
        Assert.Null(Assert.Single(happened.Differences).Before);
    }

    [Fact]
    public async Task A_change_that_alters_nothing_writes_nothing()
    {
        var journal = await storage.NewJournal();
        var first = await journal.Commit(await journal.Read("p|1", Cancel), [Row("sheet|a", ("naam", "Een"))], Somebody, Cancel);

        var second = await journal.Commit(first, [Row("sheet|a", ("naam", "Een")), new("sheet|unknown", null)], Somebody, Cancel);

        Assert.Equal(1, second.Version);
        Assert.Single(await Events(journal, "p|1"));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_one_is_told_so()
    {
        var journal = await storage.NewJournal();
        var read = await journal.Commit(await journal.Read("p|1", Cancel), [Row("sheet|a", ("naam", "Een"))], Somebody, Cancel);

        await journal.Commit(read, [Row("sheet|a", ("naam", "Twee"))], Somebody, Cancel);
        await Assert.ThrowsAsync<ChangedMeanwhile>(() => journal.Commit(read, [Row("sheet|b", ("naam", "Drie"))], Somebody, Cancel));

        var after = await journal.Read("p|1", Cancel);
        Assert.Equal("Twee", after.Rows["sheet|a"].Columns["naam"]);
        Assert.DoesNotContain("sheet|b", after.Rows.Keys);
    }

    [Fact]
    public async Task Of_two_who_begin_the_same_aggregate_one_is_told_so()
    {
        var journal = await storage.NewJournal();
        var nothing = await journal.Read("p|1", Cancel);
        await journal.Commit(nothing, [Row("sheet|a", ("naam", "Een"))], Somebody, Cancel);

        await Assert.ThrowsAsync<ChangedMeanwhile>(() => journal.Commit(nothing, [Row("sheet|a", ("naam", "Twee"))], Somebody, Cancel));
    }

    [Fact]
    public async Task Any_text_comes_back_as_it_was()
    {
        // An emoji on every place where a long text might be cut.
        string text = string.Concat(Enumerable.Repeat("x😀", 3_000)) + "\r\n\t\"<é>";
        var journal = await storage.NewJournal();
        var rows = Enumerable.Range(0, 8).Select(number => Row($"sheet|{number}", ("tekst", number + text)));

        await journal.Commit(await journal.Read("p|1", Cancel), rows, Somebody, Cancel);

        var read = await journal.Read("p|1", Cancel);
        Assert.All(Enumerable.Range(0, 8), number => Assert.Equal(number + text, read.Rows[$"sheet|{number}"].Columns["tekst"]));
        var events = await Events(journal, "p|1");
        Assert.All(events.SelectMany(happened => happened.Differences), difference => Assert.EndsWith(text, difference.After!["tekst"]));
        Assert.Null(EventChain.FirstBroken(events));
    }

    [Fact]
    public async Task More_rows_than_one_transaction_holds_are_saved_in_several()
    {
        var journal = await storage.NewJournal();
        await journal.Commit(await journal.Read("p|1", Cancel), Enumerable.Range(0, 250).Select(number => Row($"sheet|{number}", ("naam", $"{number}"))), Somebody, Cancel);

        var read = await journal.Read("p|1", Cancel);
        Assert.Equal(250, read.Rows.Count);
        Assert.Equal(3, read.Version);
        Assert.Equal([1L, 2L, 3L], read.Outbox);
    }

    [Fact]
    public async Task The_whole_table_is_read_to_its_end()
    {
        // Azure answers a thousand rows at a time; each aggregate here takes four.
        var journal = await storage.NewJournal();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (number, cancel) => await journal.Commit(await journal.Read($"p|{number:D4}", cancel), [Row("sheet|a", ("naam", $"{number}")), Row("sheet|b", ("naam", "b"))], Somebody, cancel));

        var read = new List<Aggregate>();
        await foreach (var aggregate in journal.ReadAll(Cancel))
            read.Add(aggregate);

        Assert.Equal(400, read.Count);
        Assert.Equal(Enumerable.Range(0, 400).Select(number => $"{number}"), read.Select(aggregate => aggregate.Rows["sheet|a"].Columns["naam"]));
    }

    [Fact]
    public async Task An_event_that_was_changed_later_breaks_the_chain()
    {
        var journal = await storage.NewJournal();
        var aggregate = await journal.Read("p|1", Cancel);
        foreach (string name in (string[])["Een", "Twee", "Drie"])
            aggregate = await journal.Commit(aggregate, [Row("sheet|a", ("naam", name))], Somebody, Cancel);
        var events = await Events(journal, "p|1");

        Assert.Null(EventChain.FirstBroken(events));
        Assert.Equal(2, EventChain.FirstBroken([events[0], events[1] with { Act = Somebody with { Who = "user-2" } }, events[2]]));
        Assert.Equal(2, EventChain.FirstBroken([events[0], events[2]]));
    }

    [Theory]
    [InlineData("p|a/b")]
    [InlineData("p|a#b")]
    [InlineData("p|a?b")]
    [InlineData("p|a\\b")]
    [InlineData("p|a\nb")]
    public async Task A_key_that_Azure_would_refuse_is_refused_here(string partition)
    {
        var journal = await storage.NewJournal();
        await Assert.ThrowsAsync<ArgumentException>(() => journal.Commit(new Aggregate { Partition = partition }, [Row("sheet|a", ("naam", "Een"))], Somebody, Cancel));
    }

    static async Task<List<JournalEvent>> Events(Journal journal, string partition)
    {
        var events = new List<JournalEvent>();
        await foreach (var happened in journal.Events(partition, Cancel))
            events.Add(happened);
        return events;
    }
}
