using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Protocols;

namespace Pdc.Site.Reading;

/// <summary>
/// All changes of the public catalogue by day, as the page of changes and the feeds tell them. In a region that publishes once a month (D3)
/// a month counts as one day, its first.
/// </summary>
public sealed class News
{
    readonly SortedDictionary<DateOnly, List<NewsItem>> days = [];
    readonly bool monthly;

    /// <summary>Since which day changes are known; null when none are.</summary>
    public DateOnly? Since { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<NewsMonth> Months { get; }

    internal News(CatalogueHistory history, PublicHistory shown, PublicCatalogue catalogue, IReadOnlyList<Protocol> protocols)
    {
        (Since, monthly) = (history.Since, catalogue.Region.Publication == PublicationRhythm.Monthly);
        if (Since is not null)
            Gather(history, shown, catalogue, protocols);
        Months = [.. days.Reverse().GroupBy(day => (day.Key.Year, day.Key.Month)).Select(month =>
            new NewsMonth(new(month.Key.Year, month.Key.Month, 1), monthly, [.. month.Reverse().Select(day => new NewsDay(day.Key, day.Value))]))];
    }

    // In the order of the page: of one day first what holds for everybody, then providers by name.
    void Gather(CatalogueHistory history, PublicHistory shown, PublicCatalogue catalogue, IReadOnlyList<Protocol> protocols)
    {
        foreach (var protocol in protocols)
            foreach (var version in protocol.Versions.Reverse())
                if (version.PublishedAt is { } at && at.DutchDay() is var day && day > Since && day <= catalogue.Today)
                    Add(new(protocol.Title, $"/protocollen/{protocol.Code}/{version.Number}/", "protocol/" + protocol.Code),
                        new() { Day = day, Subject = Subject.Protocol, Kind = ChangeKind.New, Name = protocol.Code, After = version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) });

        var products = catalogue.Products.ToDictionary(product => product.Product.Code);
        foreach (var group in shown.Changes.Where(change => change.Provider is null).GroupBy(change => (change.Product, change.Municipality, change.Product is null && change.Municipality is null ? change.Name : "")))
        {
            var first = group.First();
            var about = first.Product is { } code
                ? new NewsSubject(products.GetValueOrDefault(code)?.Product.Name ?? DisplayText.Of(first.Name), products.GetValueOrDefault(code)?.Address, "product/" + code)
                : first.Municipality is { } municipality
                    ? Municipality(catalogue, municipality, first)
                    : new(catalogue.Lots.FirstOrDefault(lot => lot.Lot.Code.ToString() == first.Name)?.Lot.Name ?? first.Name, null, "perceel/" + first.Name);
            foreach (var change in group)
                Add(about, change);
        }

        var waiting = history.Waiting.ToLookup(course => course.Key.Provider);
        var changes = shown.Changes.Where(change => change.Provider is not null).ToLookup(change => change.Provider!.Value);
        foreach (var provider in catalogue.Providers.Concat(catalogue.FormerProviders))
        {
            var kvk = provider.Provider.Kvk;
            if (!changes.Contains(kvk) && !waiting.Contains(kvk))
                continue;

            var about = new NewsSubject(provider.Name, provider.Address, "aanbieder/" + kvk, provider);
            foreach (var change in changes[kvk])
                Add(about, change, change.Product is { } code ? products.GetValueOrDefault(code) : null);
            foreach (var ((_, code), points) in waiting[kvk].OrderBy(course => course.Key.Product))
                if (products.TryGetValue(code, out var product))
                    AddWaiting(about, new(provider, product, points), catalogue.Today);
        }

        // Who left the catalogue has no page, only a name.
        var present = catalogue.Providers.Concat(catalogue.FormerProviders).Select(provider => provider.Provider.Kvk).ToHashSet();
        foreach (var group in changes.Where(group => !present.Contains(group.Key)).OrderBy(group => group.Key))
            foreach (var change in group)
                Add(new(DisplayText.Of(change.Name), null, "aanbieder/" + group.Key), change, change.Product is { } code ? products.GetValueOrDefault(code) : null);
    }

    static NewsSubject Municipality(PublicCatalogue catalogue, MunicipalityCode code, PastChange change)
    {
        var shown = catalogue.Municipalities.FirstOrDefault(municipality => municipality.Municipality.Code == code);
        return new(shown?.Name ?? DisplayText.Of(change.Name), shown?.Address, "gemeente/" + code);
    }

    void Add(NewsSubject about, PastChange change, PublicProduct? product = null) => Of(change.Day).Add(new(about, change, product, null, 0));

