using System.CommandLine;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;

namespace Pdc.Cli;

/// <summary>The regions of this project: the folders under <c>content/regions</c>.</summary>
static class Regions
{
    public static Option<string> Option() => new("--region") { Description = "De regio: een map onder content/regions.", DefaultValueFactory = _ => "haaglanden" };

    /// <summary>The folder of a region, with its <c>regio.yaml</c>.</summary>
    /// <exception cref="CommandError">There is no such region; the sentence names those there are.</exception>
    public static string Folder(string name)
    {
        string regions = Path.Combine(ProjectRoot.Path, "content", "regions");
        var known = Directory.Exists(regions) ? Directory.EnumerateDirectories(regions).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToList() : [];
        return known.Contains(name)
            ? Path.Combine(regions, name)
            : throw new CommandError($"de regio '{name}' bestaat niet. Kies uit: {string.Join(", ", known)}.");
    }

    /// <exception cref="CommandError">There is no such region, or its settings are wrong.</exception>
    public static Region Read(string name)
    {
        try
        {
            return RegionFile.Read(Path.Combine(Folder(name), "regio.yaml"));
        }
        catch (RegionFileException e)
        {
            throw new CommandError(e.Message);
        }
    }
}
