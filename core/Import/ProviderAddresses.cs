namespace Pdc.Core.Import;

/// <summary>
/// Gives each provider its place in the site's addresses: the one it already has, else one made from its name. When two providers
/// would get the same, the later one (by KvK number) has its KvK number behind it.
/// </summary>
sealed class ProviderAddresses
{
    readonly Dictionary<string, (string Slug, IReadOnlyList<string> Former)> addresses = new(StringComparer.Ordinal);

    public ProviderAddresses(IReadOnlyList<SheetRow> providers, Func<KvkNumber, IReadOnlyList<string>> known)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ordered = providers.OrderBy(row => row["kvk"], StringComparer.Ordinal).ToList();
        foreach (var row in ordered)
            if (KvkNumber.TryParse(row["kvk"], out var kvk) && known(kvk) is { Count: > 0 } slugs)
                taken.UnionWith(slugs);

        foreach (var row in ordered)
        {
            string kvk = row["kvk"], name = row["handelsnaam"] is { Length: > 0 } trade ? trade : row["naam"], fallback = "aanbieder-" + kvk;
            IReadOnlyList<string> slugs = KvkNumber.TryParse(kvk, out var number) ? known(number) : [];
            string wanted = Slug.Of(name, fallback);

            // A renamed provider gets a new address; the old ones stay as redirect pages.
            string slug = slugs.FirstOrDefault(old => old == wanted || old == $"{wanted}-{kvk}")
                ?? (taken.Add(wanted) ? wanted : $"{wanted}-{kvk}");
            taken.Add(slug);
            addresses[kvk] = (slug, [.. slugs.Where(old => old != slug)]);
        }
    }

    public (string Slug, IReadOnlyList<string> Former) Of(string kvk) => addresses[kvk];
}
