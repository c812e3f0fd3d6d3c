using System.Text;
using Pdc.Core.Publishing;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class FolderTargetTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("pdc-folder-").FullName;

    [Fact]
    public async Task A_folder_with_other_peoples_files_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "foto.jpg"), "x");
        var error = await Assert.ThrowsAsync<SiteError>(() => Publish(Given.Site()));

        Assert.Contains("niet leeg", error.Message);
        Assert.Equal(["foto.jpg"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Only_files_of_an_earlier_build_are_removed()
    {
        await Publish(Given.Site());
        string note = Path.Combine(folder, "aanbieders", "de-linde", "notitie.txt");
        await File.WriteAllTextAsync(note, "van mij");
        await Publish(Given.Site(Given.With()));

        Assert.False(File.Exists(Path.Combine(folder, "aanbieders", "de-linde", "index.html")));
        Assert.True(File.Exists(note));
    }

    [Fact]
    public async Task After_a_build_only_the_site_and_its_manifest_are_there()
    {
        var report = await Publish(Given.Site());

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).ToList();
        Assert.Equal(report.Files + 1, files.Count);
        Assert.Contains(FolderTarget.ManifestName, files);
        Assert.Equal(new(report.Files, 0, 0), await Publish(Given.Site()));
    }

    [Fact]
    public async Task A_first_build_that_died_is_simply_done_again()
    {
        var target = new FolderTarget(folder);
        await target.ReadManifest(CancellationToken.None);
        await target.Write(new("index.html", Encoding.UTF8.GetBytes("half")), CancellationToken.None);
        await target.Write(new("weg/index.html", Encoding.UTF8.GetBytes("half")), CancellationToken.None);

        var report = await Publish(Given.Site());
        Assert.Contains("<h1", await File.ReadAllTextAsync(Path.Combine(folder, "index.html")));
        Assert.Equal(report.Files + 1, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task A_first_build_with_a_fault_leaves_nothing()
    {
        var site = Given.Site();
        ContentPage broken = new("kapot", "Kapot", "Een link die nergens heen leidt.", 20, "Zie [dit](/nergens/).");
        var error = await Assert.ThrowsAsync<SiteError>(() => Publish(site with { Pages = [.. site.Pages, broken] }));

        Assert.Contains("/nergens/", error.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task Nobody_sees_a_first_site_before_it_is_whole()
    {
        var target = new FolderTarget(folder);
        await target.ReadManifest(CancellationToken.None);
        await target.Write(new("index.html", Encoding.UTF8.GetBytes("nieuw")), CancellationToken.None);
        Assert.False(File.Exists(Path.Combine(folder, "index.html")));

        await target.WriteManifest([], SiteManifest.Empty.Versions, CancellationToken.None);
        Assert.Equal("nieuw", await File.ReadAllTextAsync(Path.Combine(folder, "index.html")));
    }

    [Fact]
    public async Task A_kept_month_can_be_taken_away_again_and_other_peoples_files_cannot()
    {
        var target = new FolderTarget(folder);
        await target.ReadManifest(CancellationToken.None);
        await target.Keep(new("archief/2026-04/aanbieders.csv", new byte[1]), CancellationToken.None);
        string note = Path.Combine(folder, "notitie.txt");
        await File.WriteAllTextAsync(note, "van mij");

        foreach (string path in (await target.Kept("archief", CancellationToken.None)).Append("notitie.txt"))
            await target.Delete(path, CancellationToken.None);

        Assert.False(Directory.Exists(Path.Combine(folder, "archief")));
        Assert.True(File.Exists(note));
    }

    [Theory]
    [InlineData("../buiten.html")]
    [InlineData("a/../../buiten.html")]
    public async Task A_path_that_leads_out_of_the_folder_is_refused(string path)
    {
        var target = new FolderTarget(folder);
        await target.ReadManifest(CancellationToken.None);
        await Assert.ThrowsAsync<ArgumentException>(() => target.Write(new(path, new byte[1]), CancellationToken.None));
    }

    Task<SiteReport> Publish(SiteSource source) => SitePublisher.Publish(source, new FolderTarget(folder), CancellationToken.None);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
