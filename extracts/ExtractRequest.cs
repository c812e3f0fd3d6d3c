using Pdc.Extracts.Deliveries;

namespace Pdc.Extracts;

/// <summary>What one run is asked to do: a month, a folder with deliveries, a folder for the outputs.</summary>
public sealed record ExtractRequest
{
    public required Month Month { get; init; }
    public required string In { get; init; }
    public required string Out { get; init; }

    /// <summary>Municipalities of the region and contracts of providers.</summary>
    public required CatalogueFacts Catalogue { get; init; }

    /// <summary>The recipient's key for pseudonyms of this year.</summary>
    public required byte[] Key { get; init; }

    /// <summary>
    /// Who gets files of their own: per municipality the key for its pseudonyms of this year. Without any, only the files of the whole
    /// region are made, and the data-quality lists.
    /// </summary>
    public IReadOnlyDictionary<string, byte[]> Recipients { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The release that this run takes the place of: what differs from it is written too.</summary>
    public EarlierRelease? Replaces { get; init; }

    /// <summary>Memory for DuckDB's tables, in megabytes; it spills to disk beyond. The process as a whole needs about twice as much.</summary>
    public int MemoryMegabytes { get; init; } = 550;

    public Norms Norms { get; init; } = new();

    /// <summary>Is told, in Dutch, what the run is doing.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}

/// <summary>From request to allocation in working days; from allocation to first claim in calendar days.</summary>
public sealed record Norms(int RequestWorkingDays = 5, int FirstClaimCalendarDays = 30);

/// <summary>What came of a run.</summary>
/// <param name="Unchanged">The outputs of the same input already stood there; nothing was written.</param>
public sealed record ExtractOutcome(long Accepted, long Quarantined, IReadOnlyList<RefusedFile> Refused, bool Unchanged);

/// <summary>A release that is already out.</summary>
/// <param name="Folder">Where its CSV files of the whole region stand.</param>
public sealed record EarlierRelease(int Number, string RunId, string Folder);
