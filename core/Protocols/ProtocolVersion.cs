namespace Pdc.Core.Protocols;

/// <summary>One adopted text of a protocol. Once published it is never changed: a mistake is mended by a new version.</summary>
public sealed record ProtocolVersion
{
    /// <summary>1, 2, 3 …: the order of adoption.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The day the board adopted it (vaststelling), Dutch local date.</summary>
    public required DateOnly AdoptedOn { get; init; }

    /// <summary>The number of the board's decision.</summary>
    public required string DecisionNumber { get; init; }

    public required DateOnly InForceFrom { get; init; }

    /// <summary>When it appeared on the site, UTC; null while it waits for publication.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>What changed since the version before, in one sentence.</summary>
    public string? ChangeNote { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>A file beside a protocol. The path is relative to the version's own address and is never overwritten.</summary>
public sealed record Attachment(string FileName, string ContentType, long Bytes, string Path);
