using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;

namespace Pdc.Core.Protocols;

/// <summary>A file that somebody adds to a new version.</summary>
public sealed record NewAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>Protocols in table storage, their texts and attachments as files that are never overwritten.</summary>
public sealed class ProtocolStore(StorageAccount storage, Relay relay, TimeProvider clock)
{
    const string Kind = "protocol|";

    readonly Journal journal = new(storage, StorageNames.Protocols, clock);
    readonly KeptFiles texts = new(storage, StorageNames.ProtocolFiles);
    readonly KeptFiles attachments = new(storage, StorageNames.Attachments);
    readonly BlobTarget site = new(storage);

    // A kept text never changes, so it need be read only once.
    readonly ConcurrentDictionary<string, string> known = new();

    /// <summary>By code; also versions that still wait for publication.</summary>
    public async Task<IReadOnlyList<Stored<Protocol>>> All(CancellationToken cancel)
    {
        var protocols = new List<Stored<Protocol>>();
        await foreach (var aggregate in journal.ReadAll(cancel))
            protocols.Add(new(await Restore(aggregate, cancel), aggregate));
        return protocols;
    }

    public async Task<Stored<Protocol>?> Find(string code, CancellationToken cancel)
    {
        var aggregate = await journal.Read(Kind + code, cancel);
        return aggregate.Exists ? new(await Restore(aggregate, cancel), aggregate) : null;
    }

    /// <summary>Oldest first.</summary>
    public IAsyncEnumerable<JournalEvent> History(string code, CancellationToken cancel) => journal.Events(Kind + code, cancel);

    /// <summary>
    /// Adds a version, published when it says so. Its number must be the next one: two people who add a version at the same time
    /// cannot both be right.
    /// </summary>
    /// <param name="before">Null for the first version of a new protocol.</param>
    /// <exception cref="ChangedMeanwhile">Somebody else changed the protocol after it was read.</exception>
    public async Task<Stored<Protocol>> AddVersion(
        string code, Stored<Protocol>? before, ProtocolVersion version, IReadOnlyList<NewAttachment> files, Act act, CancellationToken cancel)
    {
        int next = (before?.Value.Versions[0].Number ?? 0) + 1;
        if (version.Number != next || Slug.Of(code, "") != code)
            throw new ArgumentException($"Version {version.Number} of '{code}' cannot be added: expected number {next} and a code as in an address.", nameof(version));

        // Files first: a row never points to nothing. Files that no row points to are harmless.
        string folder = string.Create(CultureInfo.InvariantCulture, $"{code}/{version.Number}");
        string textPath = await texts.Keep(folder, ".md", Encoding.UTF8.GetBytes(version.Text), "text/markdown; charset=utf-8", cancel);
        var kept = new List<KeptAttachment>();
        foreach (var file in files)
            kept.Add(new(file.FileName, file.ContentType, file.Bytes.Length, await attachments.Keep("protocols/" + folder, Path.GetExtension(file.FileName), file.Bytes, file.ContentType, cancel)));

        var aggregate = before?.Aggregate ?? await journal.Read(Kind + code, cancel);
        if (before is null && aggregate.Exists)
            throw new ChangedMeanwhile(aggregate.Partition);
        return await Save(aggregate, version, textPath, JsonSerializer.Serialize(kept), act, cancel);
    }

    /// <summary>Puts a version that was only registered on the site, as of now.</summary>
    /// <exception cref="ChangedMeanwhile">Somebody else changed the protocol after it was read.</exception>
    public async Task<Stored<Protocol>> Publish(Stored<Protocol> protocol, int number, Act act, CancellationToken cancel)
    {
        var version = protocol.Value.Versions.Single(version => version.Number == number);
        if (version.PublishedAt is not null)
            return protocol;

        var columns = protocol.Aggregate.Rows[RowKey(number)].Columns;
        return await Save(protocol.Aggregate, version with { PublishedAt = clock.GetUtcNow() }, columns["tekst"], columns["bijlagen"], act, cancel);
    }

