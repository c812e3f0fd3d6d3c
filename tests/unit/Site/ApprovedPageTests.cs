using System.Runtime.CompilerServices;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>Pages as a person approved them. A change shows as a difference in review.</summary>
public sealed class ApprovedPageTests
{
    [Theory]
    [InlineData("index.html", "home")]
    [InlineData("aanbieders/index.html", "aanbieders")]
    [InlineData("aanbieders/de-linde/index.html", "aanbieder")]
    [InlineData("aanbieders/de-linde/45a01/index.html", "aanbod")]
    [InlineData("producten/index.html", "producten")]
    [InlineData("producten/45a01/index.html", "product")]
    [InlineData("gemeenten/delft/index.html", "gemeente")]
    [InlineData("percelen/ii/index.html", "perceel")]
    [InlineData("zoeken/index.html", "zoeken")]
    [InlineData("protocollen/declaratieprotocol/1/index.html", "protocol")]
    [InlineData("wijzigingen/index.html", "wijzigingen")]
    [InlineData("over/index.html", "redactie")]
    [InlineData("verwijsgids/index.html", "verwijsgids")]
    [InlineData("verwijsgids/ruzie/index.html", "situatie")]
    [InlineData("verwijsgids/ruzie/delft/index.html", "situatie-in-gemeente")]
    [InlineData("verwijsgids/verwijzer-huisarts/index.html", "verwijsgids-keuze")]
    [InlineData("en/index.html", "engels")]
    [InlineData("en/guide/index.html", "engels-gids")]
    [InlineData("en/guide/family-and-parenting/index.html", "engels-leefgebied")]
    public async Task The_page_is_as_it_was_approved(string path, string name)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(
            Given.Provider("90000001", "De Linde",
                Given.Offer(Given.Therapy, 3, 8, confirmed: Given.Today), Given.Offer(Given.Group, stopped: true, confirmed: new(2026, 5, 1))),
            Given.Provider("90000002", "Jeugd & Zo", Given.Offer(Given.Therapy, 2, 6, measured: new(2026, 3, 12))),
            Given.Provider("90000003", "Het Atelier", Given.Offer(Given.Therapy, 0, 0) with { Municipalities = [Given.Delft] }))) with { Rules = [Given.Rule], Guide = Given.Guide, History = name == "wijzigingen" ? NewsTests.History : Pdc.Core.History.CatalogueHistory.Empty }, target, CancellationToken.None);

        // Names of assets hold their hash, which says nothing about the page.
        string page = System.Text.RegularExpressions.Regex.Replace(target.Text(path), @"(/assets/[a-z]+)\.[0-9a-f]{10}\.", "$1.").Replace("><", ">\n<", StringComparison.Ordinal);
        string approved = Path.Combine(Folder(), $"{name}.html"), received = Path.Combine(Folder(), $"{name}.received.html");
        if (File.Exists(approved) && await File.ReadAllTextAsync(approved) == page)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, page);
        Assert.Fail($"{path} is not what was approved. Look at {received}; when it is right: mv {received} {approved}");
    }

    static string Folder([CallerFilePath] string here = "")
    {
        string relative = here.StartsWith("/pdc/", StringComparison.Ordinal) ? here["/pdc/".Length..] : here;
        return Path.Combine(Path.GetDirectoryName(ProjectFolder.At(relative))!, "Approved");
    }
}
