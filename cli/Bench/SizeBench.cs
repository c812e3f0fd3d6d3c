using Pdc.Core.Publishing;

namespace Pdc.Cli.Bench;

/// <summary>What a reader's browser has to fetch, measured on a site that was just built.</summary>
static class SizeBench
{
    const double Kilo = 1000;

    public static void Run(BenchReport report, string site)
    {
        var ordinary = new[] { "aanbieders", "producten", "gemeenten", "percelen" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(site, folder), "*.html", SearchOption.AllDirectories))
            .Select(file => (Path: Path.GetRelativePath(site, file), Size: new FileInfo(file).Length)).OrderBy(page => page.Size).ToList();
        var (middle, largest) = (ordinary[ordinary.Count / 2], ordinary[^1]);
        report.Note($"Gewone pagina's: {ordinary.Count}, mediaan {middle.Size / Kilo:0.0} kB, {ordinary.Count(page => page.Size > 10_000)} groter dan 10 kB; de grootste is {largest.Path}.");
        report.Expect(new("HTML van de middelste gewone pagina", middle.Size / Kilo, 10, "kB"));
        report.Expect(new("HTML van de grootste gewone pagina", largest.Size / Kilo, 10, "kB"));

        var assets = Directory.EnumerateFiles(Path.Combine(site, "assets")).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        report.Expect(new("CSS", Sum(assets, name => name.EndsWith(".css")) / Kilo, 8, "kB"));
        report.Expect(new("JavaScript van de pagina om te zoeken", Sum(assets, name => name.EndsWith(".js") && !name.Contains("werker")) / Kilo, 3, "kB"));
        report.Expect(new("zoeken, gecomprimeerd (gegevens en werker)",
            assets.Where(asset => asset.Key.StartsWith("zoekdata") || asset.Key.Contains("werker")).Sum(asset => Compression.Brotli(asset.Value).Length) / Kilo, 200, "kB"));
    }

    static double Sum(Dictionary<string, byte[]> assets, Func<string, bool> of) => assets.Where(asset => of(asset.Key)).Sum(asset => asset.Value.Length);
}
