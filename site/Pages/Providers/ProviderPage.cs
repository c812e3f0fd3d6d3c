using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;
using Pdc.Site.Standards;
using RazorSlices;

namespace Pdc.Site.Pages.Providers;

/// <summary>One provider: its offers with their waiting times, how to apply, where it is. Who offers much has pages with the rest of its offers.</summary>
public sealed class ProviderPage(Edition edition, PublicProvider provider, ListPart<PublicOffer> part) : Page(edition)
{
    const int Rows = 10;
    static readonly Crumb[] Here = [new("Aanbieders", "/aanbieders/")];

    public static IEnumerable<ProviderPage> All(Edition edition) =>
        from provider in edition.Catalogue.Providers.Concat(edition.Catalogue.FormerProviders)
        from part in ListParts.Of(provider.Offers, Rows, provider.Address)
        select new ProviderPage(edition, provider, part);

    public PublicProvider Shown => provider;
    public Provider Provider => provider.Provider;
    public ListPart<PublicOffer> Part => part;
    public override string Address => part.Address;
    public override string Title => part.Number == 1 ? provider.Name : $"{provider.Name}, pagina {part.Number}";
    public override string Description => DisplayText.OneLine(provider.Provider.Summary);
    public override bool Listed => provider.Contracted;
    public override IReadOnlyList<Crumb> Crumbs => part.Number == 1 ? Here : [.. Here, new(provider.Name, provider.Address)];

    /// <summary>What holds for all its offers stands on the first page only.</summary>
    public bool Explains => part.Number == 1;

    public HtmlString? About => string.IsNullOrWhiteSpace(Provider.Description) ? null : MarkdownText.Theirs(Provider.Description);

    /// <summary>Who may refer, where that is the same for everything on offer; said once then.</summary>
    public string? Referral =>
        provider.Offers.Select(shown => shown.Product.Referral).Distinct().Take(2).ToList() is [var same] ? same : null;

    /// <summary>Places anyone may visit; a secret one shows neither name, address nor municipality.</summary>
    public IEnumerable<Location> OpenLocations => Provider.Locations.Where(location => location.PublicAddress is not null);

    public bool HasSecretLocation => Provider.Locations.Any(location => location.Secret);

    /// <summary>Those that hold on the day.</summary>
    public IEnumerable<Contract> Contracts => Provider.Contracts.Where(contract => contract.Valid.Contains(Edition.Today));

    public override Action<Utf8JsonWriter>? Describe => Explains ? json => LinkedData.Provider(json, Edition, Shown) : null;
    public override IReadOnlyList<string> Scripts => [Edition.Assets.ListScript];

    public override RazorSlice Slice() => ProviderSlice.Create(this);
}
