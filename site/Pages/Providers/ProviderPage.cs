using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Providers;

/// <summary>One provider: its offers with their waiting times, how to apply, where it is.</summary>
public sealed class ProviderPage(Edition edition, PublicProvider provider) : Page(edition)
{
    public static IEnumerable<ProviderPage> All(Edition edition) =>
        edition.Catalogue.Providers.Concat(edition.Catalogue.FormerProviders).Select(provider => new ProviderPage(edition, provider));

    public PublicProvider Provider => provider;
    public override string Address => provider.Address;
    public override string Title => provider.Name;
    public override string Description => DisplayText.Of(provider.Provider.Summary);
    public override bool Listed => provider.Contracted;
    public override IReadOnlyList<Crumb> Crumbs => Here;

    public override RazorSlice Slice() => ProviderSlice.Create(this);

    static readonly Crumb[] Here = [new("Aanbieders", "/aanbieders/")];
}
