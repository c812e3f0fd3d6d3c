using Pdc.Core.Catalogue;

namespace Pdc.Core.Changes;

/// <summary>What a provider says about itself, and may propose to change: the summary in lists and the description (Markdown) on its page.</summary>
public sealed record ProviderText
{
    public const int LongestSummary = 300;
    public const int LongestDescription = 8000;

    public required string Summary { get; init; }
    public string? Description { get; init; }

    public static ProviderText Of(Provider provider) => new() { Summary = provider.Summary, Description = provider.Description };

    /// <summary>Whether it tells where one of the provider's secret locations is.</summary>
    public bool Betrays(Provider provider) => provider.AreBetrayedBy(Summary) || provider.AreBetrayedBy(Description);

    public Provider ApplyTo(Provider provider) => provider with { Summary = Summary, Description = Description };
}
