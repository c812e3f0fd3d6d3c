using Pdc.Core.Catalogue;

namespace Pdc.Site.Reading;

/// <summary>A provider as anyone may see it.</summary>
public sealed class PublicProvider(Provider provider, bool contracted)
{
    public Provider Provider { get; } = provider;
    public bool Contracted { get; } = contracted;
    public string Name { get; } = DisplayText.Of(provider.DisplayName) is { Length: > 0 } name ? name : $"KvK {provider.Kvk}";
    public string Address { get; } = $"/aanbieders/{provider.Slug}/";

    public IReadOnlyList<string> Specialities { get; } = DisplayText.Of(provider.Specialities);
    public IReadOnlyList<string> Languages { get; } = DisplayText.Of(provider.Languages);
    public IReadOnlyList<string> QualityMarks { get; } = DisplayText.Of(provider.QualityMarks);

    /// <summary>Where one applies; the provider's own contact where it has no place for that. A number to call there always is, when one is known.</summary>
    public Registration Registration { get; } = provider.Registration is { Phone: null, Email: null, Website: null }
        ? new(provider.Phone, provider.Email, provider.Website)
        : provider.Registration with { Phone = provider.Registration.Phone ?? provider.Phone };

    /// <summary>Those that a contract covers.</summary>
    public IReadOnlyList<PublicOffer> Offers { get; internal set; } = [];
}

