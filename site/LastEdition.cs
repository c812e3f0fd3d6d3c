using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Publishing;
using Pdc.Site.Pages;
using Pdc.Site.Publishing;
using Pdc.Site.Reading;

namespace Pdc.Site;

/// <summary>
/// What a process last made of a site, and from what: one changed waiting time then costs the few pages that can show it and not a
/// rendering of all. It promises the same result, file for file, as when everything is rendered.
/// </summary>
public sealed class LastEdition
{
    static readonly IReadOnlyDictionary<string, long> NoVersions = new Dictionary<string, long>();

    readonly Dictionary<string, Made> pages = new(StringComparer.Ordinal);
    SiteSource? source;
    CatalogueHistory history = CatalogueHistory.Empty;

    /// <param name="Inputs">As <see cref="PageInputs"/> tells them.</param>
    readonly record struct Made(object? Inputs, ContentHash Hash);

    /// <summary>
    /// The hash of each page that cannot have changed, and null for each that must be rendered. Where a page appeared or went, or where
    /// something differs that every page could show, such as the day, that is all of them.
    /// </summary>
    internal ContentHash?[] Unchanged(SiteSource next, IReadOnlyList<Page> plan)
    {
        var hashes = new ContentHash?[plan.Count];
        if (source is null || plan.Count != pages.Count || !AreAlikeForAll(source, next) || HistoryDifference.Between(history, next.History) is not { } told)
            return hashes;

        for (int i = 0; i < hashes.Length; i++)
        {
            if (!pages.TryGetValue(plan[i].Address, out var made))
                return new ContentHash?[plan.Count];
            if (made.Inputs is not null && PageInputs.AreSame(made.Inputs, PageInputs.Of(plan[i])) && !PageInputs.AreAbout(made.Inputs, told))
                hashes[i] = made.Hash;
        }

        return hashes;
    }

    internal void Remember(SiteSource made, IReadOnlyList<Page> plan, Func<int, ContentHash> hash)
    {
        // Not the providers: that would be a second catalogue.
        history = made.History;
        source = Common(made) with { Catalogue = made.Catalogue with { Providers = [] } };
        pages.Clear();
        for (int i = 0; i < plan.Count; i++)
            pages.Add(plan[i].Address, new(PageInputs.Of(plan[i]), hash(i)));
    }

    static bool AreAlikeForAll(SiteSource one, SiteSource other) =>
        Common(one) == Common(other)
        && one.Catalogue.Municipalities.SequenceEqual(other.Catalogue.Municipalities)
        && one.Catalogue.Lots.SequenceEqual(other.Catalogue.Lots)
        && one.Catalogue.Products.SequenceEqual(other.Catalogue.Products);

    /// <summary>
    /// A source without its lists of records, which are compared one by one, and without what only pages show that are rendered every
    /// time. What a source gets one day is compared as it is: too much is rendered then, and never too little.
    /// </summary>
    static SiteSource Common(SiteSource source) => source with
    {
        Catalogue = source.Catalogue with { Municipalities = [], Lots = [], Products = [], Providers = [] },
        Protocols = [],
        Rules = [],
        Releases = [],
        History = CatalogueHistory.Empty,
        RenewsData = false,
        Versions = NoVersions,
    };
}