    void AddWaiting(NewsSubject about, NewsCourse course, DateOnly today)
    {
        for (int point = 1; point < course.Points.Length && course.Points[point].SaidOn <= today; point++)
            if (course.Points[point].DiffersFrom(course.Points[point - 1]))
                Of(course.Points[point].SaidOn).Add(new(about, null, course.Product, course, point));
    }

    List<NewsItem> Of(DateOnly day)
    {
        if (monthly)
            day = new(day.Year, day.Month, 1);
        if (!days.TryGetValue(day, out var items))
            days[day] = items = [];
        return items;
    }

    /// <summary>What changed, newest day first, as entries of a feed: one for each subject and day.</summary>
    public IEnumerable<NewsEntry> Entries => days.Reverse().SelectMany(day => NewsEntry.Of(new(day.Key, day.Value)));
}

/// <summary>Whom a change is about: what a reader calls it, its page if it has one, and a name for feeds that never changes.</summary>
public sealed record NewsSubject(string Name, string? Address, string Id, PublicProvider? Provider = null);

/// <summary>The course of the wait at one provider for one product.</summary>
public sealed record NewsCourse(PublicProvider Provider, PublicProduct Product, WaitingPoint[] Points);

/// <summary>One change: either a change of the catalogue, or a point of a course that differs from the one before.</summary>
public readonly record struct NewsItem(NewsSubject About, PastChange? Change, PublicProduct? Product, NewsCourse? Course, int Point)
{
    /// <summary>In words that fit behind the product, or behind the subject where there is none.</summary>
    public string Words(HistoryWords words) => Change is not null ? words.Of(Change) : HistoryWords.OfWaiting(Course!.Points[Point - 1], Course.Points[Point]);
}

/// <summary>The changes of one day, those about one subject together.</summary>
public sealed record NewsDay(DateOnly Day, IReadOnlyList<NewsItem> Items);

/// <summary>Everything that changed about one subject on one day.</summary>
public sealed record NewsEntry(DateOnly Day, NewsSubject About, IReadOnlyList<NewsItem> Items)
{
    /// <summary>Several on one day about one subject are one entry; what is said twice in the same words is said once.</summary>
    public static IEnumerable<NewsEntry> Of(NewsDay day) =>
        day.Items.GroupBy(item => item.About.Id).Select(group => new NewsEntry(day.Day, group.First().About, [.. group]));

    /// <summary>What a list shows: the product an item is about, where there is one, and the words.</summary>
    public IEnumerable<(PublicProduct? Product, string? Name, string Words)> Lines(HistoryWords words) =>
        Items.Select(item => (item.Product, item.Product is null ? null : DisplayText.Of(item.Product.Product.Name), item.Words(words))).Distinct();
}

/// <summary>A month of changes, in parts that fit on a page. Parts fill from the oldest day on, so that a full one never changes.</summary>
public sealed class NewsMonth
{
    // About what fits in the 10 KB of a page.
    const int LinesOnAPage = 30;

    public DateOnly First { get; }

    /// <summary>Whether the region publishes once a month, so that days say nothing.</summary>
    public bool Bundled { get; }

    /// <summary>Oldest first; the last one stands at the address of the month.</summary>
    public IReadOnlyList<IReadOnlyList<NewsDay>> Parts { get; }

    public int Lines { get; }

    public string Address => $"/wijzigingen/{First.Year}-{First.Month:00}/";

    public string AddressOf(int part) => part == Parts.Count - 1 ? Address : $"{Address}deel-{part + 1}/";

    /// <summary>Such as <c>november 2026</c>.</summary>
    public string Name => First.InWords()[2..];

    internal NewsMonth(DateOnly first, bool bundled, IReadOnlyList<NewsDay> days)
    {
        (First, Bundled, Lines) = (first, bundled, days.Sum(day => day.Items.Count));
        var parts = new List<List<NewsDay>> { new() };
        int lines = 0;
        foreach (var day in days.SelectMany(Chunks))
        {
            if (lines > 0 && lines + day.Items.Count > LinesOnAPage)
            {
                parts.Add([]);
                lines = 0;
            }

            parts[^1].Add(day);
            lines += day.Items.Count;
        }

        Parts = parts;
    }

    static IEnumerable<NewsDay> Chunks(NewsDay day) =>
        day.Items.Count <= LinesOnAPage ? [day] : day.Items.Chunk(LinesOnAPage).Select(items => new NewsDay(day.Day, items));
}