    async Task<Stored<Protocol>> Save(Aggregate before, ProtocolVersion version, string textPath, string attachmentsJson, Act act, CancellationToken cancel)
    {
        var columns = new Dictionary<string, string>
        {
            ["nummer"] = version.Number.ToString(CultureInfo.InvariantCulture),
            ["titel"] = version.Title,
            ["vastgesteld"] = version.AdoptedOn.ToIso(),
            ["besluit"] = version.DecisionNumber,
            ["in_werking"] = version.InForceFrom.ToIso(),
            ["tekst"] = textPath,
            ["bijlagen"] = attachmentsJson,
        };
        if (version.PublishedAt is { } published)
            columns["gepubliceerd"] = published.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        if (version.ChangeNote is { } note)
            columns["wijziging"] = note;

        var saved = await journal.Commit(before, [new(RowKey(version.Number), columns)], act, cancel);
        await relay.Announce(journal, saved, cancel);
        return new(await Restore(saved, cancel), saved);
    }

    /// <summary>Puts the attachments of published versions beside their pages; the site links to them there.</summary>
    public async Task PublishAttachments(IEnumerable<Stored<Protocol>> protocols, CancellationToken cancel)
    {
        foreach (var protocol in protocols)
            foreach (var version in protocol.Value.Versions.Where(version => version.PublishedAt is not null && version.Attachments.Count > 0))
                foreach (var (attachment, kept) in version.Attachments.Zip(Kept(protocol.Aggregate.Rows[RowKey(version.Number)])))
                {
                    string path = $"protocollen/{protocol.Value.Code}/{version.Number}/{attachment.Path}";
                    if (!published.ContainsKey(path))
                        await site.Write(new(path, await attachments.Read(kept.Path, cancel)), cancel);
                    published[path] = true;
                }
    }

    readonly ConcurrentDictionary<string, bool> published = new();

    async Task<Protocol> Restore(Aggregate aggregate, CancellationToken cancel)
    {
        var versions = new List<ProtocolVersion>();
        foreach (var row in aggregate.Rows.Values.Where(row => row.Key.StartsWith("versie|", StringComparison.Ordinal)))
            versions.Add(await Restore(row, cancel));
        return new() { Code = aggregate.Partition[Kind.Length..], Versions = [.. versions.OrderByDescending(version => version.Number)] };
    }

    async Task<ProtocolVersion> Restore(StoredRow row, CancellationToken cancel) => new()
    {
        Number = int.Parse(row.Columns["nummer"], CultureInfo.InvariantCulture),
        Title = row.Columns["titel"],
        AdoptedOn = IsoDate.Parse(row.Columns["vastgesteld"]),
        DecisionNumber = row.Columns["besluit"],
        InForceFrom = IsoDate.Parse(row.Columns["in_werking"]),
        PublishedAt = row.Columns.TryGetValue("gepubliceerd", out string? at) ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
        ChangeNote = row.Columns.GetValueOrDefault("wijziging"),
        Text = await Text(row.Columns["tekst"], cancel),
        Attachments = [.. Kept(row).Select(file => new Attachment(file.FileName, file.ContentType, file.Bytes, file.FileName))],
    };

    async Task<string> Text(string path, CancellationToken cancel)
    {
        if (!known.TryGetValue(path, out string? text))
            known[path] = text = Encoding.UTF8.GetString(await texts.Read(path, cancel));
        return text;
    }

    static List<KeptAttachment> Kept(StoredRow row) => JsonSerializer.Deserialize<List<KeptAttachment>>(row.Columns["bijlagen"])!;
    static string RowKey(int number) => string.Create(CultureInfo.InvariantCulture, $"versie|{number:D4}");

    /// <param name="Path">In the container of attachments.</param>
    sealed record KeptAttachment(string FileName, string ContentType, long Bytes, string Path);
}
