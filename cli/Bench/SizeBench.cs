using Pdc.Core.Publishing;
using Pdc.Site;
using Pdc.Site.Search;

namespace Pdc.Cli.Bench;

/// <summary>What a reader's browser has to fetch, measured on a site that was just built.</summary>
static class SizeBench
{
    const double Kilo = 1000;

    /// <summary>The size of catalogue that the goal for the search data is about.</summary>
    const int GoalOffers = 10_000;

    public static void Run(BenchReport report, SiteSource source, string site)
    {
        var ordinary = new[] { "aanbieders", "producten", "gemeenten", "percelen" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(site, folder), "*.html", SearchOption.AllDirectories))
            .Select(file => (Path: Path.GetRelativePath(site, file), Size: new FileInfo(file).Length)).OrderBy(page => page.Size).ToList();
        var (middle, largest) = (ordinary[ordinary.Count / 2], ordinary[^1]);
        report.Note($"Gewone pagina's: {ordinary.Count}, mediaan {middle.Size / Kilo:0.0} kB, {ordinary.Count(page => page.Size > 10_000)} groter dan 10 kB; de grootste is {largest.Path}.");
        report.Expect(new("HTML van de middelste gewone pagina", middle.Size / Kilo, 10, "kB"));
        report.Expect(new("HTML van de grootste gewone pagina", largest.Size / Kilo, 10, "kB"));

        var assets = Directory.EnumerateFiles(Path.Combine(site, "assets")).Select(file => new SiteFile("assets/" + Path.GetFileName(file), File.ReadAllBytes(file))).ToList();
        report.Expect(new("CSS van een gewone pagina", Bytes(assets, "site.") / Kilo, 8, "kB"));
        report.Expect(new("CSS van de pagina om te zoeken", (Bytes(assets, "site.") + Bytes(assets, "zoeken.", ".css")) / Kilo, 10, "kB"));
        report.Expect(new("JavaScript van een pagina met aanbod", Bytes(assets, "lijst.") / Kilo, 3, "kB"));
        report.Expect(new("JavaScript van de pagina om te zoeken, gecomprimeerd", Sent(assets, "lijst.", "zoeken.", "zoekwerker.") / Kilo, 15, "kB"));

        double worker = Sent(assets, "zoekwerker.") / Kilo;
        report.Expect(new($"zoeken bij {GoalOffers} keer aanbod, gecomprimeerd (gegevens en werker)", worker + Rows(source with { Catalogue = source.Catalogue with { Providers = Some(source) } }) / Kilo, 200, "kB"));
        report.Expect(new($"zoeken bij alle {source.Catalogue.Providers.Count} aanbieders, gecomprimeerd (gegevens en werker)", worker + Sent(assets, "zoekdata.", "wachtdata.") / Kilo, 200, "kB"));
        report.Note($"Dat zijn {source.Catalogue.Providers.Sum(provider => provider.Offers.Count)} keer aanbod. Wie naar talen of naar de bevestiging van een wachttijd vraagt, haalt daarna nog {Sent(assets, "meerdata.") / Kilo:0.0} kB.");
    }

    static double Bytes(List<SiteFile> assets, params string[] parts) =>
        assets.Where(asset => asset.Path.StartsWith("assets/" + parts[0], StringComparison.Ordinal) && parts.All(asset.Path.Contains)).Sum(asset => asset.Bytes.Length);

    // Scripts and data alone: style sheets have a line of their own.
    static double Sent(List<SiteFile> assets, params string[] names) =>
        assets.Where(asset => !asset.Path.EndsWith(".css", StringComparison.Ordinal) && names.Any(name => asset.Path.StartsWith("assets/" + name, StringComparison.Ordinal)))
            .Sum(asset => Compression.Brotli(asset).Length);

    static int Rows(SiteSource source)
    {
        var search = new SearchData(new Edition(source));
        return new[] { search.Rows(), search.Waits(), search.Details() }.Sum(part => Compression.Brotli(new SiteFile("assets/zoekdata.json", part)).Length);
    }

    static List<Core.Catalogue.Provider> Some(SiteSource source)
    {
        var some = new List<Core.Catalogue.Provider>();
        for (int i = 0, offers = 0; i < source.Catalogue.Providers.Count && offers < GoalOffers; offers += source.Catalogue.Providers[i++].Offers.Count)
            some.Add(source.Catalogue.Providers[i]);

        return some;
    }
}
