using Pdc.Core.Releases;

namespace Pdc.Core.Catalogue;

/// <summary>Whether new providers may join during the term (<c>open-house</c>), or only by a court ruling (<c>gesloten</c>).</summary>
public enum ContractModel { Closed, OpenHouse }

/// <summary>Whether approved changes go live at once, or are gathered and published once a month (D3).</summary>
public enum PublicationRhythm { Direct, Monthly }

/// <summary>All that makes one region different from another; read from <c>content/regions/{name}/regio.yaml</c>.</summary>
public sealed record Region
{
    /// <summary>The name in commands and folders, such as <c>haaglanden</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The name people read, such as <c>Haaglanden</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the public site is called, such as <c>Jeugdhulpwijzer Haaglanden</c>.</summary>
    public required string SiteName { get; init; }

    public required string BureauName { get; init; }
    public required string BureauEmail { get; init; }
    public required string BureauPhone { get; init; }

    public required IReadOnlyList<MunicipalityCode> Municipalities { get; init; }
    public required IReadOnlyList<LotCode> Lots { get; init; }
    public required ContractModel ContractModel { get; init; }
    public required PublicationRhythm Publication { get; init; }

    /// <summary>The term of the framework contracts; in a closed region nobody joins after its first day without a court ruling.</summary>
    public required Period Term { get; init; }

    public required RegionLimits Limits { get; init; }

    /// <summary>The terms of the release calendar.</summary>
    public ReleaseOffsets Releases { get; init; } = new();

    /// <summary>The file with the design tokens of the region: <c>site/assets/themes/{theme}.css</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>Whether browsers keep visited pages for when there is no connection; off takes back what they kept.</summary>
    public bool KeepsPages { get; init; } = true;
}

/// <summary>Limits a region may set for itself, all in calendar days.</summary>
public sealed record RegionLimits
{
    /// <summary>A waiting time measured longer ago than this is shown as unknown (D4).</summary>
    public int WaitingTimeValidDays { get; init; } = 35;

    /// <summary>A protocol is published within this many days after adoption (D11, D20).</summary>
    public int ProtocolPublicationDays { get; init; } = 10;
}
