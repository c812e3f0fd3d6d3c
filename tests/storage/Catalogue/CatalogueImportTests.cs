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
    public async Task A_waiting_time_from_the_portal_stays_however_often_the_same_waiting_time_is_imported()
    {
        await Import();
        await Report(3, 5);
        EditOffer(("opmerking", "Nieuw in het tweede bestand."));
        Assert.NotEmpty((await Import()).Changed);
        int versions = (await History()).Count;

        var report = await Import();

        Assert.True(report.ChangesNothing);
        Assert.Equal(versions, (await History()).Count);
        Assert.Equal(new WaitingTime(3, 5, clock.Today()), (await Offer()).WaitingTime);
        Assert.Equal("Nieuw in het tweede bestand.", (await Offer()).Remark);
    }

    [Fact]
    public async Task A_waiting_time_that_the_file_took_over_from_the_portal_is_that_of_the_last_file()
    {
        await Import();
        await Report(3, 5);
        EditOffer(("wachttijd_intake_weken", "3"), ("wachttijd_behandeling_weken", "5"), ("gemeten_op", "2026-11-22"));
        Assert.True((await Import()).ChangesNothing);
        int versions = (await History()).Count;
        Assert.True((await Import()).ChangesNothing);
        Assert.Equal(versions, (await History()).Count);
        await Report(6, 8);

        await Import();

        Assert.Equal(new WaitingTime(6, 8, clock.Today()), (await Offer()).WaitingTime);
    }

    [Fact]
    public async Task Weeks_and_the_day_they_were_measured_on_are_kept_or_overwritten_together()
    {
        await Import();
        await Report(9, 12);
        EditOffer(("wachttijd_intake_weken", "1"), ("wachttijd_behandeling_weken", "2"), ("gemeten_op", "2026-11-20"));
        await Import();
        await Report(9, 12);
        // The file gets another number of weeks until care, and keeps the rest.
        EditOffer(("wachttijd_intake_weken", "1"), ("wachttijd_behandeling_weken", "4"), ("gemeten_op", "2026-11-20"));

        var report = await Import();

        Assert.Equal(new WaitingTime(1, 4, new(2026, 11, 20)), (await Offer()).WaitingTime);
        Assert.Equal(["wachttijd_intake_weken", "wachttijd_behandeling_weken", "gemeten_op"], report.Changed.Select(cell => cell.Column));
    }

    [Fact]
    public async Task A_text_from_the_portal_that_names_a_place_which_the_file_makes_secret_stops_the_import()
    {
        await Import();
        var provider = await Provider();
        await Store.Save(provider, provider.Value with { Summary = "U vindt ons op Wringhekpad 14." }, new("user-1", "change.applied"), Cancel);
        int versions = (await History()).Count;
        Edit("locaties.csv", "4.71050;nee;", "4.71050;ja;");

        var betrayal = Assert.Single((await Import()).Betrayals);

        Assert.Equal(("aanbieders", 2, "samenvatting"), (betrayal.File, betrayal.Line, betrayal.Column));
        Assert.Equal(versions, (await History()).Count);

        Edit("aanbieders.csv", provider.Value.Summary, "Wij helpen u thuis.");
        Assert.Empty((await Import()).Betrayals);
        Assert.Equal("Wij helpen u thuis.", (await Provider()).Value.Summary);
    }

    [Fact]
    public async Task Who_saves_while_an_import_writes_does_not_stop_it()
    {
        await Import();
        int versions = (await History()).Count;
        foreach (string place in (string[])["Gouda", "Bodegraven", "Schoonhoven"])
            Edit("locaties.csv", $";{place};", $";{place}-Noord;");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Import()));

        Assert.Equal(versions + 1, (await History()).Count);
        Assert.Equal("Gouda-Noord", (await Provider()).Value.Locations[0].Address.City);
    }

    async Task<Offer> Offer() => (await Provider()).Value.Offers.Single(offer => offer.Product.ToString() == "BG1");

    async Task Report(int intake, int treatment)
    {
        var provider = await Provider();
        var offers = provider.Value.Offers.Select(offer => offer.Product.ToString() == "BG1" ? offer with { WaitingTime = new(intake, treatment, clock.Today()) } : offer);
        await Store.Save(provider, provider.Value with { Offers = [.. offers] }, new("user-1", "waiting-time.updated"), Cancel);
    }

    void EditOffer(params (string Column, string Text)[] cells)
    {
        var rows = CatalogueReader.Read(folder, Region, clock.Today()).Rows.Where(row => row.Sheet == Sheets.Offers).ToList();
        int index = rows.FindIndex(row => row["kvk"] == Kvk.ToString() && row["product"] == "BG1");
        rows[index] = rows[index].With(cells);
        Write(Sheets.Offers, rows);
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
