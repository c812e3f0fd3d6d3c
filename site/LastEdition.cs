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
    StillFiles? files;
    CatalogueHistory history = CatalogueHistory.Empty;

    /// <param name="Inputs">As <see cref="PageInputs"/> tells them.</param>
    readonly record struct Made(object? Inputs, ContentHash Hash);

    /// <summary>
    /// The hash of each page that cannot have changed, and null for each that must be rendered. Null altogether where a page appeared or
    /// went, or where something differs that every page could show, such as the day.
    /// </summary>
    internal ContentHash?[]? Unchanged(SiteSource next, IReadOnlyList<Page> plan)
    {
        if (source is null || plan.Count != pages.Count || !AreAlikeForAll(source, next) || HistoryDifference.Between(history, next.History) is not { } told)
            return null;

        var hashes = new ContentHash?[plan.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            if (!pages.TryGetValue(plan[i].Address, out var made))
                return null;
            if (made.Inputs is not null && PageInputs.AreSame(made.Inputs, PageInputs.Of(plan[i])) && !PageInputs.AreAbout(made.Inputs, told))
                hashes[i] = made.Hash;
        }

        return hashes;
    }

    /// <summary>What need not be made again; null where more than waiting times differs.</summary>
    internal StillFiles? Still(SiteSource next) =>
        source is not null && AreAlikeForAll(source, next) && HistoryDifference.Between(history, next.History) is { Count: 0 }
        && ProviderDifference.IsOnlyInWaits(source.Catalogue.Providers, next.Catalogue.Providers) ? files : null;

    /// <param name="unchanged">As <see cref="Unchanged"/> told: of those pages everything is remembered already.</param>
    internal void Remember(SiteSource made, IReadOnlyList<Page> plan, ContentHash?[]? unchanged, Func<int, ContentHash> hash, StillFiles still)
    {
        history = made.History;
        source = Common(made) with { Catalogue = made.Catalogue };
        files = still;
        if (unchanged is null)
            pages.Clear();
        for (int i = 0; i < plan.Count; i++)
            if (unchanged?[i] is null)
                pages[plan[i].Address] = new(PageInputs.Of(plan[i]), hash(i));
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
