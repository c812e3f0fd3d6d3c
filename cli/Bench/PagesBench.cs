using System.Diagnostics;
using System.Text.Json;
using Pdc.Cli.Up;
using Pdc.Core;
using Pdc.Site;
using Spectre.Console;

namespace Pdc.Cli.Bench;

/// <summary>Lighthouse on a page of each kind that matters most, as a mobile visitor gets it; and how much the first view weighs.</summary>
sealed class PagesBench(BenchReport report, IAnsiConsole console, string work)
{
    const int HighestScore = 100, FirstViewBytes = 15 * 1024;

    public async Task Run(CancellationToken cancel)
    {
        string tools = Path.Combine(ProjectRoot.Path, "tests", "quality");
        BenchTools.NeedPackages(tools);

        int port = Azurite.FreePorts(1)[0];
        string site = Path.Combine(work, "pages");
        var source = SiteCommand.Read(null, "haaglanden", TimeProvider.System.Today(), new($"http://localhost:{port}/"));
        await SitePublisher.Publish(source, new FolderTarget(site), cancel);

        var table = new Table().Title("Lighthouse, mobiel").AddColumns("", "snelheid", "toegankelijk", "goede praktijk", "vindbaar", "eerste beeld (KB)", "derden");
        foreach (var page in await Judge(Path.Combine(tools, "lighthouse.mjs"), site, port, Addresses(new Edition(source)), cancel))
        {
            table.AddRow(page.Address.EscapeMarkup(), $"{page.Performance}", $"{page.Accessibility}", $"{page.Practices}", $"{page.Seo}", $"{page.Bytes / 1024.0:0.0}", $"{page.Strangers}");
            report.Expect(new($"{page.Address}: punten onder 100", 4 * HighestScore - page.Performance - page.Accessibility - page.Practices - page.Seo, 0, ""));
            report.Expect(new($"{page.Address}: eerste beeld", page.Bytes / 1024.0, FirstViewBytes / 1024.0, "KB"));
        }

        console.Write(table);
        report.Note("De snelheid hangt ook af van hoe druk deze machine het heeft; de andere punten niet.");
    }

    /// <summary>Home, list, provider, product, offer, finder, guide and take-away, those with the most on them.</summary>
    static IReadOnlyList<string> Addresses(Edition edition)
    {
        var provider = edition.Catalogue.Providers.MaxBy(provider => provider.Offers.Count)!;
        var product = edition.Catalogue.Products.MaxBy(product => product.Offers.Count)!;
        return ["/", "/producten/", "/aanbieders/", provider.Address, product.Address, provider.Offers[0].Address, "/zoeken/", "/verwijsgids/", edition.Catalogue.Municipalities[0].Address, "/data/"];
    }

    sealed record Judged(string Address, int Performance, int Accessibility, int Practices, int Seo, int Bytes, int Strangers);

    static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    static async Task<IReadOnlyList<Judged>> Judge(string script, string site, int port, IReadOnlyList<string> addresses, CancellationToken cancel)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [script, site, $"{port}", .. addresses]) { RedirectStandardOutput = true })!;
        using var stop = cancel.Register(() => node.Kill(entireProcessTree: true));
        var pages = new List<Judged>();
        while (await node.StandardOutput.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith('{') && JsonSerializer.Deserialize<Judged>(line, Names) is { } page)
                pages.Add(page);
        await node.WaitForExitAsync(cancel);
        return pages.Count == addresses.Count ? pages : throw new CommandError($"Lighthouse heeft {pages.Count} van de {addresses.Count} pagina's beoordeeld. Is chromium er?");
    }
}
