using System.Text;
using Pdc.Core.Import;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>What lets browsers keep pages, and the way to stop it.</summary>
public sealed class KeptPagesTests
{
    readonly MemoryTarget target = new();

    [Fact]
    public async Task A_region_that_turns_it_off_publishes_a_script_that_takes_everything_back()
    {
        await SitePublisher.Publish(Given.Site(Given.Catalogue with { Region = Given.Region with { KeepsPages = false } }), target, CancellationToken.None);

        Assert.Contains("registration.unregister()", target.Text("sw.js"));
        Assert.Contains("caches.delete(", target.Text("sw.js"));
        Assert.DoesNotContain("respondWith", target.Text("sw.js"));
    }

    [Fact]
    public async Task Its_script_and_that_of_the_list_stay_small()
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);

        Assert.Contains("respondWith", target.Text("sw.js"));
        Assert.InRange(target.Files.Single(file => file.Key.StartsWith("assets/lijst.", StringComparison.Ordinal)).Value.Length, 1, 3 * 1024);
    }

    [Theory, InlineData("", true), InlineData("zonder_verbinding: ja", true), InlineData("zonder_verbinding: nee", false)]
    public void The_region_file_says_whether_pages_are_kept(string line, bool keeps)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, File.ReadAllText(ProjectFolder.At("content/regions/haaglanden/regio.yaml")) + "\n" + line + "\n", Encoding.UTF8);
            Assert.Equal(keeps, RegionFile.Read(path).KeepsPages);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
