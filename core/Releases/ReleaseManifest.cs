using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pdc.Core.Releases;

/// <summary>One file of a release.</summary>
/// <param name="ControlCents">The amount that controls it, in cents; null for a file without one.</param>
public sealed record ReleaseFile(string Name, long Rows, long Bytes, string Sha256, long? ControlCents)
{
    /// <summary>
    /// The municipality that the file was made for, by the four digits at the end of its name; null for files of the whole region,
    /// which only the bureau may see.
    /// </summary>
    public MunicipalityCode? Recipient =>
        Regex.Match(Name, @"_(?<code>[0-9]{4})\.[a-z]+\z") is { Success: true } match && MunicipalityCode.TryParse(match.Groups["code"].Value, out var code) ? code : null;
}

/// <summary>Rows and cents of one source: what came in is what was accepted and what went to quarantine.</summary>
public sealed record ReleaseCount(string Source, long RowsIn, long RowsAccepted, long RowsQuarantined, long CentsIn, long CentsAccepted, long CentsQuarantined);

/// <summary>What a release holds, as its <c>manifest.json</c> says; the file is written last.</summary>
public sealed record ReleaseManifest
{
    public const string FileName = "manifest.json";

    public required int Period { get; init; }
    public required string RunId { get; init; }
    public required string SpecificationVersion { get; init; }
    public required string KeyId { get; init; }

    /// <summary>The number of the release that this one takes the place of.</summary>
    public int? Replaces { get; init; }

    public required IReadOnlyList<ReleaseCount> Counts { get; init; }

    /// <summary>Findings by code.</summary>
    public required IReadOnlyDictionary<string, long> DataQuality { get; init; }

    public required IReadOnlyList<ReleaseFile> Files { get; init; }

    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="JsonException">The text is not a manifest.</exception>
    public static ReleaseManifest Read(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize<ReleaseManifest>(text, Json) ?? throw new JsonException("The manifest of a release is empty.");
}
