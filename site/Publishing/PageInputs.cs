using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Pages;
using Pdc.Site.Pages.Offers;
using Pdc.Site.Pages.Products;
using Pdc.Site.Pages.Providers;

namespace Pdc.Site.Publishing;

/// <summary>
/// From which providers a page is made, for the kinds there are thousands of. Beside those providers and their history such a page may read what
/// <see cref="LastEdition"/> compares as a whole, and whether a page exists; of other providers nothing, nor anything counted over all
/// of them. A kind that is not named here is rendered every time.
/// </summary>
static class PageInputs
{
    /// <returns>Null when the page may show anything of the catalogue.</returns>
    public static object? Of(Page page) => page switch
    {
        OfferPage offer => offer.Provider.Provider,
        ProviderPage provider => provider.Provider,
        ProductPage product => Providers(product.Part),
        _ => null,
    };

    /// <summary>The very same records, not equal ones: a catalogue in memory keeps those that nobody changed.</summary>
    public static bool AreSame(object one, object? other) =>
        ReferenceEquals(one, other)
        || one is Provider[] some && other is Provider[] others && some.AsSpan().SequenceEqual(others, ReferenceEqualityComparer.Instance);

    /// <summary>Whether any of the providers that the inputs are is among these.</summary>
    public static bool AreAbout(object inputs, IReadOnlySet<KvkNumber> providers) =>
        providers.Count > 0 && (inputs is Provider one ? providers.Contains(one.Kvk) : inputs is Provider[] several && Array.Exists(several, provider => providers.Contains(provider.Kvk)));

    static Provider[] Providers(ListPart<Reading.PublicOffer> part)
    {
        var providers = new Provider[part.Items.Count];
        for (int i = 0; i < providers.Length; i++)
            providers[i] = part.Items[i].Provider.Provider;
        return providers;
    }
}
