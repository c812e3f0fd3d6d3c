using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>
/// Gives each provider its place in the site's addresses: the one it already has, else one made from its name. When two providers
/// would get the same, the later one (by KvK number) has its KvK number behind it.
/// </summary>
sealed class ProviderAddresses
{
    readonly Dictionary<KvkNumber, (string Slug, IReadOnlyList<string> Former)> addresses = [];

    /// <param name="known">The addresses a provider has had, the present one first.</param>
    public ProviderAddresses(IReadOnlyList<Provider> providers, Func<KvkNumber, IReadOnlyList<string>> known)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in providers)
            taken.UnionWith(known(provider.Kvk));

        foreach (var provider in providers.OrderBy(provider => provider.Kvk))
        {
            var slugs = known(provider.Kvk);
            string wanted = Slug.Of(provider.DisplayName, "aanbieder-" + provider.Kvk), unique = $"{wanted}-{provider.Kvk}";

            // A renamed provider gets a new address; the old ones stay as redirect pages.
            string slug = slugs.FirstOrDefault(old => old == wanted || old == unique) ?? (!IsListPage(wanted) && taken.Add(wanted) ? wanted : unique);
            taken.Add(slug);
            addresses[provider.Kvk] = (slug, [.. slugs.Where(old => old != slug)]);
        }
    }

    // The list of providers runs over several pages: /aanbieders/pagina-2/.
    static bool IsListPage(string slug) => slug.StartsWith("pagina-", StringComparison.Ordinal) && slug["pagina-".Length..].All(char.IsAsciiDigit);

    public (string Slug, IReadOnlyList<string> Former) Of(KvkNumber kvk) => addresses[kvk];
}
