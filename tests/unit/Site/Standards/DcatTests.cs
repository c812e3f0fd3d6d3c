using System.Diagnostics;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site.Standards;

public sealed class DcatTests
{
    readonly MemoryTarget target = new();

    [Fact]
    public async Task The_description_of_the_data_keeps_to_the_shapes_of_dcat_ap_nl()
    {
        Assert.Equal("", await Problems(await Description()));
    }

    [Theory]
    [InlineData("dct:creator <https://jeugdhulp.example/data/uitgever> ;", "dct:creator")]
    [InlineData("dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;\n  dcat:accessURL", "dct:license")]
    public async Task The_shapes_would_see_what_is_missing(string left, string what)
    {
        string description = await Description();
        Assert.Contains(left, description);

        Assert.Contains(what[4..], await Problems(description.Replace(left, left.EndsWith("accessURL", StringComparison.Ordinal) ? "dcat:accessURL" : "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_name_with_quotes_stays_one_name()
    {
        var source = Given.Site(Given.Catalogue with { Region = Given.Region with { BureauName = "Bureau \"Jeugd\" \\ Co" } });
        await SitePublisher.Publish(source, target, CancellationToken.None);

        Assert.Contains("foaf:name \"Bureau \\\"Jeugd\\\" \\\\ Co\"@nl", target.Text("data/catalogus.ttl"));
    }

    async Task<string> Description()
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);
        return target.Text("data/catalogus.ttl").ReplaceLineEndings("\n");
    }

    static async Task<string> Problems(string description)
    {
        string[] shapes = [StandardFile.At("dcat-ap-nl-3.0", "dcat-ap-SHACL.ttl"), StandardFile.At("dcat-ap-nl-3.0", "dcat-ap-nl-SHACL.ttl")];
        string tool = ProjectFolder.At("tests", "quality", "shacl.mjs");
        if (!Directory.Exists(ProjectFolder.At("tests", "quality", "node_modules")))
            Assert.Skip("The validator is not installed: run npm ci in tests/quality.");

        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, description, TestContext.Current.CancellationToken);
            using var node = Process.Start(new ProcessStartInfo("node", [tool, file, .. shapes]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            return string.Concat(said);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
