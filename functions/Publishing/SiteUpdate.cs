using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.History;
using Pdc.Core.Protocols;
using Pdc.Core.Publishing;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Pdc.Site;
using Pdc.Site.Archive;
using Pdc.Site.Statements;
using Pdc.Site.Guide;

namespace Pdc.Functions.Publishing;

/// <summary>
/// Builds the site from what this instance remembers, brought up to date first: with the aggregate that was announced, and with every
/// aggregate that the manifest shows in a later version, because another instance built it.
/// </summary>
sealed class SiteUpdate(
    StorageAccount storage, CatalogueStore catalogue, CatalogueMemory memory, HistoryMemory history, ProtocolStore protocols, ReleaseStore releases, PublishedFigures figures,
    ArchiveShelf shelf, KeepMonth archive,
    FunctionAppOptions options, Region region, TimeProvider clock, ILogger<SiteUpdate> log)
{
    readonly BlobTarget target = new(storage);
    readonly LastEdition last = new();
    readonly IReadOnlyList<ContentPage> pages = ContentPages.Read(Path.Combine(options.Root, "content", "pages"));
    readonly IReadOnlyList<MunicipalRule> rules = MunicipalRuleFiles.Read(Path.Combine(Path.GetDirectoryName(options.RegionPath)!, "regels"), region);
    readonly IReadOnlyList<ContentPage> englishPages = ContentPages.Read(Path.Combine(options.Root, "content", "en"));
    readonly ReferralGuide guide = GuideFolder.Read(Path.Combine(options.Root, "content"), options.Region);
    readonly SiteStatements? statements = StatementFile.Read(Path.GetDirectoryName(options.RegionPath)!);
    readonly HashSet<string> told = [];

    public async Task<SiteReport?> Run(Announcement news, CancellationToken cancel)
    {
        var shown = (await target.ReadManifest(cancel)).Versions;
        string stamp = $"{news.Table}|{news.Partition}";
        if (news.Partition != Announcement.Everything && shown.GetValueOrDefault(stamp) >= news.Version)
            return null;

        await Remember(news, shown, cancel);
        await catalogue.Refresh(history, memory, cancel);
        var snapshot = memory.Snapshot();
        foreach (string sentence in guide.Against(snapshot).Where(told.Add))
            log.LogWarning("De verwijsgids laat hulp weg. {Sentence}", sentence);

        var kept = await protocols.All(cancel);
        await protocols.PublishAttachments(kept, cancel);

        var past = history.On(clock.Today());
        bool withdrawn = await shelf.Withdraw(past, cancel);
        if (withdrawn)
            log.LogInformation("Een adres is geheim geworden: de maanden in het archief worden opnieuw gemaakt, zonder dat adres.");

        var report = await SitePublisher.Publish(new()
        {
            History = past,
            Archive = await shelf.Months(look: news.Partition == Announcement.Everything, cancel),
            Catalogue = snapshot,
            Protocols = [.. kept.Select(protocol => Published(protocol.Value)).OfType<Protocol>()],
            Pages = pages,
            Rules = rules,
            EnglishPages = englishPages,
            Guide = guide,
            Statements = statements,
            Releases = await releases.Entries(cancel),
            Figures = await figures.Newest(cancel),
            Today = clock.Today(),
            Address = options.PublicAddress,
            Versions = Versions(kept),
            RenewsData = news.Partition == Announcement.Everything,
        }, target, last, cancel);
        log.Log(report.Written + report.Deleted > 0 ? LogLevel.Information : LogLevel.Debug,
            "Site bijgewerkt: {Files} bestanden, {Written} geschreven, {Deleted} verwijderd.", report.Files, report.Written, report.Deleted);
        foreach (string sentence in report.Warnings.Where(told.Add))
            log.LogWarning("Verklaringen: {Sentence}", sentence);
        if (withdrawn || news.Partition == Announcement.Everything)
            await archive.Ask(cancel);
        return report;
    }

    async Task Remember(Announcement news, IReadOnlyDictionary<string, long> shown, CancellationToken cancel)
    {
        string prefix = StorageNames.Catalogue + "|";
        if (memory.IsEmpty || news is { Table: StorageNames.Catalogue, Partition: Announcement.Everything })
        {
            await catalogue.Refresh(memory, null, cancel);
            return;
        }

        var stale = shown.Where(version => version.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(version => (Partition: version.Key[prefix.Length..], version.Value))
            .Where(version => memory.VersionOf(version.Partition) < version.Value)
            .Select(version => version.Partition);
        if (news.Table == StorageNames.Catalogue)
            stale = stale.Append(news.Partition);
        await catalogue.Refresh(memory, [.. stale.Distinct()], cancel);
    }

    Dictionary<string, long> Versions(IReadOnlyList<Stored<Protocol>> kept)
    {
        var versions = memory.Versions.ToDictionary(version => $"{StorageNames.Catalogue}|{version.Key}", version => version.Value);
        foreach (var protocol in kept)
            versions[$"{StorageNames.Protocols}|{protocol.Aggregate.Partition}"] = protocol.Aggregate.Version;
        return versions;
    }

    static Protocol? Published(Protocol protocol)
    {
        var versions = protocol.Versions.Where(version => version.PublishedAt is not null).ToList();
        return versions.Count == 0 ? null : protocol with { Versions = versions };
    }
}
