using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pdc.Core.Storage;

namespace Pdc.Core.Deliveries;

/// <summary>
/// Deliveries as they come in: the files in the container <c>inbox</c>, what came of them in the table <c>deliveries</c>. In the container
/// <c>ontvangen/</c> waits for its check, <c>bewaard/</c> and <c>vast/</c> are what runs read, <c>geweigerd/</c> was refused; what lies
/// elsewhere was put there by hand.
/// </summary>
/// <param name="keptFor">After this files about clients are removed by the storage itself; null when it removes none.</param>
public sealed class DeliveryStore(StorageAccount storage, TimeProvider clock, TimeSpan? keptFor = null)
{
    /// <summary>The most bytes of one file.</summary>
    public const long MostBytes = 8L << 30;

    /// <summary>What stands for the sender of a file that was put in the container.</summary>
    public const string Dropped = "inbox";

    const string Deliveries = "levering", Received = "ontvangen/", Kept = "bewaard/", Lasting = "vast/", Refused = "geweigerd/", Totals = ".manifest.json", Any = "application/octet-stream";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    const int MostAsked = 5;

    readonly RowStore rows = new(storage, StorageNames.Deliveries);
    readonly FileStore files = new(storage, StorageNames.Inbox);
    readonly WorkQueue queue = new(storage, StorageNames.DeliverQueue);

    /// <summary>Takes a file in, block by block, and asks for its check.</summary>
    /// <exception cref="TooLarge">It is larger than <see cref="MostBytes"/>.</exception>
    public async Task<InboxDelivery> Receive(string fileName, Stream content, string by, MunicipalityCode? onlyFor, long? saidRows, long? saidCents, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        string id = $"{Stamp(at)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        string path = $"{Received}{id}/{fileName}";
        var uploaded = await files.Upload(path, content, Any, MostBytes, cancel);
        var delivery = new InboxDelivery
        {
            Id = id, FileName = fileName, At = at, Asked = 1, AskedAt = at, By = by, OnlyFor = onlyFor, Path = path, Bytes = uploaded.Bytes, Sha256 = uploaded.Sha256, SaidRows = saidRows, SaidCents = saidCents,
        };
        await rows.Put(Deliveries, id, DeliveryRow.Of(delivery), cancel);
        await Ask(delivery, cancel);
        return delivery;
    }

    /// <summary>
    /// Finds what was put in the container by hand, or was received but never checked, and asks for its check: again after 10 minutes, 20,
    /// 40 and 80, and then no more. A file that was found before and did not change is left alone.
    /// </summary>
    /// <param name="path">Only files whose path begins so; empty for all.</param>
    /// <returns>How many checks were asked for.</returns>
    public async Task<int> Sweep(string path, CancellationToken cancel)
    {
        int asked = 0;
        await foreach (var file in files.List(path, cancel))
        {
            if (new[] { Kept, Lasting, Refused }.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)) || file.Path.EndsWith(Totals, StringComparison.Ordinal))
                continue;
            bool uploaded = file.Path.StartsWith(Received, StringComparison.Ordinal);
            // What was uploaded a moment ago is being announced by whoever took it in; and some programs make a file empty first, to fill it later.
            if ((uploaded || file.Bytes == 0) && clock.GetUtcNow() - file.ChangedAt < Patience)
                continue;

