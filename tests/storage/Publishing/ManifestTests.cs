using System.Text;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Storage.Publishing;

/// <summary>What instances know of one site.</summary>
public sealed class ManifestTests(FreshStorage storage) : IClassFixture<FreshStorage>
{
    [Fact]
    public async Task An_instance_sees_what_it_published_itself_and_what_another_published_after_it()
    {
        var (one, other) = (new BlobTarget(storage.Account), new BlobTarget(storage.Account));
        Assert.Empty((await one.ReadManifest(CancellationToken.None)).Files);

        await one.WriteManifest(Manifest("eerst").Files, SiteManifest.Empty.Versions, CancellationToken.None);
        Assert.Equal(Manifest("eerst").Files, (await one.ReadManifest(CancellationToken.None)).Files);
        Assert.Equal(Manifest("eerst").Files, (await other.ReadManifest(CancellationToken.None)).Files);

        await other.WriteManifest(Manifest("toen").Files, SiteManifest.Empty.Versions, CancellationToken.None);
        Assert.Equal(Manifest("toen").Files, (await one.ReadManifest(CancellationToken.None)).Files);
        Assert.Equal(Manifest("toen").Files, (await one.ReadManifest(CancellationToken.None)).Files);
    }

    static SiteManifest Manifest(string text) => SiteManifest.Empty with
    {
        Files = new Dictionary<string, ContentHash> { ["index.html"] = ContentHash.Of(Encoding.UTF8.GetBytes(text)) },
    };
}
