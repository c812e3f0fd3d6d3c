using Pdc.Core.Catalogue;
using Pdc.Core.Content;
using Pdc.Core.History;
using Pdc.Core.Protocols;
using Pdc.Core.Releases;
using Pdc.Site.Archive;
using Pdc.Site.Guide;
using Pdc.Site.Statements;

namespace Pdc.Site;

/// <summary>Everything a site is made from. The same source always gives the same bytes.</summary>
public sealed record SiteSource
{
    public required CatalogueSnapshot Catalogue { get; init; }
    public required IReadOnlyList<Protocol> Protocols { get; init; }
    public required IReadOnlyList<ContentPage> Pages { get; init; }

    /// <summary>What changed before <see cref="Today"/>; without it the site shows no history.</summary>
    public CatalogueHistory History { get; init; } = CatalogueHistory.Empty;
    /// <summary>Editors' pages in English, below <c>/en/</c>.</summary>
    public IReadOnlyList<ContentPage> EnglishPages { get; init; } = [];

    /// <summary>The way from a question to help, as editors wrote it.</summary>
    public ReferralGuide Guide { get; init; } = ReferralGuide.Empty;

    /// <summary>The municipalities' own rules (D7).</summary>
    public IReadOnlyList<MunicipalRule> Rules { get; init; } = [];

    /// <summary>What the bureau declares about the site; without it security.txt names the bureau's own mail.</summary>
    public SiteStatements? Statements { get; init; }

    /// <summary>The release calendar; without entries the page says so.</summary>
    public IReadOnlyList<ReleaseEntry> Releases { get; init; } = [];
    /// <summary>Of the newest release that is out; null until there is one.</summary>
    public PublicFigures? Figures { get; init; }

    /// <summary>Months kept beside the site, newest first; the same list for as long as no month is added.</summary>
    public IReadOnlyList<ArchivedMonth> Archive { get; init; } = [];

    /// <summary>The Dutch local day that the site tells about: it decides which contracts, tariffs and waiting times hold.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where the site stands, such as <c>https://jeugdhulp.example/</c>: for canonical links and the sitemap.</summary>
    public required Uri Address { get; init; }

    /// <summary>
    /// Whether the files to take away are made afresh. Without it a changed waiting time alone leaves those that the target has: they are
    /// large, and are renewed each night.
    /// </summary>
    public bool RenewsData { get; init; } = true;

    /// <summary>Goes into the manifest as it is: which event of which aggregate this edition shows.</summary>
    public IReadOnlyDictionary<string, long> Versions { get; init; } = new Dictionary<string, long>();
}

/// <summary>What a build did: the files of the whole site, those written because they were new or changed, and those removed.</summary>
public sealed record SiteReport(int Files, int Written, int Deleted)
{
    /// <summary>What somebody at the bureau must see to, in Dutch sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