            string id = uploaded
                ? file.Path.Split('/')[1]
                : $"{Stamp(file.ChangedAt)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Path + file.Version)))[..8]}";
            var known = await Find(id, cancel);
            if (known is null && uploaded)
                await files.Delete(file.Path, cancel);
            else if (known is null)
            {
                var (saidRows, saidCents) = await Said(file.Path, cancel);
                var found = new InboxDelivery
                {
                    Id = id, FileName = file.Path[(file.Path.LastIndexOf('/') + 1)..], At = file.ChangedAt, Asked = 1, AskedAt = clock.GetUtcNow(), By = Dropped, Path = file.Path, Bytes = file.Bytes,
                    SaidRows = saidRows, SaidCents = saidCents,
                };
                // Another instance may have found it at the same moment.
                if (await rows.Add(Deliveries, id, DeliveryRow.Of(found), cancel))
                    await Ask(found, cancel);
                asked++;
            }
            else if (known.State == DeliveryState.Checking && clock.GetUtcNow() >= known.AskedAt + Patience * Math.Pow(2, known.Asked - 1))
            {
                if (known.Asked >= MostAsked)
                    await Update(known with
                    {
                        State = DeliveryState.Refused, Code = "F03", Sentence = $"Het controleren van dit bestand mislukte {MostAsked} keer. Lever het nog eens aan. Lukt het dan weer niet, bel dan het bureau.",
                    }, cancel);
                else if (await Update(known with { Asked = known.Asked + 1, AskedAt = clock.GetUtcNow() }, cancel))
                    await Ask(known, cancel);
                asked++;
            }
        }

        return asked;
    }

    // What a sender says of a file stands beside it: name.csv has its totals in name.manifest.json, which is there first.
    async Task<(long? Rows, long? Cents)> Said(string path, CancellationToken cancel)
    {
        if (!path.EndsWith(".csv", StringComparison.Ordinal) || await files.Read(path[..^4] + Totals, cancel) is not { } text)
            return default;
        try
        {
            using var totals = JsonDocument.Parse(text);
            return (Number("rows"), Number("control_cents"));

            long? Number(string name) => totals.RootElement.TryGetProperty(name, out var value) ? value.GetInt64() : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            // No file has so many rows: it is refused, for nobody knows what it should have held.
            return (-1, null);
        }
    }

    Task Ask(InboxDelivery delivery, CancellationToken cancel) => queue.Send(new JsonObject { ["levering"] = delivery.Id }, cancel);

    /// <summary>Copies the file of a delivery to this machine.</summary>
    /// <returns>The file as it was read.</returns>
    /// <exception cref="FileChanged">It was replaced while it was read, or it is gone.</exception>
    public async Task<StoredFile> Fetch(InboxDelivery delivery, string to, CancellationToken cancel)
    {
        if (await files.Find(delivery.Path, cancel) is not { } file)
            throw new FileChanged(delivery.Path);
        await using var target = File.Create(to);
        await files.CopyTo(file, target, cancel);
        return file;
    }

    /// <summary>
    /// Holds a version for a delivery, so that of two files with the same version that come in together only one is accepted.
    /// </summary>
    /// <returns>The id of the delivery that has it: this one, or one that was first.</returns>
    public async Task<string> Hold(InboxDelivery delivery, CancellationToken cancel)
    {
        string key = TableKey.Escape(string.Create(CultureInfo.InvariantCulture, $"{delivery.Series}|v{delivery.Version}"));
        return await rows.Add("versie", key, new Dictionary<string, string> { ["levering"] = delivery.Id }, cancel)
            ? delivery.Id
            : (await rows.Find("versie", key, cancel))!["levering"];
    }

    /// <summary>Records what came of the check, and puts the file where it belongs: what is accepted is kept for the runs.</summary>
    /// <param name="read">As <see cref="Fetch"/> read it: what was put in its place since stays, to be found by the next sweep.</param>
    /// <param name="file">The same file on this machine.</param>
    /// <returns>False when another check of the same delivery was first: what that one found stands.</returns>
    public async Task<bool> Settle(InboxDelivery delivery, StoredFile read, string file, CancellationToken cancel)
    {
        string folder = delivery.State switch { DeliveryState.Accepted => $"{(delivery.IsAboutClients ? Kept : Lasting)}{delivery.Period}/", DeliveryState.Refused => Refused, _ => "" };
        if (folder.Length > 0)
        {
            delivery = delivery with { Path = $"{folder}{delivery.Id}/{delivery.FileName}" };
            await using var content = File.OpenRead(file);
            await files.Upload(delivery.Path, content, Any, MostBytes, cancel);
        }

        if (!await Update(delivery, cancel))
            return false;
        await files.Delete(read, cancel);
        return true;
    }

    /// <summary>Records what is known of a delivery that is being checked.</summary>
    /// <returns>False when it was checked already; then nothing changes.</returns>
    public async Task<bool> Update(InboxDelivery delivery, CancellationToken cancel)
    {
        while (await rows.Find(Deliveries, delivery.Id, cancel) is { } row && DeliveryRow.Read(row).State == DeliveryState.Checking)
            if (await rows.Replace(row, DeliveryRow.Of(delivery), cancel))
                return true;
        return false;
    }

    public async Task<InboxDelivery?> Find(string id, CancellationToken cancel) =>
        id.Length is > 0 and < 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && await rows.Find(Deliveries, id, cancel) is { } row ? DeliveryRow.Read(row) : null;

    /// <summary>Everything that ever came in, the newest first.</summary>
    public async Task<IReadOnlyList<InboxDelivery>> All(CancellationToken cancel)
    {
        var all = new List<InboxDelivery>();
        await foreach (var row in rows.List(Deliveries, cancel: cancel))
            all.Add(DeliveryRow.Read(row));
        all.Reverse();
        return all;
    }

    /// <summary>
    /// What a run of a month reads: of every series the newest version, up to and with that month. Files that the storage has removed
    /// because of their age are left out; any other that is gone must stop the run.
    /// </summary>
    public async Task<IReadOnlyList<InboxDelivery>> ForRun(Month period, CancellationToken cancel)
    {
        var from = keptFor is { } days ? clock.GetUtcNow() - days : DateTimeOffset.MinValue;
        return [.. VersionRule.Current(await All(cancel)).Where(delivery => delivery.Period <= period && (!delivery.IsAboutClients || delivery.At >= from)).OrderBy(delivery => delivery.Id, StringComparer.Ordinal)];
    }

    static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
