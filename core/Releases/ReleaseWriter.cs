using System.Globalization;
using System.Text.Json;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;

namespace Pdc.Core.Releases;

/// <summary>
/// Writes a release: claim a number, then the files, the manifest last and only when there is none. Killed in between, the same run
/// finishes under the same number; another run takes the next one. What has a manifest is never written again.
/// </summary>
public sealed class ReleaseWriter(StorageAccount storage, ReleaseStore releases, TimeProvider clock)
{
    const string Claim = "run.json", Json = "application/json";
    const long MostBytes = 64L << 30;

    readonly FileStore files = new(storage, StorageNames.Extracts);

    /// <summary>Releases that are whole but that the table does not know: whoever wrote them died just after.</summary>
    public async Task Recover(Month period, CancellationToken cancel)
    {
        var known = (await releases.Of(period, cancel)).Select(release => release.Number).ToHashSet();
        foreach (int number in (await Numbers(period, cancel)).Where(number => !known.Contains(number)))
            if (await files.Find(Path(period, number, ReleaseManifest.FileName), cancel) is { } manifest)
                await Record(period, number, await ClaimedBy(period, number, cancel) ?? "", manifest.ChangedAt, cancel);
    }

    /// <summary>The number under which this run writes.</summary>
    public async Task<int> Number(Month period, string inputKey, CancellationToken cancel)
    {
        int number = 1;
        foreach (int taken in await Numbers(period, cancel))
        {
            if (await ClaimedBy(period, taken, cancel) == inputKey && await files.Find(Path(period, taken, ReleaseManifest.FileName), cancel) is null)
                return taken;
            number = Math.Max(number, taken + 1);
        }

        while (!await files.WriteNew(Path(period, number, Claim), JsonSerializer.SerializeToUtf8Bytes(new { invoer = inputKey }), Json, cancel)
            && await ClaimedBy(period, number, cancel) != inputKey)
            number++;
        return number;
    }

    /// <summary>Writes the files of a run under its number.</summary>
    /// <param name="folder">The outcomes on this machine, with their manifest.</param>
    /// <returns>The release. When somebody else finished the same one first, it is theirs, which is the same.</returns>
    public async Task<Release> Write(Month period, int number, string inputKey, string folder, Action<string> progress, CancellationToken cancel)
    {
        byte[] manifest = await File.ReadAllBytesAsync(System.IO.Path.Combine(folder, ReleaseManifest.FileName), cancel);
        var said = ReleaseManifest.Read(manifest);
        for (int i = 0; i < said.Files.Count; i++)
        {
            if (i % 10 == 0)
                progress($"Bestanden bewaren ({i} van {said.Files.Count})");
            string name = said.Files[i].Name;
            await using var content = File.OpenRead(System.IO.Path.Combine(folder, System.IO.Path.GetFileName(name)));
            await files.Upload(Path(period, number, name), content, MediaTypes.Of(name), MostBytes, cancel);
        }

        await files.WriteNew(Path(period, number, ReleaseManifest.FileName), manifest, Json, cancel);
        return await Record(period, number, inputKey, clock.GetUtcNow(), cancel);
    }

    /// <summary>Copies the CSV files of the whole region of a release to this machine, to lay the next one beside.</summary>
    public async Task Fetch(Release release, string folder, CancellationToken cancel)
    {
        foreach (var file in (await releases.Manifest(release, cancel)).Files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal) && file.Recipient is null))
        {
            await using var target = File.Create(System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file.Name)));
            await using var content = await releases.Open(release, file.Name, cancel);
            await content.CopyToAsync(target, cancel);
        }
    }

    async Task<Release> Record(Month period, int number, string inputKey, DateTimeOffset at, CancellationToken cancel)
    {
        var manifest = ReleaseManifest.Read(await files.Read(Path(period, number, ReleaseManifest.FileName), cancel));
        if (await releases.Find(period, number, cancel) is { } known)
            return known;
        var release = new Release { Period = period, Number = number, RunId = manifest.RunId, InputKey = inputKey, MadeAt = at };
        await releases.Save(release, cancel);
        return release;
    }

    async Task<string?> ClaimedBy(Month period, int number, CancellationToken cancel)
    {
        if (await files.Read(Path(period, number, Claim), cancel) is not { } text)
            return null;
        using var claim = JsonDocument.Parse(text);
        return claim.RootElement.GetProperty("invoer").GetString();
    }

    async Task<IReadOnlyList<int>> Numbers(Month period, CancellationToken cancel)
    {
        string prefix = releases.Folder(period, 0)[..^2];
        var numbers = new List<int>();
        await foreach (var file in files.List(prefix, cancel))
            if (file.Path.EndsWith("/" + Claim, StringComparison.Ordinal)
                && int.TryParse(file.Path[prefix.Length..].Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                numbers.Add(number);
        return numbers;
    }

    string Path(Month period, int number, string file) => releases.Folder(period, number) + file;
}
