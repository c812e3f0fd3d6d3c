using Azure.Data.Tables;
using Pdc.Core.Storage;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Storage;

/// <summary>What somebody can do to the tables outside the software, and whether it shows.</summary>
public sealed class ChainCheckTests : IAsyncLifetime
{
    static readonly Act Somebody = new("user-1", "test.changed", "omdat Jan het vroeg");

    OwnStorage own = null!;
    Journal journal = null!;

    TableClient Table => own.Account.Tables.GetTableClient(StorageNames.Catalogue);

    public async ValueTask InitializeAsync()
    {
        own = await OwnStorage.Start();
        journal = new(own.Account, StorageNames.Catalogue, TimeProvider.System);
        foreach (string partition in (string[])["aanbieder|1", "aanbieder|2", "product|A"])
        {
            var read = await Commit(await journal.Read(partition, Cancel), "Een", "070 111 11 11");
            read = await Commit(read, "Twee", "070 111 11 11");
            await Commit(read, "Drie", "070 222 22 22");
        }
    }

    public ValueTask DisposeAsync() => default;

    Task<Aggregate> Commit(Aggregate before, string name, string phone) =>
        journal.Commit(before, [new("aanbieders|1", new Dictionary<string, string> { ["naam"] = name, ["telefoon"] = phone })], Somebody, Cancel);

    async Task<List<ChainFault>> Faults(ChainSeal? against = null)
    {
        var faults = new List<ChainFault>();
        await foreach (var fault in new ChainCheck(journal).Faults(against, Cancel))
            faults.Add(fault);
        return faults;
    }

    async Task<ChainSeal> Seal()
    {
        var check = new ChainCheck(journal);
        await foreach (var _ in check.Faults(null, Cancel)) { }
        return ChainSeal.Parse(check.Seal.ToText());
    }

    async Task<List<JournalEvent>> Events(string partition)
    {
        var events = new List<JournalEvent>();
        await foreach (var happened in journal.Events(partition, Cancel))
            events.Add(happened);
        return events;
    }

