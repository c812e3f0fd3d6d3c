namespace Pdc.Core.Catalogue;

/// <summary>A municipality of the region, with the access team that families turn to first.</summary>
public sealed record Municipality
{
    public required MunicipalityCode Code { get; init; }
    public required string Name { get; init; }
    public string? Website { get; init; }
    public AccessTeam? Access { get; init; }

    /// <summary>Where the municipality's own rules stand: verordening, beleidsregels, richtlijnen, instructies (D7).</summary>
    public string? Rules { get; init; }

    public string Slug => Core.Slug.Of(Name, Code.ToString());
}

/// <summary>The municipality's own workers, who advise families and refer them.</summary>
public sealed record AccessTeam(string Name, string? Website, string? Phone, string? Email);
