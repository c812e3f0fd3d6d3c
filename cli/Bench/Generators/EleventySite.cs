using System.Text.Json;
using System.Text.Json.Nodes;
using Pdc.Cli.Bench.Generators.Export;

namespace Pdc.Cli.Bench.Generators;

/// <summary>The pages as an Eleventy site: a data file per kind of page, pagination over it, JavaScript templates.</summary>
sealed class EleventySite(string folder)
{
    public const string How = "Eleventy 3 met een gegevensbestand per soort pagina, paginering per stuk en sjablonen in JavaScript";

    static readonly string source = Path.Combine(ProjectRoot.Path, "tests", "benchmarks", "eleventy");

    public string Output => Path.Combine(folder, "_site");

    public void Write(IReadOnlyDictionary<string, JsonObject> shared, IReadOnlyList<ExportedPage> pages)
    {
        BenchTools.NeedPackages(source);
        Folders.Copy(source, folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(source, "node_modules"));
        foreach (var (name, data) in shared)
            Folders.Write(Path.Combine(folder, "_data", name + ".json"), data.ToJsonString(Folders.Readable));
        foreach (var kind in pages.GroupBy(page => page.Kind))
            Folders.Write(Path.Combine(folder, "_data", kind.Key + ".json"), JsonSerializer.Serialize(kind.Select(page => page.Data), Folders.Readable));
    }

    public Sample Build()
    {
        Folders.Aside(Output);
        return MeasuredProcess.Run(folder, "node", Path.Combine("node_modules", "@11ty", "eleventy", "cmd.cjs"), "--quiet", $"--output={Path.GetFileName(Output)}");
    }
}