    async Task Edit(string row, Action<TableEntity> edit)
    {
        var entity = (await Table.GetEntityAsync<TableEntity>("aanbieder|2", row, cancellationToken: Cancel)).Value;
        edit(entity);
        await Table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, Cancel);
    }

    [Fact]
    public async Task A_store_that_only_the_software_wrote_has_no_faults()
    {
        Assert.Empty(await Faults(await Seal()));
    }

    [Fact]
    public async Task What_is_saved_during_the_check_is_no_fault()
    {
        var saving = Save();
        do
            Assert.Empty(await Faults());
        while (!saving.IsCompleted);
        await saving;

        async Task Save()
        {
            for (int i = 0; i < 60; i++)
                await Commit(await journal.Read("aanbieder|2", Cancel), $"Naam {i}", "070 333 33 33");
        }
    }

    [Theory]
    [InlineData("Who", "iemand-anders")]
    [InlineData("Why", "een andere reden")]
    [InlineData("What", "catalogue.imported")]
    public async Task An_event_that_was_changed_shows(string column, string text)
    {
        await Edit("e|0000000002", entity => entity[column] = text);

        var fault = Assert.Single(await Faults());
        Assert.Equal(("aanbieder|2", 2L), (fault.Partition, fault.Number));
    }

    [Fact]
    public async Task A_changed_text_in_an_event_shows()
    {
        await Edit("e|0000000002", entity => entity["Differences0"] = entity.GetString("Differences0").Replace("Twee", "Tien"));

        Assert.Equal(2, Assert.Single(await Faults()).Number);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_shows_by_the_head()
    {
        await Table.DeleteEntityAsync("aanbieder|2", "e|0000000003", cancellationToken: Cancel);

        Assert.Contains("weggehaald", Assert.Single(await Faults()).Sentence);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_with_head_and_rows_shows_by_a_seal()
    {
        var seal = await Seal();
        await Table.DeleteEntityAsync("aanbieder|2", "e|0000000003", cancellationToken: Cancel);
        string hash = (await Table.GetEntityAsync<TableEntity>("aanbieder|2", "e|0000000002", cancellationToken: Cancel)).Value.GetString("Hash");
        await Edit("h", head => (head["Version"], head["LastHash"]) = (2L, hash));
        await Edit("r|aanbieders|1", row => (row["naam"], row["telefoon"]) = ("Twee", "070 111 11 11"));

        Assert.Empty(await Faults());
        Assert.Equal("aanbieder|2", Assert.Single(await Faults(seal)).Partition);
    }

    [Fact]
    public async Task An_aggregate_that_is_gone_altogether_shows_by_a_seal()
    {
        var seal = await Seal();
        await foreach (var entity in Table.QueryAsync<TableEntity>(entity => entity.PartitionKey == "aanbieder|2", cancellationToken: Cancel))
            await Table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, cancellationToken: Cancel);

        Assert.Empty(await Faults());
        Assert.Contains("helemaal weg", Assert.Single(await Faults(seal)).Sentence);
    }

    [Fact]
    public async Task A_row_that_was_written_outside_the_software_shows()
    {
        await Edit("r|aanbieders|1", row => row["telefoon"] = "06 123");

        Assert.Contains("aanbieders|1", Assert.Single(await Faults()).Sentence);
    }

    [Fact]
    public async Task Rows_without_a_history_show()
    {
        foreach (int number in (int[])[1, 2, 3])
            await Table.DeleteEntityAsync("aanbieder|2", $"e|000000000{number}", cancellationToken: Cancel);

        Assert.Contains("geen enkele gebeurtenis", Assert.Single(await Faults()).Sentence);
    }

    [Fact]
    public async Task A_removed_text_is_nowhere_in_the_table_and_the_chain_still_holds()
    {
        var numbers = await journal.Redact("aanbieder|2", 1, "telefoon", [], new("test", Journal.Redacted, "verzoek 12"), Cancel);

        Assert.Equal([1L, 2L, 3L], numbers);
        await foreach (var entity in Table.QueryAsync<TableEntity>(entity => entity.PartitionKey == "aanbieder|2", cancellationToken: Cancel))
            Assert.DoesNotContain(entity.Select(column => column.Value).OfType<string>(), text => text.Contains("111 11 11"));
        Assert.Empty(await Faults());

        var events = await Events("aanbieder|2");
        Assert.Equal([null, null, "070 222 22 22"], events.Take(3).Select(happened => happened.Differences[0].After!.GetValueOrDefault("telefoon")));
        Assert.Equal(["Een", "Twee", "Drie"], events.Take(3).Select(happened => happened.Differences[0].After!["naam"]));
        var told = events[3];
        Assert.Equal((Journal.Redacted, "verzoek 12", "telefoon", "1|2|3"), (told.Act.What, told.Act.Why, told.Differences[^1].After!["kolom"], told.Differences[^1].After!["gebeurtenissen"]));
    }

    [Fact]
    public async Task After_a_removal_every_other_change_to_an_event_still_shows()
    {
        await journal.Redact("aanbieder|2", 1, "telefoon", [], new("test", Journal.Redacted, "verzoek 12"), Cancel);
        await Edit("e|0000000002", entity => entity["Differences0"] = entity.GetString("Differences0").Replace("Twee", "Tien"));

        Assert.Equal(2, Assert.Single(await Faults()).Number);
    }

    [Fact]
    public async Task Nothing_can_be_put_in_the_place_of_a_removed_text()
    {
        await journal.Redact("aanbieder|2", 1, "telefoon", [], new("test", Journal.Redacted, "verzoek 12"), Cancel);
        await Edit("e|0000000001", entity => entity["Salts0"] = entity.GetString("Salts0").Replace("\"removed\":{", "\"removed\":{\"aanbieders|1\\u001fna\\u001fnaam\":\"00\","));

        Assert.Equal(1, Assert.Single(await Faults()).Number);
    }

    [Fact]
    public async Task Two_texts_can_be_removed_one_after_the_other_and_a_reason_as_well()
    {
        await journal.Redact("aanbieder|2", 1, "telefoon", [], new("test", Journal.Redacted, "verzoek 12"), Cancel);
        await journal.Redact("aanbieder|2", 2, "naam", [], new("test", Journal.Redacted, "verzoek 13"), Cancel);
        var numbers = await journal.Redact("aanbieder|2", 1, "waarom", [], new("test", Journal.Redacted, "verzoek 14"), Cancel);

        Assert.Equal([1L, 2L, 3L], numbers);
        Assert.Empty(await Faults());
        Assert.All((await Events("aanbieder|2")).Take(3), happened => Assert.Null(happened.Act.Why));
    }

    [Fact]
    public async Task A_text_that_is_still_in_use_is_not_removed()
    {
        var refused = await Assert.ThrowsAsync<RedactionRefused>(() => journal.Redact("aanbieder|2", 3, "telefoon", [], new("test", Journal.Redacted, "verzoek 12"), Cancel));

        Assert.Contains("Verbeter eerst", refused.Message);
        Assert.Equal(3, (await Events("aanbieder|2")).Count);
    }

    [Fact]
    public async Task What_may_be_cleared_is_emptied_where_it_stands_too()
    {
        await journal.Redact("aanbieder|2", 3, "telefoon", ["telefoon"], new("test", Journal.Redacted, "verzoek 12"), Cancel);

        Assert.DoesNotContain("telefoon", (await journal.Read("aanbieder|2", Cancel)).Rows["aanbieders|1"].Columns.Keys);
        await foreach (var entity in Table.QueryAsync<TableEntity>(entity => entity.PartitionKey == "aanbieder|2", cancellationToken: Cancel))
            Assert.DoesNotContain(entity.Select(column => column.Value).OfType<string>(), text => text.Contains("222 22 22"));
        Assert.Empty(await Faults());
    }
}
