using System.Security.Cryptography;
using Pdc.Core;
using Pdc.Core.History;
using Pdc.Site;
using Pdc.Site.Archive;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>The guide as it was at each month's end.</summary>
public sealed class ArchiveTests
{
    static readonly DateOnly April = new(2026, 4, 30);

    readonly MemoryTarget target = new();

    static SiteSource On(DateOnly day, int treatment = 8) =>
        Given.Site(Given.With(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, treatment, measured: day)) with
        {
            Locations = [Given.Location("L1", "Het Atelier", "Voorstraat", "2611 AA"), Given.Location("L2", "De Schuilplaats", "Stille Kade", "2611 ZZ", secret: true)],
        })) with { Today = day };

    async Task<ArchivedMonth> Keep(SiteSource source)
    {
        var shelf = new ArchiveShelf(target);
        await shelf.Keep(source, "", CancellationToken.None);
        return (await shelf.Months(look: true, CancellationToken.None))[0];
    }

    [Fact]
    public async Task A_month_is_kept_as_data_with_what_was_in_force()
    {
        var month = await Keep(On(April));

        Assert.Equal(("2026-04", April, 1, 2, 1), (month.Month, month.AsOf, month.Providers, month.Products, month.Offers));
        Assert.Equal([("declaratieprotocol", 2)], month.Protocols.Select(protocol => (protocol.Code, protocol.Version)));
        Assert.Contains("De Linde", target.Text("archief/2026-04/aanbieders.csv"));
        Assert.Contains("raamovereenkomst", target.Text("archief/2026-04/contracten.csv"));
        Assert.All(month.Files, file => Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(target.Files["archief/2026-04/" + file.Name]))));
    }

    [Fact]
    public async Task A_secret_address_is_in_none_of_the_files()
    {
        await Keep(On(April));

        Assert.All(target.Files.Keys, path => Assert.DoesNotContain("Kade", target.Text(path)));
        Assert.All(target.Files.Keys, path => Assert.DoesNotContain("Schuilplaats", target.Text(path)));
    }

    [Fact]
    public async Task What_was_kept_is_never_written_again_also_not_with_other_contents()
    {
        await Keep(On(April));
        var before = target.Files.ToDictionary();

        var month = await Keep(On(April, treatment: 30));

        Assert.Equal(before, target.Files.ToDictionary());
        Assert.All(month.Files, file => Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(before["archief/2026-04/" + file.Name]))));
    }

    [Fact]
    public async Task A_crash_half_way_leaves_no_month_and_is_mended_by_doing_it_again()
    {
        await Keep(On(April));
        target.Files.Remove("archief/2026-04/inhoud.json", out _);
        target.Files.Remove("archief/2026-04/tarieven.csv", out _);
        target.Files["archief/2026-04/locaties.csv"] = "wat intussen geheim is"u8.ToArray();
        var shelf = new ArchiveShelf(target);
        Assert.Empty(await shelf.Months(look: true, CancellationToken.None));

        await shelf.Keep(On(April), "", CancellationToken.None);

        Assert.Single(await shelf.Months(look: true, CancellationToken.None));
        Assert.Contains("archief/2026-04/tarieven.csv", target.Files.Keys);
        Assert.DoesNotContain("geheim is", target.Text("archief/2026-04/locaties.csv"));
    }

    [Fact]
    public async Task When_a_place_becomes_secret_the_months_before_go_and_are_asked_for_again()
    {
        await Keep(On(April));
        var shelf = new ArchiveShelf(target);
        var history = CatalogueHistory.Empty with { Since = new(2026, 4, 2) };
        Assert.False(await shelf.Withdraw(history, CancellationToken.None));

        Assert.True(await shelf.Withdraw(history with { Withheld = "3f" }, CancellationToken.None));

        Assert.Empty(target.Files);
        Assert.Equal([April], ArchiveShelf.Missing(history, await shelf.Months(look: false, CancellationToken.None), Given.Today).Take(1));
        await shelf.Keep(On(April), "3f", CancellationToken.None);
        Assert.False(await shelf.Withdraw(history with { Withheld = "3f" }, CancellationToken.None));
    }

    [Fact]
    public async Task A_build_lists_the_months_and_removes_none()
    {
        var month = await Keep(On(April));
        await SitePublisher.Publish(On(Given.Today) with { Archive = [month] }, target, CancellationToken.None);
        Assert.Contains("<a href=\"/archief/2026-04/\">30 april 2026</a>", target.Text("archief/index.html"));
        Assert.Contains("<a href=\"/archief/2026-04/aanbieders.csv\">", target.Text("archief/2026-04/index.html"));

        await SitePublisher.Publish(Given.Site(Given.With()) with { Archive = [month] }, target, CancellationToken.None);

        Assert.Contains("archief/2026-04/aanbieders.csv", target.Files.Keys);
        Assert.DoesNotContain("archief/2026-04/aanbieders.csv", target.Manifest.Files.Keys);
        Assert.DoesNotContain(target.Steps, step => step.StartsWith("delete archief/"));
    }

    [Fact]
    public void Months_are_missing_from_the_one_in_which_the_catalogue_came_until_the_last_that_is_over()
    {
        var history = CatalogueHistory.Empty with { Since = new(2026, 2, 14) };
        ArchivedMonth march = new("2026-03", new(2026, 3, 31), "", 0, 0, 0, [], []);

        Assert.Equal([new(2026, 2, 28), new(2026, 4, 30)], ArchiveShelf.Missing(history, [march], new(2026, 5, 1)));
        Assert.Equal([new(2026, 2, 28)], ArchiveShelf.Missing(history, [march], April));
        Assert.Empty(ArchiveShelf.Missing(CatalogueHistory.Empty, [], Given.Today));
    }

    [Fact]
    public async Task Without_a_month_the_page_says_when_the_first_comes()
    {
        await SitePublisher.Publish(Given.Site(), target, CancellationToken.None);

        Assert.Contains("Er is nog geen maand bewaard. Dat gebeurt op de eerste dag van de volgende maand.", target.Text("archief/index.html"));
    }
}
