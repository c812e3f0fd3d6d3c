using Pdc.Site.Pages.Layout;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages;

/// <summary>Leads from a provider's former address to where it stands now.</summary>
public sealed class RedirectPage(Edition edition, PublicProvider provider, string formerSlug) : Page(edition)
{
    public static IEnumerable<RedirectPage> All(Edition edition) =>
        from provider in edition.Catalogue.Providers.Concat(edition.Catalogue.FormerProviders)
        from slug in provider.Provider.FormerSlugs
        select new RedirectPage(edition, provider, slug);

    public override string Address { get; } = $"/aanbieders/{formerSlug}/";
    public override string Title => provider.Name;
    public override string Description => "";
    public override bool Listed => false;

    public string To => Links.To(provider.Address);

    public override RazorSlice Slice() => RedirectSlice.Create(this);
}
