namespace Pdc.Core.Releases;

/// <summary>
/// The outcomes of one run over a period, in a folder that is never written again. The first that is made is release 1; what was
/// delivered anew makes release 2, which says what differs.
/// </summary>
public sealed record Release
{
    public required Month Period { get; init; }

    /// <summary>From 1 upwards within the period. A number may be missing: a run that died leaves none behind.</summary>
    public required int Number { get; init; }

    /// <summary>The hash of all that the outcomes depend on.</summary>
    public required string RunId { get; init; }

    /// <summary>The hash of the deliveries, catalogue and key that the run was asked to read: the same again needs no run.</summary>
    public required string InputKey { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>UTC; null while it is a concept.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>UTC; when a later release took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>UTC; when the release was told of, by mail and on the site.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    public ReleaseState State => ReplacedAt is not null ? ReleaseState.Replaced : ReleasedAt is not null ? ReleaseState.Released : ReleaseState.Concept;
}
