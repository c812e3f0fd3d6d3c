using Pdc.Extracts;
using Pdc.Extracts.Generate;

namespace Pdc.Tests.Unit.Generate;

/// <summary>One made-up year that several tests read, in a folder that goes away with the test run.</summary>
public sealed class MadeDeliveries : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("pdc-generate-").FullName;

    public MadeDeliveries() => Make(Folder, seed: 7);

    public static long Make(string folder, int seed, int clients = 400)
    {
        Month.TryParse("202609", out var until);
        return new Generator(new GenerateOptions(Months: 9, clients, seed, until, Errors: 0.05), folder).Run((_, _) => { });
    }

    /// <summary>The rows of the deliveries that count: the newest version of each, without the rows that the truth calls broken.</summary>
    public IEnumerable<(string File, Dictionary<string, string> Row)> Sound(string source)
    {
        var broken = Rows(Path.Combine("waarheid", "fouten.csv")).Select(row => (row["bestand"], row["regel"])).ToHashSet();
        foreach (string file in Newest(source))
        {
            int line = 1;
            foreach (var row in Rows(file))
                if (!broken.Contains((file, (++line).ToString())))
                    yield return (file, row);
        }
    }

    public IEnumerable<string> Newest(string source) => Directory.EnumerateFiles(Folder, $"{source}_*.csv")
        .Select(path => Path.GetFileName(path)!)
        .GroupBy(name => name[..name.LastIndexOf('_')])
        .OrderBy(series => series.Key.Split('_')[2], StringComparer.Ordinal)
        .ThenBy(series => series.Key, StringComparer.Ordinal)
        .Select(series => series.Max(StringComparer.Ordinal)!);

    public IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, file));
        string[] header = lines[0].Split(';');
        return lines.Skip(1).Select(line => header.Zip(line.Split(';')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
