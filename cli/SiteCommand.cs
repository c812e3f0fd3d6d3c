using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Pdc.Cli.Demo;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.History;
using Pdc.Core.Import;
using Pdc.Core.Protocols;
using Pdc.Core.Releases;
using Pdc.Site;
using Pdc.Site.Archive;
using Pdc.Site.Statements;
using Pdc.Site.Guide;

namespace Pdc.Cli;

/// <summary><c>pdc site build --out DIR [--from FOLDER | --store [--data DIR]] [--region NAME] [--as-of yyyy-mm-dd] [--address URL]</c>: the site into a folder.</summary>
static class SiteCommand
{
    public static Command Create()
    {
        var target = new Option<string>("--out") { Description = "De map waar de site komt. Leeg, of een site die eerder zo is gemaakt.", Required = true };
        var from = new Option<string?>("--from") { Description = "Een map (of Excel-bestand) in importformaat. Standaard de catalogus van de regio in content/." };
        var region = new Option<string>("--region") { Description = "De regio, zoals in content/regions/.", DefaultValueFactory = _ => "haaglanden" };
        var asOf = new Option<string?>("--as-of") { Description = "De dag waarover de site gaat (jjjj-mm-dd). Standaard vandaag." };
        var store = new Option<bool>("--store") { Description = "Uit de opslag: die van PDC_STORAGE of PDC_STORAGE_ACCOUNT, en anders de map van 'pdc up' (--data). Met --as-of zoals alles op die dag was." };
        var data = new Option<string>("--data") { Description = "De map van 'pdc up', bij --store.", DefaultValueFactory = _ => ".data" };
        var address = new Option<string>("--address") { Description = "Het adres waar de site komt te staan.", DefaultValueFactory = _ => "https://jeugdhulp.example/" };
        var build = new Command("build", "Maak de site in een map.") { target, from, store, data, region, asOf, address };
        build.SetAction((parsed, cancel) => Build(
            parsed.GetRequiredValue(target), parsed.GetValue(from), parsed.GetValue(store), parsed.GetRequiredValue(data), parsed.GetRequiredValue(region),
            parsed.GetValue(asOf), parsed.GetRequiredValue(address), cancel));
        return new("site", "De openbare site.") { build };
    }

