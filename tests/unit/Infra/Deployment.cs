using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Pdc.Tests.Unit.Infra;

/// <summary>
/// What one parameters file would deploy, with every expression worked out: names, settings, roles.
/// The compiler's snapshot does this without Azure, for an invented subscription and resource group.
/// </summary>
sealed class Deployment
{
    static readonly ConcurrentDictionary<string, Lazy<Deployment>> made = new();

    readonly List<JsonNode> resources;

    Deployment(List<JsonNode> resources) => this.resources = resources;

    public static Deployment Of(string parameters) => made.GetOrAdd(parameters, name => new(() => Make(name))).Value;

    public IEnumerable<JsonNode> All(string type) => resources.Where(resource => (string)resource["type"]! == type);

    public JsonNode Only(string type) => All(type).Single();

    /// <summary>Last parts of the names, in order: <c>account/default/notify</c> is <c>notify</c>.</summary>
    public IEnumerable<string> Names(string type) =>
        All(type).Select(resource => ((string)resource["name"]!).Split('/')[^1]).Order(StringComparer.Ordinal);

    public Dictionary<string, string> AppSettings() =>
        Only("Microsoft.Web/sites")["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
            .ToDictionary(setting => (string)setting!["name"]!, setting => (string)setting!["value"]!);

    static Deployment Make(string parameters)
    {
        // The snapshot is written beside its parameters file, so that happens in a copy.
        var copy = Directory.CreateTempSubdirectory("pdc-infra-");
        try
        {
            foreach (string file in Directory.EnumerateFiles(ProjectFolder.At("infra"), "*.bicep*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(copy.FullName, Path.GetRelativePath(ProjectFolder.At("infra"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            Bicep.Run("snapshot", Path.Combine(copy.FullName, $"{parameters}.bicepparam"), "--mode", "overwrite",
                "--tenant-id", "00000000-0000-0000-0000-000000000001", "--subscription-id", "00000000-0000-0000-0000-000000000002",
                "--resource-group", "rg-pdc", "--location", "westeurope");

            var snapshot = JsonNode.Parse(File.ReadAllText(Path.Combine(copy.FullName, $"{parameters}.snapshot.json")))!;
            return new([.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!)]);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
