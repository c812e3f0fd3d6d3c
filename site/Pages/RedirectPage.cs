using Pdc.Site.Pages.Layout;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages;

/// <summary>Leads from a provider's former address, or that of one of its offers, to where it stands now.</summary>
public sealed class RedirectPage(Edition edition, string title, string former, string present) : Page(edition)
{
    public static IEnumerable<RedirectPage> All(Edition edition) =>
        from provider in edition.Catalogue.Providers.Concat(edition.Catalogue.FormerProviders)
        from slug in provider.Provider.FormerSlugs
        let former = $"/aanbieders/{slug}/"
        from page in provider.Offers
            .Select(offer => new RedirectPage(edition, provider.Name, former + offer.Product.Segment + "/", offer.Address))
            .Prepend(new(edition, provider.Name, former, provider.Address))
        select page;

    public override string Address => former;
    public override string Title => title;
    public override string Description => "";
    public override bool Listed => false;

    public string To => Links.To(present);

    public override RazorSlice Slice() => RedirectSlice.Create(this);
}
