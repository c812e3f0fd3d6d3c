using System.Diagnostics;
using Pdc.Cli;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>The demo region's pages before two judges that know HTML better than we do: all kinds, and a hundred more at random.</summary>
public sealed class MarkupTests : IAsyncLifetime
{
    const int More = 100, Seed = 20261122;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pdc-markup-");
    string[] files = [];

    public async ValueTask InitializeAsync()
    {
        var source = SiteCommand.Read(null, "haaglanden", new(2026, 11, 20), new("https://jeugdhulp.example/"));
        await SitePublisher.Publish(source, new FolderTarget(folder.FullName), TestContext.Current.CancellationToken);

        string sitemap = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "sitemap.xml"));
        var all = PageKinds.Addresses(sitemap).ToArray();
        new Random(Seed).Shuffle(all);
        files = [.. PageKinds.Of(sitemap).Concat(all.Take(More)).Distinct().Select(address => Path.Combine(folder.FullName, address[1..] + (address.EndsWith('/') ? "index.html" : "")))];
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_Nu_html_checker_finds_no_error()
    {
        string checker = Tool("vnu-jar", "build", "dist", "vnu.jar");
        Assert.SkipUnless(HasJava(), "Java is not there: the Nu HTML checker needs it.");

        Assert.Equal("", await Run("java", ["-Xss2m", "-jar", checker, "--errors-only", "--format", "gnu", .. files]));
    }

    [Fact]
    public async Task The_Nu_html_checker_sees_what_is_wrong()
    {
        string checker = Tool("vnu-jar", "build", "dist", "vnu.jar");
        Assert.SkipUnless(HasJava(), "Java is not there: the Nu HTML checker needs it.");
        string wrong = Path.Combine(folder.FullName, "fout.html");
        await File.WriteAllTextAsync(wrong, (await File.ReadAllTextAsync(files[0])).Replace("<main", "<p><ul><li></main><main", StringComparison.Ordinal));

        Assert.NotEqual("", await Run("java", ["-Xss2m", "-jar", checker, "--errors-only", "--format", "gnu", wrong]));
    }

    [Fact]
    public async Task Html_validate_finds_no_error()
    {
        string tool = Tool("html-validate", "bin", "html-validate.mjs");

        Assert.Equal("", await Run("node", [tool, "--config", ProjectFolder.At("tests", "quality", "html-validate.json"), "--formatter", "text", .. files]));
    }

    static string Tool(params string[] parts)
    {
        string path = ProjectFolder.At(["tests", "quality", "node_modules", .. parts]);
        if (!File.Exists(path))
            Assert.Skip($"{parts[0]} is not installed: run npm ci in tests/quality.");
        return path;
    }

    static bool HasJava() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "java")));

    static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return string.Concat(said).Trim();
    }
}
