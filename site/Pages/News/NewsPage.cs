using Pdc.Core;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.News;

/// <summary>What changed in the guide: the newest month at /wijzigingen/, each month at an address of its own, a long month in parts.</summary>
public sealed class NewsPage : Page
{
    const string Front = "/wijzigingen/";
    static readonly Crumb[] Below = [new("Wijzigingen", Front)];

    readonly int part;

    public static IEnumerable<NewsPage> All(Edition edition)
    {
        var months = edition.News.Months;
        yield return new(edition, months.Count > 0 ? months[0] : null, months.Count > 0 ? months[0].Parts.Count - 1 : 0, isFront: true);
        foreach (var month in months)
            for (int part = 0; part < month.Parts.Count; part++)
                yield return new(edition, month, part, isFront: false);
    }

    NewsPage(Edition edition, NewsMonth? month, int part, bool isFront) : base(edition)
    {
        (Month, this.part, IsFront) = (month, part, isFront);
        Address = isFront ? Front : month!.AddressOf(part);
    }

    /// <summary>Null while nothing has changed yet.</summary>
    public NewsMonth? Month { get; }

    /// <summary>Whether this is the page that always shows the newest month.</summary>
    public bool IsFront { get; }

    public override string Address { get; }

    public override string Title => IsFront ? "Wijzigingen" : $"Wijzigingen in {Month!.Name}{(Older is null && Newer is null ? "" : $", deel {part + 1}")}";

    public override string Description => Month is null ? $"Wat er verandert in de gids van de regio {Edition.Region.Name}." : $"Wat er in {Month.Name} veranderde in de gids van de regio {Edition.Region.Name}.";
    public override IReadOnlyList<Crumb> Crumbs => IsFront ? [] : Below;
    public override IReadOnlyList<Feed> Feeds => [Feed.All(Edition)];

    /// <summary>Newest day first.</summary>
    public IEnumerable<NewsDay> Days => Month?.Parts[part].Reverse() ?? [];

    public string? Older => part > 0 ? Month!.AddressOf(part - 1) : null;

    /// <summary>Of a part that is full; the last part has nothing newer in its month.</summary>
    public string? Newer => Month is not null && part < Month.Parts.Count - 1 ? Month.AddressOf(part + 1) : null;

    public override RazorSlice Slice() => NewsSlice.Create(this);
}
