using System.Collections.Concurrent;
using System.Text;
using Pdc.Core.Publishing;

namespace Pdc.Tests.Unit.Site;

/// <summary>A target in memory that remembers what was done to it, in order.</summary>
sealed class MemoryTarget : ISiteTarget
{
    readonly ConcurrentQueue<string> steps = new();

    public ConcurrentDictionary<string, byte[]> Files { get; } = new();
    public SiteManifest Manifest { get; private set; } = SiteManifest.Empty;
    public IReadOnlyList<string> Steps => [.. steps];

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    public void Forget() => steps.Clear();

    public Task<SiteManifest> ReadManifest(CancellationToken cancel) => Task.FromResult(Manifest);

    public Task Write(SiteFile file, CancellationToken cancel)
    {
        Files[file.Path] = file.Bytes.ToArray();
        steps.Enqueue("write " + file.Path);
        return Task.CompletedTask;
    }

    public Task Delete(string path, CancellationToken cancel)
    {
        Files.TryRemove(path, out _);
        steps.Enqueue("delete " + path);
        return Task.CompletedTask;
    }

    public Task<bool> Keep(SiteFile file, CancellationToken cancel) => Task.FromResult(Files.TryAdd(file.Path, file.Bytes.ToArray()));

    public Task<IReadOnlyList<string>> Kept(string folder, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([.. Files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))]);

    public Task<byte[]> ReadKept(string path, CancellationToken cancel) => Task.FromResult(Files[path]);

    public Task WriteManifest(IEnumerable<KeyValuePair<string, ContentHash>> files, IReadOnlyDictionary<string, long> versions, CancellationToken cancel)
    {
        Manifest = new() { Files = new Dictionary<string, ContentHash>(files), Versions = versions };
        steps.Enqueue("manifest");
        return Task.CompletedTask;
    }
}
