using System.Globalization;
using Pdc.Core.Catalogue;
using Pdc.Core.Storage;

namespace Pdc.Core.Releases;

/// <summary>The release calendar and the releases: what is due when in the table <c>releases</c>, the outcomes as files in <c>extracts</c>.</summary>
public sealed class ReleaseStore(StorageAccount storage, Region region)
{
    const string Calendar = "kalender", Made = "uitgave|";

    readonly RowStore rows = new(storage, StorageNames.Releases);
    readonly FileStore files = new(storage, StorageNames.Extracts);

    /// <summary>The calendar, oldest period first.</summary>
    public async Task<IReadOnlyList<ReleaseEntry>> Entries(CancellationToken cancel)
    {
        var entries = new List<ReleaseEntry>();
        await foreach (var row in rows.List(Calendar, cancel: cancel))
            entries.Add(Entry(row));
        return entries;
    }

    public async Task<ReleaseEntry?> FindEntry(Month period, CancellationToken cancel) =>
        await rows.Find(Calendar, period.ToString(), cancel) is { } row ? Entry(row) : null;

    public Task Save(ReleaseEntry entry, CancellationToken cancel) => rows.Put(Calendar, entry.Period.ToString(), new Dictionary<string, string>
    {
        ["peildatum"] = entry.ReferenceDate.ToIso(),
        ["uiterlijk"] = entry.Deadline.ToIso(),
        ["concept"] = entry.Concept.ToIso(),
        ["uitgave"] = entry.Release.ToIso(),
        ["naleveren_tot"] = entry.RedeliverUntil.ToIso(),
        ["stand"] = entry.State.ToString(),
    }, cancel);

    /// <summary>The releases of a period, the newest first; those that are whole.</summary>
    public async Task<IReadOnlyList<Release>> Of(Month period, CancellationToken cancel)
    {
        var releases = new List<Release>();
        await foreach (var row in rows.List(Made + period, cancel: cancel))
            releases.Add(Restore(period, row));
        releases.Reverse();
        return releases;
    }

    /// <summary>The newest release of a period: of any state, or, for the public, only one that was released.</summary>
    public async Task<Release?> Newest(Month period, bool released, CancellationToken cancel) =>
        (await Of(period, cancel)).FirstOrDefault(release => !released || release.ReleasedAt is not null);

    /// <summary>The newest release of every period that has one, the latest period first.</summary>
    public async Task<IReadOnlyList<Release>> NewestOfEach(bool released, CancellationToken cancel)
    {
        var newest = new List<Release>();
        foreach (var entry in (await Entries(cancel)).OrderByDescending(entry => entry.Period))
            if (await Newest(entry.Period, released, cancel) is { } release)
                newest.Add(release);
        return newest;
    }

    public async Task<Release?> Find(Month period, int number, CancellationToken cancel) =>
        await rows.Find(Made + period, Key(number), cancel) is { } row ? Restore(period, row) : null;

    public Task Save(Release release, CancellationToken cancel) => rows.Put(Made + release.Period, Key(release.Number), new Dictionary<string, string>
    {
        ["run"] = release.RunId,
        ["invoer"] = release.InputKey,
        ["gemaakt"] = Instant(release.MadeAt),
        ["vrijgegeven"] = release.ReleasedAt is { } released ? Instant(released) : "",
        ["vervangen"] = release.ReplacedAt is { } replaced ? Instant(replaced) : "",
        ["gemeld"] = release.AnnouncedAt is { } announced ? Instant(announced) : "",
    }, cancel);

    /// <summary>What the release holds.</summary>
    /// <exception cref="FileNotFoundException">There is no such release.</exception>
    public async Task<ReleaseManifest> Manifest(Release release, CancellationToken cancel) =>
        await files.Read(PathOf(release, ReleaseManifest.FileName), cancel) is { } text
            ? ReleaseManifest.Read(text)
            : throw new FileNotFoundException($"Release {release.Number} of {release.Period} has no manifest.");

    /// <summary>One file of a release as a stream, such as <c>verwerkt.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">The release has no such file.</exception>
    public Task<Stream> Open(Release release, string file, CancellationToken cancel) => files.Open(PathOf(release, file), cancel);

    /// <summary>An address that opens one file for a few minutes, for whoever has it.</summary>
    public Task<Uri> Link(Release release, string file, TimeSpan holds, DateTimeOffset now, CancellationToken cancel) =>
        files.Link(PathOf(release, file), $"{release.Period}-{file}", holds, now, cancel);

    /// <summary>Where a file of a release lies in the container.</summary>
    public string PathOf(Release release, string file) => Folder(release.Period, release.Number) + file;

    /// <summary>Writes down that something of a period was done, such as a reminder.</summary>
    public Task Remember(Month period, string what, CancellationToken cancel) => rows.Put("gedaan", $"{period}|{what}", new Dictionary<string, string>(), cancel);

    /// <summary>What was done for a period.</summary>
    public async Task<IReadOnlySet<string>> Done(Month period, CancellationToken cancel)
    {
        var done = new HashSet<string>();
        await foreach (var row in rows.List("gedaan", $"{period}|", $"{period}}}", cancel))
            done.Add(row.Key[(row.Key.IndexOf('|') + 1)..]);
        return done;
    }

    internal string Folder(Month period, int number) => string.Create(CultureInfo.InvariantCulture, $"{region.Key}/{period}/release-{number}/");

    static ReleaseEntry Entry(PlainRow row) =>
        new(Period(row.Key), IsoDate.Parse(row["peildatum"]), IsoDate.Parse(row["uiterlijk"]), IsoDate.Parse(row["concept"]), IsoDate.Parse(row["uitgave"]), IsoDate.Parse(row["naleveren_tot"]))
        {
            State = Enum.Parse<ReleaseState>(row["stand"]),
        };

    static Release Restore(Month period, PlainRow row) => new()
    {
        Period = period,
        Number = int.Parse(row.Key, CultureInfo.InvariantCulture),
        RunId = row["run"],
        InputKey = row["invoer"],
        MadeAt = Moment(row["gemaakt"])!.Value,
        ReleasedAt = Moment(row["vrijgegeven"]),
        ReplacedAt = Moment(row["vervangen"]),
        AnnouncedAt = Moment(row["gemeld"]),
    };

    static Month Period(string text) => Month.TryParse(text, out var month) ? month : throw new InvalidDataException($"'{text}' is no period.");
    static string Key(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
    static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    static DateTimeOffset? Moment(string text) => text.Length == 0 ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
