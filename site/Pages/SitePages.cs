using Pdc.Site.Pages.Archive;
using Pdc.Site.Pages.Compare;
using Pdc.Site.Pages.Content;
using Pdc.Site.Pages.Data;
using Pdc.Site.Pages.English;
using Pdc.Site.Pages.Guide;
using Pdc.Site.Pages.Figures;
using Pdc.Site.Pages.Home;
using Pdc.Site.Pages.News;
using Pdc.Site.Pages.Offers;
using Pdc.Site.Pages.Places;
using Pdc.Site.Pages.Products;
using Pdc.Site.Pages.Protocols;
using Pdc.Site.Pages.Providers;
using Pdc.Site.Pages.Releases;
using Pdc.Site.Pages.Report;
using Pdc.Site.Pages.Search;

namespace Pdc.Site.Pages;

/// <summary>What stands on the site: every kind of page, on one screen.</summary>
static class SitePages
{
    public static IEnumerable<Page> Of(Edition edition) =>
    [
        new HomePage(edition),
        new GuidePage(edition),
        .. GuideChoicePage.All(edition),
        .. SituationPage.All(edition),
        .. SituationHerePage.All(edition),
        .. ProviderListPage.All(edition),
        .. ProviderPage.All(edition),
        .. OfferPage.All(edition),
        new ProductListPage(edition),
        .. ProductPage.All(edition),
        .. LotPage.All(edition),
        new MunicipalityListPage(edition),
        .. MunicipalityPage.All(edition),
        new SearchPage(edition),
        new ComparePage(edition),
        new ProtocolListPage(edition),
        .. ProtocolPage.All(edition),
        .. NewsPage.All(edition),
        new FiguresPage(edition),
        .. FigureLotPage.All(edition),
        new FigureMethodPage(edition),
        new ArchivePage(edition),
        .. ArchivedMonthPage.All(edition),
        new DataPage(edition),
        .. EditorPage.All(edition),
        new ReleaseCalendarPage(edition),
        new EnglishHomePage(edition),
        new EnglishGuidePage(edition),
        .. EnglishDomainPage.All(edition),
        new ReportPage(edition),
        new NotFoundPage(edition),
    ];
}
