using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Storage;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Catalogue;

/// <summary>The demo of Midden-Holland, imported into an account of its own.</summary>
public sealed class CatalogueImportTests : IAsyncLifetime
{
    static readonly Region Region = RegionFile.Read(Project.Content("regions", "midden-holland", "regio.yaml"));
    static readonly KvkNumber Kvk = KvkNumber.Parse("90008008");

    readonly FakeTimeProvider clock = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    readonly string folder = Directory.CreateTempSubdirectory("pdc-import-").FullName;
    OwnStorage own = null!;
    Relay relay = null!;
    CatalogueImport import = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (string file in Directory.EnumerateFiles(Project.Content("regions", "midden-holland", "catalogus")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        own = await OwnStorage.Start();
        relay = new(own.Account, clock, NullLogger<Relay>.Instance);
        import = new(own.Account, relay, clock);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return default;
    }

    CatalogueStore Store => new(own.Account, relay, Region, clock);

    async Task<ImportReport> Import(bool dryRun = false) =>
        await import.Run(CatalogueReader.Read(folder, Region, clock.Today()), "test", dryRun, null, Cancel);

    void Edit(string file, string from, string to)
    {
        string path = Path.Combine(folder, file), text = File.ReadAllText(path);
        Assert.Contains(from, text);
        File.WriteAllText(path, text.Replace(from, to));
    }

    void Write(Sheet sheet, IEnumerable<SheetRow> rows) => File.WriteAllLines(Path.Combine(folder, sheet.Name + ".csv"),
        [string.Join(';', sheet.Columns), .. rows.Select(row => string.Join(';', row.Cells.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\"")))]);

    async Task<Stored<Provider>> Provider() => (await Store.FindProvider(Kvk, Cancel))!;

    async Task<List<JournalEvent>> History()
    {
        var events = new List<JournalEvent>();
        await foreach (var happened in Store.History(Kvk, Cancel))
            events.Add(happened);
        return events;
    }

    [Fact]
    public async Task What_was_imported_is_what_is_read_and_twice_changes_nothing()
    {
        var imported = CatalogueReader.Read(folder, Region, clock.Today());
        Assert.Empty(imported.Errors);
        await Import();

        var memory = new CatalogueMemory(Region);
        await Store.Refresh(memory, null, Cancel);
        Assert.Equivalent(imported.Snapshot, memory.Snapshot(), strict: true);
        var versions = memory.Versions;

        Assert.True((await Import()).ChangesNothing);
        await Store.Refresh(memory, null, Cancel);
        Assert.Equal(versions, memory.Versions);
    }

    [Fact]
    public async Task One_changed_cell_is_recorded_as_exactly_that()
    {
        await Import();
        string name = (await Provider()).Value.Name;
        Edit("aanbieders.csv", name, "Kaas & Co");

        var report = await Import(dryRun: true);
        Assert.Equal(new CellChange("aanbieders", Kvk.ToString(), "naam", name, "Kaas & Co"), Assert.Single(report.Changed));
        Assert.Equal(name, (await Provider()).Value.Name);

        await Import();
        Assert.Equal("Kaas & Co", (await Provider()).Value.Name);
        var difference = (await History())[^1].Differences.Single(difference => difference.Key.StartsWith("aanbieders|"));
        Assert.Equal(["naam"], difference.Before!.Keys.Where(column => difference.Before[column] != difference.After!.GetValueOrDefault(column)));
    }

    [Fact]
    public async Task A_renamed_provider_keeps_its_old_address_as_a_redirect()
    {
        await Import();
        var before = await Provider();
        Edit("aanbieders.csv", before.Value.Name, "Kaas & Co");
        await Import();

        var after = await Provider();
        Assert.Equal("kaas-co", after.Value.Slug);
        Assert.Equal([before.Value.Slug], after.Value.FormerSlugs);
    }

    [Fact]
    public async Task A_waiting_time_from_the_portal_is_not_lost_to_an_older_spreadsheet()
    {
        await Import();
        var provider = await Provider();
        var offer = provider.Value.Offers[0] with { WaitingTime = new(1, 2, clock.Today()), Stopped = false };
        await Store.Save(provider, provider.Value with { Offers = [offer, .. provider.Value.Offers.Skip(1)] }, new("user-1", "waiting-time.updated"), Cancel);

        var report = await Import();

        Assert.Equal(new WaitingTime(1, 2, clock.Today()), (await Provider()).Value.Offers[0].WaitingTime);
        Assert.NotEmpty(report.Kept);
        Assert.True(report.ChangesNothing);
    }

    [Fact]
    public async Task A_provider_that_leaves_the_file_leaves_the_catalogue_and_its_history_stays()
    {
        await Import();
        var rows = CatalogueReader.Read(folder, Region, clock.Today()).Rows;
        var contracts = rows.Where(row => row.Sheet == Sheets.Contracts && row["kvk"] == Kvk.ToString()).Select(row => row["nummer"]).ToList();
        foreach (var sheet in Sheets.All)
            Write(sheet, rows.Where(row => row.Sheet == sheet && !row.Cells.Contains(Kvk.ToString()) && !contracts.Contains(row.Cells[0])));

        await Import();

        Assert.Null(await Store.FindProvider(Kvk, Cancel));
        Assert.Equal(2, (await History()).Count);
    }

    [Fact]
    public async Task A_catalogue_with_errors_writes_nothing()
    {
        Edit("aanbieders.csv", Kvk.ToString(), "1234");
        var imported = CatalogueReader.Read(folder, Region, clock.Today());
        Assert.False(imported.IsValid);
        await Assert.ThrowsAsync<ArgumentException>(() => import.Run(imported, "test", false, null, Cancel));
        Assert.True(await import.StoreIsEmpty(Cancel));
    }

    [Fact]
    public async Task A_saved_provider_that_somebody_else_changed_meanwhile_is_refused()
    {
        await Import();
        var mine = await Provider();
        var theirs = await Provider();
        await Store.Save(theirs, theirs.Value with { Summary = "Van hen." }, new("user-2", "test"), Cancel);

        await Assert.ThrowsAsync<ChangedMeanwhile>(() => Store.Save(mine, mine.Value with { Summary = "Van mij." }, new("user-1", "test"), Cancel));
        Assert.Equal("Van hen.", (await Provider()).Value.Summary);
    }
}
