using System.Text.Json;

namespace Pdc.Core.Publishing;

/// <summary>A manifest as it lies in a target: <c>{"files":{path:hash},"versions":{partition:number}}</c>, files in the order in which they are given.</summary>
public static class ManifestJson
{
    const int Piece = 32 * 1024;

    public static async Task Write(
        IEnumerable<KeyValuePair<string, ContentHash>> files, IReadOnlyDictionary<string, long> versions, Stream to, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteStartObject("files");
        byte[] letters = new byte[ContentHash.Letters];
        foreach (var (path, hash) in files)
        {
            hash.Write(letters);
            json.WriteString(path, letters);
            // The writer keeps what is not flushed in memory, and a large site has a manifest of megabytes.
            if (json.BytesPending > Piece)
                await json.FlushAsync(cancel);
        }

        json.WriteEndObject();
        json.WriteStartObject("versions");
        foreach (var (partition, number) in versions.OrderBy(version => version.Key, StringComparer.Ordinal))
            json.WriteNumber(partition, number);

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    /// <exception cref="JsonException">The text is not a manifest.</exception>
    public static SiteManifest Read(ReadOnlySpan<byte> text)
    {
        var files = new Dictionary<string, ContentHash>();
        var versions = new Dictionary<string, long>();
        var json = new Utf8JsonReader(text);
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string? part = json.GetString();
            Expect(ref json, JsonTokenType.StartObject);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string name = json.GetString()!;
                json.Read();
                if (part == "files")
                    files[name] = json.TokenType == JsonTokenType.String && ContentHash.TryParse(json.ValueSpan, out var hash) ? hash
                        : throw new JsonException("Een bestand heeft geen controlegetal.");
                else if (part == "versions")
                    versions[name] = json.GetInt64();
                else
                    throw new JsonException($"'{part}' hoort niet in een manifest.");
            }
        }

        return new() { Files = files, Versions = versions };
    }

    static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new JsonException("Dit is geen manifest.");
    }
}
