using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Guide;
using Pdc.Site.Pages.Offers;
using Pdc.Site.Pages.Products;
using Pdc.Site.Pages.Providers;
using Pdc.Site.Reading;

namespace Pdc.Site.Publishing;

/// <summary>
/// From which providers a page is made, for the kinds there are hundreds of. Beside those providers and their history such a page may read what
/// <see cref="LastEdition"/> compares as a whole, and whether a page exists; of other providers only what it counts here. A kind that is
/// not named here is rendered every time.
/// </summary>
static class PageInputs
{
    /// <param name="Counted">What the page tells that is counted over other providers too.</param>
    sealed record Several(Provider[] Providers, string Counted);

    static readonly Several None = new([], "");

    /// <returns>Null when the page may show anything of the catalogue.</returns>
    public static object? Of(Page page) => page switch
    {
        OfferPage offer => offer.Provider.Provider,
        ProviderPage provider => provider.Provider,
        ProductPage product => new Several(Providers(product.Part.Items, offer => offer.Provider), ""),
        ProviderListPage list => new Several(Providers(list.Part.Items, provider => provider), list.Counted),
        SituationHerePage here => Of(here),
        GuidePage or GuideChoicePage or SituationPage => None,
        _ => null,
    };

    /// <summary>The very same records, not equal ones: a catalogue in memory keeps those that nobody changed.</summary>
    public static bool AreSame(object one, object? other) =>
        ReferenceEquals(one, other)
        || one is Several some && other is Several others && some.Counted == others.Counted
            && some.Providers.AsSpan().SequenceEqual(others.Providers, ReferenceEqualityComparer.Instance);

    /// <summary>Whether any of the providers that the inputs are is among these.</summary>
    public static bool AreAbout(object inputs, IReadOnlySet<KvkNumber> providers) =>
        providers.Count > 0 && (inputs is Provider one ? providers.Contains(one.Kvk) : inputs is Several several && Array.Exists(several.Providers, provider => providers.Contains(provider.Kvk)));

    static Several Of(SituationHerePage page)
    {
        var here = page.Here;
        var counted = here.Select(help => $"{help.Offers.Total} {help.Offers.RoomNow} {help.Shown.Count}")
            .Concat(page.Missing.Select(missing => $"{missing.Help.Product.Segment} {missing.Nearest?.Address}"));
        return new([.. here.SelectMany(help => help.Shown).Select(shown => shown.Provider.Provider)], string.Join('\n', counted));
    }

    static Provider[] Providers<T>(ArraySegment<T> items, Func<T, PublicProvider> of)
    {
        var providers = new Provider[items.Count];
        for (int i = 0; i < providers.Length; i++)
            providers[i] = of(items[i]).Provider;
        return providers;
    }
}
