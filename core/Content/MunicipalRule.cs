namespace Pdc.Core.Content;

public enum RuleKind { Ordinance, PolicyRules, Guideline, Instruction }

/// <summary>One of a municipality's own rules about youth care, to be found beside its care offer (D7).</summary>
public sealed record MunicipalRule
{
    public static readonly Terms<RuleKind> Kinds = new(
        (RuleKind.Ordinance, "verordening", "Verordening"),
        (RuleKind.PolicyRules, "beleidsregels", "Beleidsregels"),
        (RuleKind.Guideline, "richtlijn", "Richtlijn"),
        (RuleKind.Instruction, "instructie", "Instructie"));

    public required MunicipalityCode Municipality { get; init; }
    public required string Title { get; init; }
    public required RuleKind Kind { get; init; }

    /// <summary>Where the text stands: http or https.</summary>
    public required string Link { get; init; }

    public required DateOnly InForceSince { get; init; }

    /// <summary>The day on which an editor last looked at the source.</summary>
    public required DateOnly CheckedOn { get; init; }

    /// <summary>Invented for a demo; pages say so.</summary>
    public required bool IsExample { get; init; }
}
