using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.Protocols;
using Pdc.Core.Releases;
using Pdc.Site.Guide;
using Pdc.Site.Pages.Layout;
using Pdc.Site.Archive;
using Pdc.Site.Publishing;
using Pdc.Site.Reading;
using Pdc.Site.Statements;

namespace Pdc.Site;

/// <summary>One edition of the site: everything that pages read, prepared once.</summary>
public sealed class Edition
{
    public PublicCatalogue Catalogue { get; }
    public PublicHistory History { get; }
    public PublicGuide Guide { get; }
    public News News { get; }
    public IReadOnlyList<ArchivedMonth> Archive { get; }
    public HistoryWords HistoryWords { get; }
    public IReadOnlyList<Protocol> Protocols { get; }
    public IReadOnlyList<ContentPage> ContentPages { get; }
    public IReadOnlyList<ContentPage> EnglishPages { get; }

    /// <summary>Null in a region that has none yet.</summary>
    public SiteStatements? Statements { get; }
    public Coverage Coverage { get; }

    /// <summary>The own rules of each municipality (D7).</summary>
    public ILookup<MunicipalityCode, MunicipalRule> Rules { get; }

    public IReadOnlyList<ReleaseEntry> Releases { get; }
    /// <summary>Null until a release is out.</summary>
    public PublicFigures? Figures { get; }

    public DateOnly Today { get; }
    public Links Links { get; } = new();

    /// <summary>Scheme and host without a slash at the end, for canonical links.</summary>
    public string Origin { get; }

    internal AssetSet Assets { get; }

    readonly Lazy<DrawnFrame> frame;

    /// <summary>Drawn when the first page asks for it: by then every page has its address.</summary>
    internal DrawnFrame Frame => frame.Value;

    public Region Region => Catalogue.Region;

    public Edition(SiteSource source) : this(source, null)
    {
    }

    /// <param name="still">Of the edition before this one, where nothing but waits differs.</param>
    internal Edition(SiteSource source, StillFiles? still)
    {
        Catalogue = new(source.Catalogue, source.Today);
        History = new(source.History, source.Catalogue, source.Today);
        Guide = new(source.Guide, Catalogue);
        Protocols = [.. source.Protocols.OrderBy(protocol => protocol.Title, DutchOrder.Names).ThenBy(protocol => protocol.Code, StringComparer.Ordinal)];
        Archive = source.Archive;
        News = new(source.History, History, Catalogue, Protocols);
        HistoryWords = new(Catalogue.MunicipalityList);
        ContentPages = source.Pages;
        EnglishPages = source.EnglishPages;
        Statements = source.Statements;
        Coverage = new(Catalogue, Region.Limits.WaitingTimeValidDays);
        Rules = source.Rules.ToLookup(rule => rule.Municipality);
        Releases = source.Releases;
        Figures = source.Figures;
        Today = source.Today;
        Origin = source.Address.AbsoluteUri.TrimEnd('/');
        Assets = new(this, still);
        frame = new(() => Pages.Layout.Frame.Shared(this).Draw());
    }

    public WaitingWords Waiting(Offer offer) => WaitingWords.Of(offer, Today, Region.Limits.WaitingTimeValidDays);
}
