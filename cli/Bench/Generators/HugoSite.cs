using System.Text.Json.Nodes;
using Pdc.Cli.Bench.Generators.Export;

namespace Pdc.Cli.Bench.Generators;

/// <summary>The pages as a Hugo site: a content file per page, its data as JSON front matter, our layouts beside it.</summary>
sealed class HugoSite(string folder)
{
    public const string How = "Hugo met een bestand per pagina (JSON als kop), een sjabloon per soort pagina, een lege uitvoermap en geen cache";

    public string Output => Path.Combine(folder, "public");

    public void Write(IReadOnlyDictionary<string, JsonObject> shared, IReadOnlyList<ExportedPage> pages)
    {
        Folders.Copy(ProjectFile("tests", "benchmarks", "hugo"), folder);
        foreach (var (name, data) in shared)
            Folders.Write(Path.Combine(folder, "data", name + ".json"), data.ToJsonString(Folders.Readable));
        for (int i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var head = (JsonObject)page.Data.DeepClone();
            string body = (string?)(head["body"] ?? head["about"]) ?? "";
            head.Remove("body");
            head.Remove("about");
            head.Remove("address");
            head["url"] = page.Address;
            head["type"] = page.Kind;
            string file = page.Address == "/" ? "_index.html" : Path.Combine(page.Kind, $"{i}.{(page.Data.ContainsKey("body") ? "html" : "md")}");
            Folders.Write(Path.Combine(folder, "content", file), head.ToJsonString(Folders.Readable) + "\n\n" + body);
        }
    }

    public Sample Build()
    {
        Folders.Aside(Output);
        return MeasuredProcess.Run(folder, "hugo", "--quiet", "--ignoreCache", "--destination", Output);
    }

    static string ProjectFile(params string[] parts) => Path.Combine([ProjectRoot.Path, .. parts]);
}