    static async Task<int> Build(string folder, string? from, bool fromStore, string data, string regionName, string? asOf, string address, CancellationToken cancel)
    {
        if (fromStore && from is not null)
            throw new CommandError("kies --from of --store: een site komt uit een map of uit de opslag.");

        var clock = Stopwatch.StartNew();
        var today = Day(asOf);
        var site = Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" ? parsed
            : throw new CommandError($"'{address}' is geen adres van een site. Schrijf het zo: https://jeugdhulp.example/");

        try
        {
            Console.Error.WriteLine("Catalogus lezen …");
            await using var store = fromStore ? await OpenStore.Open(data, cancel) : null;
            var (source, past) = store is null ? ReadWithPast(from, regionName, today, site) : await StoredGuide.Read(store.Account, regionName, today, site, cancel);

            CheckGuide(source, from, regionName);

            // What reading needed is garbage by now, and pages are made in little memory: give it back before they start.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Console.Error.WriteLine("Pagina's maken …");
            var target = new FolderTarget(folder);
            var report = await SitePublisher.Publish(source with { Archive = await Archive(source, past, target, cancel) }, target, cancel);
            foreach (string warning in report.Warnings)
                Console.Error.WriteLine($"Let op: {warning}");
            Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("nl-NL"),
                $"{report.Files} bestanden in {folder}: {report.Written} geschreven, {report.Deleted} verwijderd, in {clock.Elapsed.TotalSeconds:0.0} seconden."));
            return 0;
        }
        catch (Exception error) when (error is SiteError or ContentError or RegionFileException or DirectoryNotFoundException)
        {
            throw new CommandError(error.Message);
        }
    }

    // The guide goes with the region's own catalogue: there a wrong code is a mistake. Another catalogue may lack products; then
    // the guide leaves them out, and says so.
    static void CheckGuide(SiteSource source, string? from, string regionName)
    {
        const int Named = 5;
        var wrong = source.Guide.Against(source.Catalogue).ToList();
        if (wrong.Count > 0 && (from is null || Path.GetFullPath(from).TrimEnd(Path.DirectorySeparatorChar) == Path.Combine(Regions.Folder(regionName), "catalogus")))
            throw new CommandError(string.Join('\n', wrong));

        foreach (string sentence in wrong.Take(Named))
            Console.Error.WriteLine($"Let op: {sentence}");
        if (wrong.Count > Named)
            Console.Error.WriteLine($"Let op: nog {wrong.Count - Named} regels van de verwijsgids horen niet bij deze catalogus. De verwijsgids laat die hulp weg.");
    }

    /// <param name="from">A catalogue in import format; null for that of the region in content/.</param>
    internal static SiteSource Read(string? from, string regionName, DateOnly today, Uri address) => ReadWithPast(from, regionName, today, address).Source;

    /// <returns>The source, and of a catalogue with a history how it was on an earlier day.</returns>
    static (SiteSource Source, Func<DateOnly, Task<SiteSource>>? Past) ReadWithPast(string? from, string regionName, DateOnly today, Uri address)
    {
        string settings = Path.Combine(ProjectRoot.Path, "content", "regions", regionName);
        var region = RegionFile.Read(Path.Combine(settings, "regio.yaml"));
        var (catalogue, history, played) = from is null && DemoDates.AreIn(settings)
            ? Demo(settings, region, today)
            : Catalogue(from ?? Path.Combine(settings, "catalogus"), region, today);
        var source = With(catalogue, regionName, today, address) with { History = history };
        return (source, played is null ? null : day => Task.FromResult(source with
        {
            Catalogue = played.AsOf(region, day),
            Protocols = [.. source.Protocols.Select(protocol => protocol.PublishedBy(day)).OfType<Protocol>()],
            Today = day,
        }));
    }

    /// <summary>A catalogue with what editors wrote beside it.</summary>
    internal static SiteSource With(CatalogueSnapshot catalogue, string regionName, DateOnly today, Uri address)
    {
        string content = Path.Combine(ProjectRoot.Path, "content"), settings = Path.Combine(content, "regions", regionName);
        return new()
        {
            Catalogue = catalogue,
            Protocols = ProtocolFolder.Read(Path.Combine(content, "protocols", regionName)),
            Pages = ContentPages.Read(Path.Combine(content, "pages")),
            Rules = MunicipalRuleFiles.Read(Path.Combine(settings, "regels"), catalogue.Region),
            EnglishPages = ContentPages.Read(Path.Combine(content, "en")),
            Statements = StatementFile.Read(settings),
            Guide = GuideFolder.Read(content, regionName),
            Releases = [.. ReleaseEntry.Around(today, catalogue.Region.Releases)],
            Today = today,
            Address = address,
        };
    }

    // Months are kept once: a second build into the same folder only lists them.
    static async Task<IReadOnlyList<ArchivedMonth>> Archive(SiteSource source, Func<DateOnly, Task<SiteSource>>? past, FolderTarget target, CancellationToken cancel)
    {
        await target.ReadManifest(cancel);
        var shelf = new ArchiveShelf(target);
        if (past is not null)
        {
            await shelf.Withdraw(source.History, cancel);
            foreach (var end in ArchiveShelf.Missing(source.History, await shelf.Months(look: true, cancel), source.Today))
                await shelf.Keep(await past(end), source.History.Withheld, cancel);
        }

        return await shelf.Months(look: true, cancel);
    }

    static (CatalogueSnapshot, CatalogueHistory, PlayedHistory?) Demo(string settings, Region region, DateOnly today)
    {
        var imported = DemoDates.Read(settings, region, today);
        var catalogue = Valid(imported, settings);
        var past = DemoDates.Past(settings, imported, today);
        return (catalogue, past?.On(catalogue, today) ?? CatalogueHistory.Empty, past);
    }

    static (CatalogueSnapshot, CatalogueHistory, PlayedHistory?) Catalogue(string path, Region region, DateOnly today)
    {
        // Only a history asks for the rows, which take far more memory than the records.
        if (HistoryFolder.Find(HistoryFolder.Beside(path)) is not { } past)
            return (Valid(CatalogueReader.ReadRecords(path, region, today), path), CatalogueHistory.Empty, null);

        var imported = CatalogueReader.Read(path, region, today);
        var catalogue = Valid(imported, path);
        var played = new PlayedHistory(past, imported);
        return (catalogue, played.On(catalogue, today), played);
    }

    static CatalogueSnapshot Valid(ImportedCatalogue import, string path)
    {
        foreach (var error in import.Errors)
            Console.Error.WriteLine(error);

        return import.IsValid ? import.Snapshot
            : throw new CommandError($"De catalogus in {path} heeft {import.Errors.Count()} fouten; er is niets geschreven.");
    }

    static DateOnly Day(string? text) =>
        text is null ? TimeProvider.System.Today()
        : IsoDate.TryParse(text, out var day) ? day
        : throw new CommandError($"'{text}' is geen dag. Schrijf jaar, maand en dag zo: 2027-05-12.");
}
