using System.Text.Json;

namespace Pdc.Extracts.Deliveries;

/// <summary>
/// What a sender says a file holds (F04): a JSON file beside it, named as the delivery with <c>.manifest.json</c> for its extension
/// (<c>{"rows": 12, "control_cents": 3400}</c>), or one <c>manifest.json</c> for the folder with a list <c>files</c>, each with its <c>name</c>.
/// </summary>
sealed record DeliveryManifest(long? Rows, long? ControlCents)
{
    const string Suffix = ".manifest.json";

    /// <summary>By name of delivery. A manifest that cannot be read is trouble: it may say that rows are missing.</summary>
    public static IReadOnlyDictionary<string, DeliveryManifest> ReadAll(string folder)
    {
        var manifests = new Dictionary<string, DeliveryManifest>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            bool ofFolder = name == "manifest.json";
            if (!ofFolder && !name.EndsWith(Suffix, StringComparison.Ordinal))
                continue;
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                var entries = json.RootElement.TryGetProperty("files", out var files) ? [.. files.EnumerateArray()] : new[] { json.RootElement };
                foreach (var entry in entries)
                {
                    string? of = entry.TryGetProperty("name", out var given) ? given.GetString() : ofFolder ? null : name[..^Suffix.Length];
                    if (of is not null)
                        manifests[Bare(of)] = new(Number(entry, "rows"), Number(entry, "control_cents"));
                }
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
            {
                throw new ExtractTrouble($"Het manifest {name} is niet te lezen. Verbeter het of haal het weg, en start de run opnieuw.");
            }
        }
        return manifests;
    }

    public static string Bare(string name) => name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".xml", StringComparison.Ordinal) ? name[..^4] : name;

    /// <summary>The sentence for F04, or null when the counts agree.</summary>
    public string? Differs(long rows, long cents) =>
        Rows is { } said && said != rows ? $"Het manifest zegt {said} regels, in het bestand staan er {rows}. Lever het bestand en het manifest opnieuw aan."
        : ControlCents is { } total && total != cents ? $"Het manifest zegt {total} eurocent, het bestand telt op tot {cents}. Lever het bestand en het manifest opnieuw aan."
        : null;

    static long? Number(JsonElement entry, string property) => entry.TryGetProperty(property, out var value) ? value.GetInt64() : null;
}
