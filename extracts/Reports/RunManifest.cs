using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pdc.Extracts.Deliveries;

namespace Pdc.Extracts.Reports;

/// <summary>What a run read and wrote, in JSON; written last, so that outputs without a manifest are not delivered yet.</summary>
sealed record RunManifest
{
    public const string File = "manifest.json";

    public required int Period { get; init; }

    /// <summary>Hash of all that the outputs depend on: the same id means the same files, byte for byte.</summary>
    public required string RunId { get; init; }

    public required string SpecificationVersion { get; init; }
    public required string CodeListVersion { get; init; }
    public required DateOnly ReferenceDate { get; init; }
    public required string KeyId { get; init; }
    public required string CalendarState { get; init; }
    public string? Supersedes { get; init; }

    /// <summary>The number of the release that this one takes the place of.</summary>
    public int? Replaces { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }
    public required IReadOnlyList<SourceCount> Counts { get; init; }
    public required IReadOnlyDictionary<string, long> DataQuality { get; init; }
    public required IReadOnlyList<InputFile> Inputs { get; init; }
    public required IReadOnlyList<RefusedFile> Refused { get; init; }
    public required IReadOnlyList<OutputFile> Files { get; init; }

    /// <summary>Content hashes by version of delivery, of this run and of those before it in this folder (F05).</summary>
    public required IReadOnlyDictionary<string, string> Seen { get; init; }

    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public void Write(string path) => System.IO.File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>Null when there is none, or none that can be read: it is then written anew.</summary>
    public static RunManifest? Read(string path)
    {
        try
        {
            return System.IO.File.Exists(path) ? JsonSerializer.Deserialize<RunManifest>(System.IO.File.ReadAllText(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Rows and eurocents of one source: what came in is what was accepted and what went to quarantine.</summary>
sealed record SourceCount(string Source, long RowsIn, long RowsAccepted, long RowsQuarantined, long CentsIn, long CentsAccepted, long CentsQuarantined);

sealed record InputFile(string Name, long Rows, long Bytes, string Sha256, long ControlCents);
